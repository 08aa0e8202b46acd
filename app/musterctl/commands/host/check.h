#pragma once
#include "musterctl/cli/command.h"

namespace muster::ctl {

/// Whether hosts have the limits and the clock that a server needs.
Command hostCheckCommand();

} // namespace muster::ctl
