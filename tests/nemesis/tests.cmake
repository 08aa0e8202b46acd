add_library(muster_nemesis STATIC
    "${CMAKE_CURRENT_LIST_DIR}/logtrail.cpp" "${CMAKE_CURRENT_LIST_DIR}/logtrail.h"
    "${CMAKE_CURRENT_LIST_DIR}/judge.cpp" "${CMAKE_CURRENT_LIST_DIR}/judge.h"
    "${CMAKE_CURRENT_LIST_DIR}/rounds.cpp" "${CMAKE_CURRENT_LIST_DIR}/rounds.h")
target_include_directories(muster_nemesis PUBLIC "${PROJECT_SOURCE_DIR}/tests")
target_link_libraries(muster_nemesis PUBLIC Muster::Base PRIVATE muster_flags)
target_precompile_headers(muster_nemesis REUSE_FROM muster_pch)

add_library(muster_nemesiscluster STATIC
    "${CMAKE_CURRENT_LIST_DIR}/nemesiscluster.cpp" "${CMAKE_CURRENT_LIST_DIR}/nemesiscluster.h"
    "${CMAKE_CURRENT_LIST_DIR}/clientload.cpp" "${CMAKE_CURRENT_LIST_DIR}/clientload.h")
target_link_libraries(muster_nemesiscluster PUBLIC muster_nemesis muster_netlab Muster::Client Qt6::Test PRIVATE muster_flags)
target_compile_definitions(muster_nemesiscluster PRIVATE MUSTER_BINARY_DIR="${PROJECT_BINARY_DIR}")
target_precompile_headers(muster_nemesiscluster REUSE_FROM muster_pch)

add_library(muster_messageclients STATIC
    "${CMAKE_CURRENT_LIST_DIR}/messageclient.cpp" "${CMAKE_CURRENT_LIST_DIR}/messageclient.h"
    "${CMAKE_CURRENT_LIST_DIR}/messagestorm.cpp" "${CMAKE_CURRENT_LIST_DIR}/messagestorm.h")
target_include_directories(muster_messageclients PUBLIC "${PROJECT_SOURCE_DIR}/tests")
target_link_libraries(muster_messageclients PUBLIC Qt6::WebSockets Qt6::Network Qt6::Test PRIVATE muster_flags)
target_precompile_headers(muster_messageclients REUSE_FROM muster_pch)
