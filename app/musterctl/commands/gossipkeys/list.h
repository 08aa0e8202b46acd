#pragma once
#include "musterctl/cli/command.h"

namespace muster::ctl {

/// Which node has which gossip keys.
Command gossipKeyListCommand();

} // namespace muster::ctl
