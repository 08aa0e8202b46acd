#pragma once
#include "musterctl/cli/command.h"

namespace muster::ctl {

/// Ends the stored session.
Command logoutCommand();

} // namespace muster::ctl
