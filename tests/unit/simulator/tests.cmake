foreach(test IN ITEMS tst_script tst_world tst_logbook)
    muster_test(unit/simulator/${test} USES Muster::Simulator)
endforeach()
