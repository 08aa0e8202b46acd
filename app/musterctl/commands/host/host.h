#pragma once
#include "musterctl/cli/command.h"

namespace muster::ctl {

/// Groups what is done with hosts.
Command hostCommand();

} // namespace muster::ctl
