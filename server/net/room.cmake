# The one room with server sockets: HTTP, WebSocket, gossip, streaming, epoll.
muster_room(Net DIR server/net SUBROOMS io socket http gossip streaming
    USES Muster::Base Muster::Log Muster::Protocol Muster::Cluster Muster::Streaming Muster::Hub Muster::Auth Qt6::Network OpenSSL::SSL OpenSSL::Crypto Boost::headers)
