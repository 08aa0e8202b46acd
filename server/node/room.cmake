# `musterd`, put together from its parts.
muster_room(Node DIR server/node SUBROOMS driver membership config leadership view traffic samples metrics calls streaming daemon
    USES Muster::Api Muster::Auth Muster::Service Muster::Net Muster::Store Muster::Config Muster::Cluster Muster::Databases Muster::Hub Muster::Client
    Muster::Keys Muster::Host ZLIB::ZLIB)
