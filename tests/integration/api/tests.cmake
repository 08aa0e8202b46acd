# The real program over its HTTP API.
if(TARGET musterd)
    add_library(muster_apiserver STATIC "${CMAKE_CURRENT_LIST_DIR}/apiserver.cpp" "${CMAKE_CURRENT_LIST_DIR}/apiserver.h")
    target_include_directories(muster_apiserver PUBLIC "${PROJECT_SOURCE_DIR}/tests")
    target_compile_definitions(muster_apiserver PRIVATE MUSTER_BINARY_DIR="${PROJECT_BINARY_DIR}")
    target_link_libraries(muster_apiserver PUBLIC Muster::Protocol Qt6::Network Qt6::WebSockets Qt6::Test
        PRIVATE muster_flags)
    target_precompile_headers(muster_apiserver REUSE_FROM muster_pch)
    foreach(name access login config configrules system websocket)
        muster_test(integration/api/tst_${name} USES muster_apiserver Muster::Config)
        add_dependencies(integration_api_tst_${name} musterd)
    endforeach()
endif()
