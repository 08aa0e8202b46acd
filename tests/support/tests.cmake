# What several tests stand on; a test names it among its USES.
add_library(muster_fakenode STATIC "${CMAKE_CURRENT_LIST_DIR}/fakenode.cpp" "${CMAKE_CURRENT_LIST_DIR}/fakenode.h"
    "${CMAKE_CURRENT_LIST_DIR}/fakelogs.cpp" "${CMAKE_CURRENT_LIST_DIR}/fakelogs.h")
target_include_directories(muster_fakenode PUBLIC "${PROJECT_SOURCE_DIR}/tests")
target_link_libraries(muster_fakenode PUBLIC Muster::Protocol Qt6::Network PRIVATE muster_flags)
target_precompile_headers(muster_fakenode REUSE_FROM muster_pch)

# Hosts of their own for real processes, from network namespaces.
add_library(muster_netlab STATIC "${CMAKE_CURRENT_LIST_DIR}/netlab.cpp" "${CMAKE_CURRENT_LIST_DIR}/netlab.h")
target_include_directories(muster_netlab PUBLIC "${PROJECT_SOURCE_DIR}/tests")
target_link_libraries(muster_netlab PUBLIC Qt6::Test PRIVATE muster_flags)
target_precompile_headers(muster_netlab REUSE_FROM muster_pch)
