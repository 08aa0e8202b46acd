#pragma once
#include "musterctl/cli/command.h"

namespace muster::ctl {

/// Groups the commands for the keys that encrypt gossip.
Command gossipKeyCommand();

} // namespace muster::ctl
