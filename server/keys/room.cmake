muster_room(Keys DIR server/keys USES Muster::Base OpenSSL::Crypto)
