muster_room(Shell DIR ui/shell USES Muster::Client Muster::Views WIDGETS)
