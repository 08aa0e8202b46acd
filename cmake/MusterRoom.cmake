# muster_room(Cluster DIR server/cluster SUBROOMS packets clock … USES Muster::Base [WIDGETS])
# A room is one static library, one namespace, one folder. Its sources are all files below its folder: a file that
# lies there belongs to it, so that no list can disagree with the folder listing. A large room has sub-rooms, folders
# named in the order of their dependency: one may include only those before it (tests/tidy holds that).
function(muster_room name)
    cmake_parse_arguments(ARG "WIDGETS" "DIR" "SUBROOMS;USES" ${ARGN})
    string(TOLOWER muster_${name} target)
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS
        "${PROJECT_SOURCE_DIR}/${ARG_DIR}/*.cpp" "${PROJECT_SOURCE_DIR}/${ARG_DIR}/*.h")
    add_library(${target} STATIC ${sources})
    add_library(Muster::${name} ALIAS ${target})
    get_filename_component(root "${ARG_DIR}" DIRECTORY)   # server or ui
    target_include_directories(${target} PUBLIC "${PROJECT_SOURCE_DIR}/${root}")
    target_link_libraries(${target} PUBLIC ${ARG_USES} PRIVATE muster_flags)
    if(ARG_WIDGETS)
        target_precompile_headers(${target} REUSE_FROM muster_pch_widgets)
    else()
        target_precompile_headers(${target} REUSE_FROM muster_pch)
    endif()
    # What clang-tidy and clazy need without a build: the headers that moc writes.
    if(NOT TARGET muster_generated)
        add_custom_target(muster_generated)
    endif()
    add_dependencies(muster_generated ${target}_autogen)
endfunction()

# muster_always_optimized(cluster): a room that simulations or tests with many megabytes spend their time in is optimized in
# the quick build, too. The header precompiled for the others is without optimization, so that it does without.
function(muster_always_optimized room)
    if(MUSTER_QUICK)
        target_compile_options(muster_${room} PRIVATE -O1)
        set_target_properties(muster_${room} PROPERTIES DISABLE_PRECOMPILE_HEADERS ON)
    endif()
endfunction()
