if(TARGET musterd AND TARGET musterctl)
    if(NOT TARGET muster_realcluster)
        add_library(muster_realcluster STATIC "${PROJECT_SOURCE_DIR}/tests/support/realcluster.cpp")
        target_include_directories(muster_realcluster PUBLIC "${PROJECT_SOURCE_DIR}/tests")
        target_link_libraries(muster_realcluster PUBLIC Qt6::Network Qt6::Sql Qt6::Test PRIVATE muster_flags)
        target_compile_definitions(muster_realcluster PRIVATE MUSTER_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
            MUSTER_BINARY_DIR="${PROJECT_BINARY_DIR}")
    endif()

    # Another version is another build: its own number, and without the feature that tells peers its keys.
    add_executable(musterd-other-version "${PROJECT_SOURCE_DIR}/app/musterd/main.cpp"
        "${PROJECT_SOURCE_DIR}/tests/support/otherbuild.cpp")
    target_link_libraries(musterd-other-version PRIVATE Muster::Node muster_flags)
    set_target_properties(musterd-other-version PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/bin")

    foreach(test IN ITEMS tst_leader tst_transfer tst_pause tst_config tst_restart tst_logs)
        muster_test(e2e/${test} USES muster_realcluster TIMEOUT 300 SERIAL)
        if(TARGET e2e_${test})
            add_dependencies(e2e_${test} musterd musterctl musterd-other-version)
        endif()
    endforeach()
    foreach(test IN ITEMS tst_gossipkeys tst_keytrust tst_samples)
        muster_test(e2e/${test} USES muster_realcluster Muster::Client Qt6::Sql Qt6::WebSockets TIMEOUT 600 SERIAL)
        add_dependencies(e2e_${test} musterd musterctl)
    endforeach()
endif()

# The clock of one real process is moved. Without the package faketime this is not configured, and the configuration says so.
file(GLOB FAKETIME_LIBRARY /usr/lib/*/faketime/libfaketimeMT.so.1)
if(TARGET musterd AND TARGET musterctl)
    if(FAKETIME_LIBRARY)
        muster_test(e2e/tst_clock USES muster_realcluster TIMEOUT 300 SERIAL)
        target_compile_definitions(e2e_tst_clock PRIVATE MUSTER_FAKETIME="${FAKETIME_LIBRARY}")
        add_dependencies(e2e_tst_clock musterd musterctl)
    else()
        message(WARNING "e2e/clock is left out: there is no faketime")
    endif()
endif()

# The real window on a display of its own. Without xvfb-run this is not configured, and the configuration says so.
find_program(XVFB_RUN xvfb-run)
if(TARGET musterd AND TARGET muster_shell)
    if(XVFB_RUN)
        foreach(test IN ITEMS tst_window tst_keyboardwindow)
            muster_test(e2e/${test} USES muster_realcluster Muster::Shell TIMEOUT 300 WIDGETS SERIAL
                LAUNCHER ${XVFB_RUN} -a -s "-screen 0 1280x1024x24" ENVIRONMENT QT_QPA_PLATFORM=xcb)
            add_dependencies(e2e_${test} musterd musterctl musterd-other-version)
        endforeach()
    else()
        message(WARNING "e2e/window is left out: there is no xvfb-run")
    endif()
endif()

# What the console can do, musterctl can do.
if(TARGET musterctl AND TARGET muster_shell)
    muster_test(e2e/tst_twins USES Muster::Shell WIDGETS)
    add_dependencies(e2e_tst_twins musterctl)
endif()

# A real keyring on a message bus of its own. Without its packages this is not configured, and the configuration says so.
find_program(GNOME_KEYRING gnome-keyring-daemon)
find_program(DBUS_RUN_SESSION dbus-run-session)
if(TARGET muster_shell)
    if(GNOME_KEYRING AND DBUS_RUN_SESSION)
        set(keyring_home "${PROJECT_BINARY_DIR}/keyring-home")
        muster_test(e2e/tst_keyring USES Muster::Shell WIDGETS
            LAUNCHER ${CMAKE_COMMAND} -E env HOME=${keyring_home} XDG_DATA_HOME=${keyring_home}/data
                XDG_RUNTIME_DIR=${keyring_home} ${DBUS_RUN_SESSION} --)
        file(MAKE_DIRECTORY "${keyring_home}")
        file(CHMOD "${keyring_home}" PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
    else()
        message(WARNING "e2e/keyring is left out: there is no gnome-keyring-daemon, or no dbus-run-session")
    endif()
endif()
