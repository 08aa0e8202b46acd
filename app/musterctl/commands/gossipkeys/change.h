#pragma once
#include "musterctl/cli/command.h"

/// The individual steps of a rotation, for manual use.
namespace muster::ctl {

Command gossipKeyInstallCommand();
Command gossipKeyUseCommand();
Command gossipKeyRemoveCommand();

} // namespace muster::ctl
