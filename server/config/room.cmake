# The configuration: key table, validation, hash, differences, reports. Pure.
muster_room(Config DIR server/config USES Muster::Base Muster::Protocol)
