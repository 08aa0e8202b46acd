# Fuzz targets of the decoders of outside bytes: cmake -DMUSTER_FUZZ=ON -DCMAKE_CXX_COMPILER=clang++, then
# ninja fuzz_packet && tests/fuzz_packet -max_total_time=60 tests/fuzz-corpus/packet
# muster_fuzz(packet USES Muster::Cluster)   reads tests/fuzz/fuzz_packet.cpp, seeds in fuzz-corpus/packet
if(NOT MUSTER_FUZZ)
    return()
endif()
if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    message(FATAL_ERROR "MUSTER_FUZZ needs clang: libFuzzer is part of it")
endif()
find_package(Python3 REQUIRED COMPONENTS Interpreter)
add_custom_command(OUTPUT "${PROJECT_BINARY_DIR}/tests/fuzz-corpus/made"
    COMMAND ${Python3_EXECUTABLE} "${CMAKE_CURRENT_LIST_DIR}/corpus.py"
        "${PROJECT_SOURCE_DIR}/tests/vectors/memberlist-vectors.json" "${PROJECT_BINARY_DIR}/tests/fuzz-corpus"
    DEPENDS "${CMAKE_CURRENT_LIST_DIR}/corpus.py" "${PROJECT_SOURCE_DIR}/tests/vectors/memberlist-vectors.json"
    COMMENT "Making the seeds of the fuzz targets")
add_custom_target(fuzz_corpus DEPENDS "${PROJECT_BINARY_DIR}/tests/fuzz-corpus/made")

function(muster_fuzz name)
    cmake_parse_arguments(ARG "" "" "USES" ${ARGN})
    add_executable(fuzz_${name} "${PROJECT_SOURCE_DIR}/tests/fuzz/fuzz_${name}.cpp")
    target_link_libraries(fuzz_${name} PRIVATE ${ARG_USES} muster_flags)
    target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
    target_precompile_headers(fuzz_${name} REUSE_FROM muster_pch)
    set_target_properties(fuzz_${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests")
    add_dependencies(fuzz_${name} fuzz_corpus)
    add_dependencies(fuzz_targets fuzz_${name})
endfunction()
add_custom_target(fuzz_targets)   # they alone: the programs and tests are of no use in this build

muster_fuzz(packet USES Muster::Cluster)
muster_fuzz(stream USES Muster::Cluster)
muster_fuzz(sealedpacket USES Muster::Cluster)
muster_fuzz(sealedstream USES Muster::Cluster)
muster_fuzz(lzw USES Muster::Cluster)
muster_fuzz(nodemeta USES Muster::Cluster)
muster_fuzz(peermessage USES Muster::Cluster)
muster_fuzz(serf USES Muster::Cluster)
muster_fuzz(config USES Muster::Config)
muster_fuzz(http USES Muster::Net)
muster_fuzz(target USES Muster::Net)
muster_fuzz(websocket USES Muster::Net)
muster_fuzz(logline USES Muster::Log)
muster_fuzz(clientaddress USES Muster::Api)
muster_fuzz(audits USES Muster::Protocol)
muster_fuzz(samples USES Muster::Protocol)
muster_fuzz(overview USES Muster::Protocol)
muster_fuzz(overviewdelta USES Muster::Protocol)
muster_fuzz(eventsdelta USES Muster::Protocol)
