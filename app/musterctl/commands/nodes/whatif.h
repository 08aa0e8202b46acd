#pragma once
#include "musterctl/cli/command.h"

namespace muster::ctl {

/// `whatif NODE`: what would happen if that node failed now (spec C13).
Command whatIfCommand();

} // namespace muster::ctl
