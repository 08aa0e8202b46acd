# What several tests share; a test names it among its USES.
function(muster_support name)
    cmake_parse_arguments(ARG "" "" "SOURCES;USES" ${ARGN})
    list(TRANSFORM ARG_SOURCES PREPEND "${PROJECT_SOURCE_DIR}/tests/support/")
    add_library(${name} STATIC ${ARG_SOURCES})
    target_include_directories(${name} PUBLIC "${PROJECT_SOURCE_DIR}/tests")
    target_compile_definitions(${name} PRIVATE MUSTER_SOURCE_DIR="${PROJECT_SOURCE_DIR}" MUSTER_BINARY_DIR="${PROJECT_BINARY_DIR}")
    target_link_libraries(${name} PUBLIC ${ARG_USES} PRIVATE muster_flags)
    target_precompile_headers(${name} REUSE_FROM muster_pch)
endfunction()

# A node that is made up, for clients.
muster_support(muster_fakenode SOURCES fake/fakenode.cpp fake/fakenode.h fake/fakelogs.cpp fake/fakelogs.h USES Muster::Protocol Qt6::Network)
# Hosts of their own for real processes, from network namespaces.
muster_support(muster_netlab SOURCES net/netlab.cpp net/netlab.h USES Qt6::Test)
# Golden transcripts: tests/scenarios.
muster_support(muster_scenario SOURCES scenario.cpp scenario.h USES Muster::Base Qt6::Test)
# Real servers on loopback.
muster_support(muster_realcluster SOURCES process/realcluster.cpp process/realcluster.h USES Qt6::Network Qt6::Sql Qt6::Test)

# Another version is another build: its own number, and without the feature that reports its keys to peers.
add_executable(musterd-other-version "${PROJECT_SOURCE_DIR}/app/musterd/main.cpp" "${PROJECT_SOURCE_DIR}/tests/support/process/otherbuild.cpp")
target_link_libraries(musterd-other-version PRIVATE Muster::Node muster_flags)
set_target_properties(musterd-other-version PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/bin")
