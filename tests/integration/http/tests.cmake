muster_test(integration/http/tst_httpserver USES Muster::Net)
