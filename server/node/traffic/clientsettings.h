#pragma once
#include "net/socket/hubservice.h"
#include "node/config/configfile.h"

namespace muster::node {

/// Has the clients of `hub` hear of each change of the configuration: what they may see of it, and the
/// version that stands for it. Both are borrowed; the hub may go first.
void sendClientSettings(ConfigFile &config, net::HubService &hub);

} // namespace muster::node
