# Item models that hold values and do no I/O.
muster_room(Models DIR ui/models
    SUBROOMS common words overview config leader reachability events nodes topology databases logs audit examples
    USES Muster::Protocol Qt6::Gui)
