#pragma once
#include "musterctl/cli/command.h"

namespace muster::ctl {

/// Which node reaches which, and what the pattern means.
Command reachabilityCommand();

} // namespace muster::ctl
