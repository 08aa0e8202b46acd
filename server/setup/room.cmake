# What a new cluster or a new node begins with: keys, certificates, configurations.
muster_room(Setup DIR server/setup USES Muster::Client Muster::Keys Qt6::Network)
