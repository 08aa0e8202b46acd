muster_room(Cluster DIR server/cluster SUBROOMS wire clock membership reachability peers leadership status
    USES Muster::Base Muster::Log ZLIB::ZLIB OpenSSL::Crypto)
