#pragma once
#include "musterctl/cli/command.h"

namespace muster::ctl {

/// Groups the commands for hosts.
Command hostCommand();

} // namespace muster::ctl
