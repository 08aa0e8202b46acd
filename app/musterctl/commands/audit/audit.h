#pragma once
#include "musterctl/cli/command.h"

namespace muster::ctl {

/// Who did what to what, when, from where, with what outcome, from the cluster's database.
Command auditCommand();

} // namespace muster::ctl
