# The console's figures beside the specification's: ./dev bench console.
set(bench_console_sources bench_console.cpp figure.cpp figure.h history.cpp history.h historywindow.cpp logview.cpp
    logview.h network.cpp network.h probe.cpp probe.h programs.cpp programs.h)
list(TRANSFORM bench_console_sources PREPEND "${CMAKE_CURRENT_LIST_DIR}/")
add_executable(bench_console ${bench_console_sources})
target_include_directories(bench_console PRIVATE "${PROJECT_SOURCE_DIR}/tests")
target_compile_definitions(bench_console PRIVATE MUSTER_BINARY_DIR="${PROJECT_BINARY_DIR}")
target_link_libraries(bench_console PRIVATE Muster::Shell Muster::FakeCluster muster_fakenode muster_flags)
target_precompile_headers(bench_console REUSE_FROM muster_pch_widgets)
set_target_properties(bench_console PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests")
add_dependencies(bench_console muster-sim muster-console)

# How long the console takes for an overview of a large cluster, per view. Build it in Release and run it
# alone: ninja bench_nodeviews && QT_QPA_PLATFORM=offscreen tests/bench_nodeviews [nodes] [pictures]
add_executable(bench_nodeviews "${CMAKE_CURRENT_LIST_DIR}/bench_nodeviews.cpp")
target_link_libraries(bench_nodeviews PRIVATE Muster::Shell muster_flags)
target_precompile_headers(bench_nodeviews REUSE_FROM muster_pch_widgets)
set_target_properties(bench_nodeviews PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests")
