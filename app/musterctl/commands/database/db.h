#pragma once
#include "musterctl/cli/command.h"

namespace muster::ctl {

/// Groups the commands for databases.
Command dbCommand();

} // namespace muster::ctl
