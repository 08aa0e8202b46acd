# Every tst_*.cpp in this folder is a test of the configuration room.
file(GLOB config_tests CONFIGURE_DEPENDS "${CMAKE_CURRENT_LIST_DIR}/tst_*.cpp")
foreach(test IN LISTS config_tests)
    get_filename_component(test "${test}" NAME_WE)
    muster_test("unit/config/${test}" USES Muster::Config)
endforeach()
