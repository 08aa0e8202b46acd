# Flags that every target of ours has, and the compiler launcher.
find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # The sloppiness is what precompiled headers need and no more: one that ignores a header's time hands out objects of an
    # older struct when a header is edited while it is compiled. The base directory lets two checkouts share results.
    # The sums below stand for precompiled headers of 130 and 300 MB, which ccache would read for every file.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros CCACHE_PCH_EXTSUM=1
        CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${CCACHE_PROGRAM})
endif()

add_library(muster_flags INTERFACE)
target_compile_options(muster_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Woverloaded-virtual -fno-omit-frame-pointer)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(muster_flags INTERFACE -fpch-preprocess)
endif()
if(MUSTER_WERROR)
    target_compile_options(muster_flags INTERFACE -Werror)
endif()
target_compile_definitions(muster_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(MUSTER_SANITIZE)
    add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -g1)
    add_link_options(-fsanitize=address,undefined)
endif()
if(MUSTER_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined -g1)
    add_link_options(-fsanitize=address,undefined)
endif()

# muster_precompiled(NAME HEADERS…): the precompiled header of a library NAME that anchors it, with its sum beside it.
function(muster_precompiled name)
    target_precompile_headers(${name} PRIVATE ${ARGN})
    set(gch "${PROJECT_BINARY_DIR}/CMakeFiles/${name}.dir/cmake_pch.hxx.gch")
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND NOT CMAKE_DISABLE_PRECOMPILE_HEADERS)
        add_custom_command(TARGET ${name} POST_BUILD VERBATIM COMMAND sh -c "sha256sum <'${gch}' >'${gch}.sum'")
    endif()
endfunction()

# One precompiled header for all rooms without widgets; rooms reuse it.
file(WRITE "${PROJECT_BINARY_DIR}/muster_pch.cpp" "// anchors the precompiled header\n")
add_library(muster_pch STATIC "${PROJECT_BINARY_DIR}/muster_pch.cpp")
set_target_properties(muster_pch PROPERTIES AUTOMOC OFF)
target_link_libraries(muster_pch PUBLIC Qt6::Core tl::expected PRIVATE muster_flags)
muster_precompiled(muster_pch
    <QByteArray> <QDateTime> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList> <QObject> <QString>
    <QTimer> <algorithm> <chrono> <functional> <map> <memory> <optional> <utility> <variant> <vector> <tl/expected.hpp>)

file(WRITE "${PROJECT_BINARY_DIR}/muster_pch_widgets.cpp" "// anchors the precompiled header of the ui rooms\n")
add_library(muster_pch_widgets STATIC "${PROJECT_BINARY_DIR}/muster_pch_widgets.cpp")
set_target_properties(muster_pch_widgets PROPERTIES AUTOMOC OFF)
target_link_libraries(muster_pch_widgets PUBLIC Qt6::Widgets tl::expected PRIVATE muster_flags)
muster_precompiled(muster_pch_widgets <QtCore> <QtGui> <QtWidgets> <tl/expected.hpp>)
