#pragma once
#include "musterctl/cli/command.h"

namespace muster::ctl {

/// The databases: who answers, who writes where, how far replicas are behind.
Command dbStatusCommand();

} // namespace muster::ctl
