#pragma once
#include "musterctl/cli/command.h"

namespace muster::ctl {

/// What a node measured of itself, as figures.
Command historyCommand();

} // namespace muster::ctl
