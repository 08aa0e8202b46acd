muster_room(Config DIR server/config USES Muster::Base)
