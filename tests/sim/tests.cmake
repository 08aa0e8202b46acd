# The simulator of whole clusters, and the tests that use it.
add_library(muster_sim STATIC
    "${CMAKE_CURRENT_LIST_DIR}/simcluster.cpp" "${CMAKE_CURRENT_LIST_DIR}/simcluster.h"
    "${CMAKE_CURRENT_LIST_DIR}/simnemesis.cpp"
    "${CMAKE_CURRENT_LIST_DIR}/invariants.cpp" "${CMAKE_CURRENT_LIST_DIR}/invariants.h")
target_include_directories(muster_sim PUBLIC "${PROJECT_SOURCE_DIR}/tests")
target_link_libraries(muster_sim PUBLIC Muster::Cluster PRIVATE muster_flags)
target_precompile_headers(muster_sim REUSE_FROM muster_pch)
