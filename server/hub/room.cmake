# Which WebSocket connection gets which event. Pure.
muster_room(Hub DIR server/hub USES Muster::Protocol)
