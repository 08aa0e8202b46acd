#pragma once
#include "musterctl/cli/command.h"

namespace muster::ctl {

/// Replaces the gossip key of the running cluster.
Command gossipKeyRotateCommand();

} // namespace muster::ctl
