muster_test(unit/base/tst_id USES Muster::Base)
muster_test(unit/base/tst_log USES Muster::Base)
muster_test(unit/base/tst_then USES Muster::Base)
