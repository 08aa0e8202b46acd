muster_test(unit/net/tst_requestparser USES Muster::Net)
muster_test(unit/net/tst_responsewriter USES Muster::Net)
muster_test(unit/net/tst_timerheap USES Muster::Net)
muster_test(unit/net/tst_epolleventdispatcher USES Muster::Net)
