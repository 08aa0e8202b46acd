# Whole nodes, membership and lease together. MUSTER_LONG=1 runs 100,000 seeds.
add_library(sim_wholecluster STATIC
    "${CMAKE_CURRENT_LIST_DIR}/wholecluster.cpp" "${CMAKE_CURRENT_LIST_DIR}/wholecluster.h"
    "${CMAKE_CURRENT_LIST_DIR}/wholenemesis.cpp"
    "${CMAKE_CURRENT_LIST_DIR}/clusterinvariants.cpp" "${CMAKE_CURRENT_LIST_DIR}/clusterinvariants.h")
target_link_libraries(sim_wholecluster PUBLIC muster_sim sim_leasecluster Muster::Cluster PRIVATE muster_flags)
target_include_directories(sim_wholecluster PUBLIC "${PROJECT_SOURCE_DIR}/tests")
target_precompile_headers(sim_wholecluster REUSE_FROM muster_pch)
