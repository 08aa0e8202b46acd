muster_room(FakeCluster DIR server/fakecluster
    USES Muster::Node Muster::Api Muster::Net Muster::Store Muster::Config Muster::Cluster Muster::Hub Muster::Host Muster::Client)
