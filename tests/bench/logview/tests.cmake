# The log view's figures: ninja bench_logview && QT_QPA_PLATFORM=offscreen tests/bench_logview [--lines N] [--json FILE]
add_executable(bench_logview "${CMAKE_CURRENT_LIST_DIR}/bench_logview.cpp")
target_link_libraries(bench_logview PRIVATE Muster::Views muster_flags)
target_precompile_headers(bench_logview REUSE_FROM muster_pch_widgets)
set_target_properties(bench_logview PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests")
