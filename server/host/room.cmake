muster_room(Host DIR server/host USES Muster::Base)
