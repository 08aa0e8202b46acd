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
# Ports for programs that a test starts.
muster_support(muster_ports SOURCES net/freeports.cpp net/freeports.h USES Qt6::Network)
# Real servers on loopback.
muster_support(muster_realcluster SOURCES process/realcluster.cpp process/realcluster.h process/realdatabase.cpp process/realdatabase.h USES muster_ports Qt6::Network Qt6::Sql Qt6::Test)

# What a program serves for Prometheus.
muster_support(muster_metrics SOURCES process/metrics.cpp process/metrics.h USES Qt6::Network Qt6::Test)

# A private PostgreSQL.
muster_support(muster_postgres SOURCES process/postgresserver.cpp process/postgresserver.h USES muster_ports Qt6::Network Qt6::Test)

# What a program writes, in which order; small disks. The recorder is in the test program, or a library for LD_PRELOAD.
muster_support(muster_files SOURCES files/record.cpp files/record.h USES Qt6::Test)
add_library(muster_recorder OBJECT "${PROJECT_SOURCE_DIR}/tests/support/files/recorder.cpp")
target_link_libraries(muster_recorder PRIVATE muster_flags)
set_target_properties(muster_recorder PROPERTIES POSITION_INDEPENDENT_CODE ON AUTOMOC OFF)
add_library(muster_recorder_preload SHARED $<TARGET_OBJECTS:muster_recorder>)
set_target_properties(muster_recorder_preload PROPERTIES LINKER_LANGUAGE CXX OUTPUT_NAME muster_recorder
    LIBRARY_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests")

# Another version is another build: its own number, and without the feature that reports its keys to peers.
add_executable(musterd-other-version "${PROJECT_SOURCE_DIR}/app/musterd/main.cpp" "${PROJECT_SOURCE_DIR}/tests/support/process/otherbuild.cpp")
target_link_libraries(musterd-other-version PRIVATE Muster::Node muster_flags)
set_target_properties(musterd-other-version PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/bin")

# Lets a file system hang for a program that it is preloaded into.
add_library(muster_hang MODULE "${PROJECT_SOURCE_DIR}/tests/support/process/hang.cpp")
set_target_properties(muster_hang PROPERTIES AUTOMOC OFF PREFIX "" LIBRARY_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests")
target_link_libraries(muster_hang PRIVATE ${CMAKE_DL_LIBS})
