# The made-up cluster of `muster-sim`, judged by the real rooms.
muster_room(FakeCluster DIR server/fakecluster
    USES Muster::Node Muster::Api Muster::Auth Muster::Service Muster::Net Muster::Store Muster::Config Muster::Cluster Muster::Databases Muster::Hub
        Muster::Host Muster::Client Muster::Keys)
