# Routes: parse, check, call, encode; never SQL.
muster_room(Api DIR server/api SUBROOMS http accounts admin system front
    USES Muster::Protocol Muster::Config Muster::Hub Muster::Auth Muster::Messaging Muster::Service)
