# Use cases: one function, one transaction, one outcome with its effects.
muster_room(Service DIR server/service SUBROOMS run accounts admin
    USES Muster::Protocol Muster::Log Muster::Hub Muster::Auth Muster::Store)
