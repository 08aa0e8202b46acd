#pragma once
#include "musterctl/cli/command.h"

namespace muster::ctl {

/// Reloads the configuration from disk.
Command reloadConfigCommand();

} // namespace muster::ctl
