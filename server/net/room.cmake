# The one room with server sockets: HTTP, WebSocket, gossip, epoll.
muster_room(Net DIR server/net SUBROOMS io socket http gossip
    USES Muster::Base Muster::Log Muster::Protocol Muster::Cluster Muster::Hub Muster::Auth Qt6::Network OpenSSL::SSL OpenSSL::Crypto Boost::headers)
