#pragma once
#include "musterctl/cli/command.h"

namespace muster::ctl {

/// Makes the files of a new cluster, or of one more node.
Command initCommand();

} // namespace muster::ctl
