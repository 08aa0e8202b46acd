muster_room(Api DIR server/api USES Muster::Protocol Muster::Config Muster::Hub Muster::Store)
