#pragma once
#include "musterctl/cli/command.h"

namespace muster::ctl {

/// The status, live.
Command watchCommand();

} // namespace muster::ctl
