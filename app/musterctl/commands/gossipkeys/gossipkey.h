#pragma once
#include "musterctl/cli/command.h"

namespace muster::ctl {

/// Groups what is done with the keys that encrypt gossip.
Command gossipKeyCommand();

} // namespace muster::ctl
