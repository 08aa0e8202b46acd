muster_room(Client DIR server/client USES Muster::Protocol Qt6::Network Qt6::WebSockets)
