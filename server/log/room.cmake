muster_room(Log DIR server/log USES Muster::Base)
