# The real program over its HTTP API.
add_library(muster_apiserver STATIC "${CMAKE_CURRENT_LIST_DIR}/apiserver.cpp" "${CMAKE_CURRENT_LIST_DIR}/apiserver.h")
target_include_directories(muster_apiserver PUBLIC "${PROJECT_SOURCE_DIR}/tests")
target_compile_definitions(muster_apiserver PRIVATE MUSTER_BINARY_DIR="${PROJECT_BINARY_DIR}")
target_link_libraries(muster_apiserver PUBLIC muster_ports Muster::Protocol Qt6::Network Qt6::WebSockets Qt6::Test PRIVATE muster_flags)
target_precompile_headers(muster_apiserver REUSE_FROM muster_pch)
