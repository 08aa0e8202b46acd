#pragma once
#include "musterctl/cli/command.h"

/// The single steps of a rotation, for those who take them by hand.
namespace muster::ctl {

Command gossipKeyInstallCommand();
Command gossipKeyUseCommand();
Command gossipKeyRemoveCommand();

} // namespace muster::ctl
