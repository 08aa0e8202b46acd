#pragma once
#include "musterctl/cli/command.h"

namespace muster::ctl {

/// Who leads, since when and why.
Command leaderCommand();

} // namespace muster::ctl
