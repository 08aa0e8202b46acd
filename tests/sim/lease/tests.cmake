add_library(sim_leasecluster STATIC
    "${CMAKE_CURRENT_LIST_DIR}/leasecluster.cpp" "${CMAKE_CURRENT_LIST_DIR}/leasecluster.h"
    "${CMAKE_CURRENT_LIST_DIR}/leaseinvariants.cpp" "${CMAKE_CURRENT_LIST_DIR}/leaseinvariants.h"
    "${CMAKE_CURRENT_LIST_DIR}/simdatabase.cpp" "${CMAKE_CURRENT_LIST_DIR}/simdatabase.h")
target_link_libraries(sim_leasecluster PUBLIC Muster::Cluster PRIVATE muster_flags)
target_include_directories(sim_leasecluster PUBLIC "${PROJECT_SOURCE_DIR}/tests")
target_precompile_headers(sim_leasecluster REUSE_FROM muster_pch)
