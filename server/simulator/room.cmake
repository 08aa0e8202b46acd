if(TARGET Muster::Node)
muster_room(Simulator DIR server/simulator USES Muster::Node Muster::Api Muster::Net Muster::Store Muster::Config
    Muster::Cluster Muster::Hub Muster::Host Muster::Client)
endif()
