#pragma once
#include "musterctl/cli/command.h"

namespace muster::ctl {

/// Opens a session and stores its token.
Command loginCommand();

} // namespace muster::ctl
