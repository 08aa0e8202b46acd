muster_test(unit/protocol/tst_overview USES Muster::Protocol)
muster_test(unit/protocol/tst_overviewdecoder USES Muster::Protocol)
muster_test(unit/protocol/tst_websocketframe USES Muster::Protocol)
muster_test(unit/protocol/tst_samples USES Muster::Protocol)
