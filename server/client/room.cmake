# Client of our API, without widgets.
muster_room(Client DIR server/client SUBROOMS transport profile accounts system admin feed
    USES Muster::Protocol Qt6::Network Qt6::WebSockets)
