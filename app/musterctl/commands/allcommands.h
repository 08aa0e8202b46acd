#pragma once
#include "musterctl/cli/command.h"

#include <vector>

namespace muster::ctl {

/// Every command that a header below this folder declares; the build writes it.
std::vector<Command> allCommands();

} // namespace muster::ctl
