muster_test(unit/node/tst_samples USES Muster::Node)
