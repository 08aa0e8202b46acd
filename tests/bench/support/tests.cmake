# What the benches share: figures as a table and as JSON.
add_library(bench_support STATIC "${CMAKE_CURRENT_LIST_DIR}/figure.cpp" "${CMAKE_CURRENT_LIST_DIR}/figure.h")
target_include_directories(bench_support PUBLIC "${PROJECT_SOURCE_DIR}/tests")
target_link_libraries(bench_support PUBLIC Qt6::Core PRIVATE muster_flags)
target_precompile_headers(bench_support REUSE_FROM muster_pch)
