# Pages, and what draws them.
muster_room(Views DIR ui/views SUBROOMS common nodes overview config leader reachability topology databases events logs audit
    USES Muster::Models Qt6::Widgets WIDGETS)
# Charts stay behind views::ChartView: its source alone finds their headers, so that what draws them can be replaced.
get_target_property(muster_charts_includes Qt6::Charts INTERFACE_INCLUDE_DIRECTORIES)
get_target_property(muster_openglwidgets_includes Qt6::OpenGLWidgets INTERFACE_INCLUDE_DIRECTORIES)
get_target_property(muster_opengl_includes Qt6::OpenGL INTERFACE_INCLUDE_DIRECTORIES)
set_source_files_properties("${PROJECT_SOURCE_DIR}/ui/views/common/chartview.cpp" PROPERTIES INCLUDE_DIRECTORIES
    "${muster_charts_includes};${muster_openglwidgets_includes};${muster_opengl_includes}")
target_link_libraries(muster_views PUBLIC $<LINK_ONLY:Qt6::Charts>)
