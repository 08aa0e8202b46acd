muster_room(Hub DIR server/hub USES Muster::Protocol)
