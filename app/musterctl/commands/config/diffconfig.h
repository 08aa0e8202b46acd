#pragma once
#include "musterctl/cli/command.h"

namespace muster::ctl {

/// The configuration keys that differ between nodes, or between a node and its file.
Command diffConfigCommand();

} // namespace muster::ctl
