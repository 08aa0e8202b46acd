# The rules of the service: who may, what follows. Pure.
muster_room(Messaging DIR server/messaging USES Muster::Protocol)
