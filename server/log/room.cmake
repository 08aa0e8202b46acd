# The log: writer, rotated files, reading back, levels.
muster_room(Log DIR server/log USES Muster::Base)
