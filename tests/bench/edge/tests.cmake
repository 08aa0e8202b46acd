# Figures of the HTTP and WebSocket front of the real program beside Mattermost's: ./dev bench edge.
# Counts SQL statements of a musterd that it is loaded into.
add_library(bench_statements MODULE "${CMAKE_CURRENT_LIST_DIR}/statements.cpp")
target_link_libraries(bench_statements PRIVATE muster_flags ${CMAKE_DL_LIBS})
set_target_properties(bench_statements PROPERTIES AUTOMOC OFF
    LIBRARY_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests")

# A real musterd with users, and load for it: what the benches of its services share.
set(load edgeserver httpload socketcrowd)
list(TRANSFORM load PREPEND "${CMAKE_CURRENT_LIST_DIR}/")
list(TRANSFORM load APPEND .cpp)
add_library(bench_load STATIC ${load})
target_include_directories(bench_load PUBLIC "${PROJECT_SOURCE_DIR}/tests")
target_compile_definitions(bench_load PRIVATE MUSTER_BINARY_DIR="${PROJECT_BINARY_DIR}")
target_link_libraries(bench_load PUBLIC bench_support muster_ports Muster::Store Muster::Net Qt6::Network PRIVATE muster_flags)
target_precompile_headers(bench_load REUSE_FROM muster_pch)
add_dependencies(bench_load musterd)

file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_LIST_DIR}/*.cpp" "${CMAKE_CURRENT_LIST_DIR}/*.h")
list(FILTER sources EXCLUDE REGEX "/(statements|edgeserver|httpload|socketcrowd).cpp$")
add_executable(bench_edge ${sources})
target_include_directories(bench_edge PRIVATE "${PROJECT_SOURCE_DIR}/tests")
target_compile_definitions(bench_edge PRIVATE MUSTER_BINARY_DIR="${PROJECT_BINARY_DIR}")
target_link_libraries(bench_edge PRIVATE bench_load muster_flags)
target_precompile_headers(bench_edge REUSE_FROM muster_pch)
add_dependencies(bench_edge musterd bench_statements)
set_target_properties(bench_edge PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests")
