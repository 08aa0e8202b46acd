# Real members of other programs: Debian's serf, and a small program of our own on Debian's Go package of memberlist. They run
# with real musterds in a network namespace of their own; where that, or one of them, is missing, the tests skip with the reason.
find_program(GO_PROGRAM go)
set(GO_LIBRARY /usr/share/gocode/src/github.com/hashicorp/memberlist/memberlist.go)
set(GO_MEMBER "${PROJECT_BINARY_DIR}/bin/gomember")
set(GO_MEMBER_SOURCE "${CMAKE_CURRENT_LIST_DIR}/gomember/main.go")
if(GO_PROGRAM AND EXISTS "${GO_LIBRARY}")
    # Offline: only what Debian put there.
    add_custom_command(OUTPUT "${GO_MEMBER}" DEPENDS "${GO_MEMBER_SOURCE}" "${GO_LIBRARY}" VERBATIM
        COMMENT "Building the Go member of the interoperation tests"
        COMMAND "${CMAKE_COMMAND}" -E env GO111MODULE=off GOPATH=/usr/share/gocode GOFLAGS=-trimpath CGO_ENABLED=0
            "GOCACHE=${PROJECT_BINARY_DIR}/go-cache" "${GO_PROGRAM}" build -o "${GO_MEMBER}" "${GO_MEMBER_SOURCE}")
    add_custom_target(gomember ALL DEPENDS "${GO_MEMBER}")
else()
    message(WARNING "The interoperation tests skip the Go members: install golang-go golang-github-hashicorp-memberlist-dev")
endif()

add_library(muster_interop STATIC "${CMAKE_CURRENT_LIST_DIR}/program.cpp" "${CMAKE_CURRENT_LIST_DIR}/musters.cpp"
    "${CMAKE_CURRENT_LIST_DIR}/goclient.cpp")
target_include_directories(muster_interop PUBLIC "${PROJECT_SOURCE_DIR}/tests")
target_link_libraries(muster_interop PUBLIC muster_realcluster Qt6::Network PRIVATE muster_flags)
target_compile_definitions(muster_interop PRIVATE MUSTER_BINARY_DIR="${PROJECT_BINARY_DIR}")
if(TARGET gomember)
    add_dependencies(muster_interop gomember)
endif()
