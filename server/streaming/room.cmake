# Numbered events between nodes: frames, sender, ring, gaps, who may be trusted how long. Pure.
muster_room(Streaming DIR server/streaming USES Muster::Base)
muster_always_optimized(streaming)
