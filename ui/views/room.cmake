muster_room(Views DIR ui/views USES Muster::Models Qt6::Widgets WIDGETS)
