#pragma once
#include "musterctl/cli/command.h"

namespace muster::ctl {

/// `musterctl help COMMAND`, which run() answers from the tree.
Command helpCommand();

} // namespace muster::ctl
