# What a host is fit for: limits and time daemon; table, reader, judgement.
muster_room(Host DIR server/host USES Muster::Base Muster::Protocol)
