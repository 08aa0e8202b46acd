# Figures of messages on the real program beside Mattermost's: ./dev bench service.
file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_LIST_DIR}/*.cpp" "${CMAKE_CURRENT_LIST_DIR}/*.h")
add_executable(bench_service ${sources})
target_link_libraries(bench_service PRIVATE bench_load muster_postgres muster_realcluster muster_flags)
target_precompile_headers(bench_service REUSE_FROM muster_pch)
set_target_properties(bench_service PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests")
add_dependencies(bench_service musterd musterctl)
