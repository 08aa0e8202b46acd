#pragma once
#include "musterctl/cli/command.h"

namespace muster::ctl {

/// Shows or sets how much nodes log.
Command logLevelCommand();

} // namespace muster::ctl
