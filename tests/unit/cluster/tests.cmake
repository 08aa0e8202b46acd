# Every tst_*.cpp in this folder is a test of the cluster room.
file(GLOB cluster_tests CONFIGURE_DEPENDS "${CMAKE_CURRENT_LIST_DIR}/tst_*.cpp")
foreach(test IN LISTS cluster_tests)
    get_filename_component(test "${test}" NAME_WE)
    muster_test("unit/cluster/${test}" USES Muster::Cluster)
endforeach()
