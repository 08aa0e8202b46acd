muster_room(Net DIR server/net SUBROOMS io http socket gossip
    USES Muster::Base Muster::Log Muster::Protocol Muster::Cluster Muster::Hub Qt6::Network OpenSSL::SSL OpenSSL::Crypto Boost::headers)
