# Gossip keys and their file, the cluster's certificate authority.
muster_room(Keys DIR server/keys USES Muster::Base OpenSSL::Crypto)
