muster_room(Protocol DIR server/protocol USES Muster::Base)
