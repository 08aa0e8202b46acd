muster_test(unit/wire/tst_msgpack USES Muster::Cluster)
muster_test(unit/wire/tst_codec USES Muster::Cluster)
muster_test(unit/wire/tst_lzw USES Muster::Cluster)
muster_test(unit/wire/tst_stream USES Muster::Cluster)
