#pragma once
#include "musterctl/cli/command.h"

namespace muster::ctl {

/// The version of this program, and with a profile or URL those of the nodes.
Command versionCommand();

} // namespace muster::ctl
