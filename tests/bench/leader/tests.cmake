# From the death of a leader to the next one that does its work: ./dev bench leader.
add_executable(bench_leader "${CMAKE_CURRENT_LIST_DIR}/bench_leader.cpp")
target_include_directories(bench_leader PRIVATE "${PROJECT_SOURCE_DIR}/tests")
target_link_libraries(bench_leader PRIVATE bench_support muster_realcluster Muster::Base muster_flags)
target_precompile_headers(bench_leader REUSE_FROM muster_pch)
add_dependencies(bench_leader musterd musterctl)
set_target_properties(bench_leader PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests")
