if(TARGET Muster::Api AND TARGET Muster::Net AND TARGET Muster::Client)
muster_room(Node DIR server/node USES Muster::Api Muster::Net Muster::Store Muster::Config Muster::Cluster Muster::Hub Muster::Client
    Muster::Keys Muster::Host)
endif()
