# Not a test: requests per second and the server's CPU time per request. Build it in Release and run it alone:
# ninja bench_http && tests/bench_http [connections] [seconds] [io threads]
add_executable(bench_http "${CMAKE_CURRENT_LIST_DIR}/bench_http.cpp")
target_link_libraries(bench_http PRIVATE Muster::Net muster_flags)
target_precompile_headers(bench_http REUSE_FROM muster_pch)
set_target_properties(bench_http PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests")
