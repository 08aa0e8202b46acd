muster_room(Models DIR ui/models
    SUBROOMS common words overview nodes config leader reachability topology events logs examples
    USES Muster::Protocol Qt6::Gui)
