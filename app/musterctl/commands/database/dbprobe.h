#pragma once
#include "musterctl/cli/command.h"

namespace muster::ctl {

/// Which database each node really writes to, now.
Command dbProbeCommand();

} // namespace muster::ctl
