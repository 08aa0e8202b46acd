#pragma once
#include "musterctl/cli/command.h"

namespace muster::ctl {

/// Which replica could become the primary, and why another could not.
Command dbCandidatesCommand();

} // namespace muster::ctl
