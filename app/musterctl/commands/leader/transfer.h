#pragma once
#include "musterctl/cli/command.h"

namespace muster::ctl {

/// Transfers leadership and follows it until the new leader is effective.
Command leaderTransferCommand();

} // namespace muster::ctl
