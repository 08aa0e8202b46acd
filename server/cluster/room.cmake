# Rules of the cluster: membership, lease, reachability, status, one node's part, memberlist's packets. Pure.
muster_room(Cluster DIR server/cluster SUBROOMS packets clock membership reachability peers leadership status node
    USES Muster::Base Muster::Log Muster::Protocol ZLIB::ZLIB OpenSSL::Crypto)
muster_always_optimized(cluster)
