muster_test(integration/gossip/tst_packetsocket USES Muster::Net)
muster_test(integration/gossip/tst_incarnationfile USES Muster::Net)
muster_test(integration/gossip/tst_gossipadapter USES Muster::Net TIMEOUT 180)
muster_test(integration/gossip/tst_pause USES Muster::Net TIMEOUT 120)
