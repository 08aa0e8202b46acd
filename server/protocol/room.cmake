# What travels, as values with their JSON, once for server and clients.
muster_room(Protocol DIR server/protocol SUBROOMS http socket vocabulary overview admin messaging USES Muster::Base Muster::Log)
muster_always_optimized(protocol)
