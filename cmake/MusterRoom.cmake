# muster_room(Cluster DIR server/cluster USES Muster::Base [WIDGETS])
# A room is one static library, one namespace, one folder. Its sources are all files below its folder: a file that
# lies there belongs to it, so that no list can disagree with the folder listing.
function(muster_room name)
    cmake_parse_arguments(ARG "WIDGETS" "DIR" "USES" ${ARGN})
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
    # What the room declares is what tests/tidy holds its includes against.
    set_property(GLOBAL APPEND PROPERTY MUSTER_ROOMS "${ARG_DIR}")
    string(REPLACE ";" "," uses "${ARG_USES}")
    set_property(GLOBAL APPEND PROPERTY MUSTER_ROOM_USES "${name}|${ARG_DIR}|${uses}")
    set_property(GLOBAL APPEND PROPERTY MUSTER_SOURCES ${sources})
endfunction()
