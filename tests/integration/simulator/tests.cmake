muster_test(integration/simulator/tst_simulator USES Muster::Client)
add_dependencies(integration_simulator_tst_simulator muster-sim musterctl)
