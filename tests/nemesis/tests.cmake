muster_test(nemesis/tst_netlab USES muster_netlab Qt6::Network)

add_library(muster_nemesis STATIC
    "${CMAKE_CURRENT_LIST_DIR}/logtrail.cpp" "${CMAKE_CURRENT_LIST_DIR}/logtrail.h"
    "${CMAKE_CURRENT_LIST_DIR}/judge.cpp" "${CMAKE_CURRENT_LIST_DIR}/judge.h"
    "${CMAKE_CURRENT_LIST_DIR}/rounds.cpp" "${CMAKE_CURRENT_LIST_DIR}/rounds.h")
target_include_directories(muster_nemesis PUBLIC "${PROJECT_SOURCE_DIR}/tests")
target_link_libraries(muster_nemesis PUBLIC Muster::Base PRIVATE muster_flags)
target_precompile_headers(muster_nemesis REUSE_FROM muster_pch)

muster_test(nemesis/tst_judge USES muster_nemesis)

if(TARGET musterd AND TARGET musterctl)
    add_library(muster_nemesiscluster STATIC
        "${CMAKE_CURRENT_LIST_DIR}/nemesiscluster.cpp" "${CMAKE_CURRENT_LIST_DIR}/nemesiscluster.h"
        "${CMAKE_CURRENT_LIST_DIR}/clientload.cpp" "${CMAKE_CURRENT_LIST_DIR}/clientload.h")
    target_link_libraries(muster_nemesiscluster PUBLIC muster_nemesis muster_netlab Muster::Client Qt6::Test
        PRIVATE muster_flags)
    target_compile_definitions(muster_nemesiscluster PRIVATE MUSTER_BINARY_DIR="${PROJECT_BINARY_DIR}")
    target_precompile_headers(muster_nemesiscluster REUSE_FROM muster_pch)

    # 100 rounds take about forty minutes.
    muster_test(nemesis/tst_reachability USES muster_nemesiscluster Qt6::WebSockets TIMEOUT 600 SERIAL)
    add_dependencies(nemesis_tst_reachability musterd musterctl)
    muster_test(nemesis/tst_nemesis USES muster_nemesiscluster TIMEOUT 6000 SERIAL)
    add_dependencies(nemesis_tst_nemesis musterd musterctl)
endif()
