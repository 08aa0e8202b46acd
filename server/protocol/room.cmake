muster_room(Protocol DIR server/protocol SUBROOMS http socket vocabulary overview admin USES Muster::Base Muster::Log)
