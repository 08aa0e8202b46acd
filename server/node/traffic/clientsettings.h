#pragma once
#include "net/socket/hubservice.h"
#include "node/config/configfile.h"

namespace muster::node {

/// Sends the clients of `hub` each change of the configuration: what they may see of it, and the version that
/// identifies it. Both are borrowed; the hub may be destroyed first.
void sendClientSettings(ConfigFile &config, net::HubService &hub);

} // namespace muster::node
