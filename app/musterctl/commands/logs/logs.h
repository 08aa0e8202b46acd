#pragma once
#include "musterctl/cli/command.h"

namespace muster::ctl {

/// The logs of all nodes, merged by corrected time.
Command logsCommand();

} // namespace muster::ctl
