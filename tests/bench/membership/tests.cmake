# Figures of membership beside memberlist's: ./dev bench membership. The virtual ones are a library, since a test
# holds them against the specification too.
add_library(bench_membershipfigures STATIC
    "${CMAKE_CURRENT_LIST_DIR}/figures.cpp" "${CMAKE_CURRENT_LIST_DIR}/figures.h")
target_include_directories(bench_membershipfigures PUBLIC "${PROJECT_SOURCE_DIR}/tests")
target_link_libraries(bench_membershipfigures PUBLIC muster_sim bench_support PRIVATE muster_flags)
target_precompile_headers(bench_membershipfigures REUSE_FROM muster_pch)

add_executable(bench_membership "${CMAKE_CURRENT_LIST_DIR}/bench_membership.cpp"
    "${CMAKE_CURRENT_LIST_DIR}/gossipprocesses.cpp" "${CMAKE_CURRENT_LIST_DIR}/gossipprocesses.h")
target_link_libraries(bench_membership PRIVATE bench_membershipfigures Muster::Net muster_flags)
target_precompile_headers(bench_membership REUSE_FROM muster_pch)
set_target_properties(bench_membership PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests")
