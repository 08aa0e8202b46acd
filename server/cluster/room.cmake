muster_room(Cluster DIR server/cluster USES Muster::Base ZLIB::ZLIB OpenSSL::Crypto)
