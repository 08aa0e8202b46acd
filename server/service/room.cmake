# Use cases: one function, one outcome with its effects, in one transaction where they use the database.
muster_room(Service DIR server/service SUBROOMS run admin channels teams posts preferences status accounts
    USES Muster::Protocol Muster::Log Muster::Config Muster::Hub Muster::Auth Muster::Store Muster::Messaging)
