muster_room(Node DIR server/node SUBROOMS config membership leadership view calls traffic samples daemon
    USES Muster::Api Muster::Net Muster::Store Muster::Config Muster::Cluster Muster::Hub Muster::Client Muster::Keys Muster::Host)
