muster_room(Net DIR server/net USES Muster::Base Muster::Protocol Muster::Cluster Muster::Hub Qt6::Network
    OpenSSL::SSL OpenSSL::Crypto Boost::headers)
