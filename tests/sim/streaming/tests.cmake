# Nodes that stream to each other. MUSTER_LONG=1 runs 100,000 seeds.
add_library(sim_streamcluster STATIC
    "${CMAKE_CURRENT_LIST_DIR}/streamcluster.cpp" "${CMAKE_CURRENT_LIST_DIR}/streamcluster.h"
    "${CMAKE_CURRENT_LIST_DIR}/streaminvariants.cpp" "${CMAKE_CURRENT_LIST_DIR}/streaminvariants.h")
target_link_libraries(sim_streamcluster PUBLIC Muster::Streaming PRIVATE muster_flags)
target_include_directories(sim_streamcluster PUBLIC "${PROJECT_SOURCE_DIR}/tests")
if(MUSTER_QUICK)   # as the room itself
    target_compile_options(sim_streamcluster PRIVATE -O1)
    set_target_properties(sim_streamcluster PROPERTIES DISABLE_PRECOMPILE_HEADERS ON)
else()
    target_precompile_headers(sim_streamcluster REUSE_FROM muster_pch)
endif()
