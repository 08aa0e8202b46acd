# Routes: parse, check, call, encode; never SQL.
muster_room(Api DIR server/api SUBROOMS http accounts admin system teams channels posts preferences status messaging front
    USES Muster::Protocol Muster::Config Muster::Hub Muster::Auth Muster::Messaging Muster::Service)
