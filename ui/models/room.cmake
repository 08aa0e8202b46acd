muster_room(Models DIR ui/models USES Muster::Protocol Qt6::Gui)
