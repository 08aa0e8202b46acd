muster_test(nemesis/tst_netlab USES muster_netlab Qt6::Network)
