#pragma once
#include "musterctl/cli/command.h"

namespace muster::ctl {

/// What happened in the cluster, as the node that answers saw it.
Command eventsCommand();

} // namespace muster::ctl
