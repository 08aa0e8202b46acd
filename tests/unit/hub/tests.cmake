muster_test(unit/hub/tst_outbox USES Muster::Hub)
muster_test(unit/hub/tst_hub USES Muster::Hub)
muster_test(unit/hub/tst_overviewstream USES Muster::Hub)
