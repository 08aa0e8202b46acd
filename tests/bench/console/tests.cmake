# Not a test: how long the console takes for a picture of a large cluster, per view. Build it in Release and run it
# alone: ninja bench_nodeviews && QT_QPA_PLATFORM=offscreen tests/bench_nodeviews [nodes] [pictures]
add_executable(bench_nodeviews "${CMAKE_CURRENT_LIST_DIR}/bench_nodeviews.cpp")
target_link_libraries(bench_nodeviews PRIVATE Muster::Shell muster_flags)
target_precompile_headers(bench_nodeviews REUSE_FROM muster_pch_widgets)
set_target_properties(bench_nodeviews PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests")
