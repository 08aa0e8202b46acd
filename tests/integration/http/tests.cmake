muster_test(integration/http/tst_httpserver USES Muster::Net)
muster_test(integration/http/tst_hostileinput USES Muster::Net)
muster_test(integration/http/tst_websocket USES Muster::Net Qt6::WebSockets)
muster_test(integration/http/tst_tls USES Muster::Net Qt6::WebSockets)
