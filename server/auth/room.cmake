# Who somebody is: sessions, password hashes, tokens, throttles, addresses. No SQL, no routes.
muster_room(Auth DIR server/auth USES Muster::Base Muster::Log Muster::Protocol Muster::Hub PkgConfig::Sodium)
