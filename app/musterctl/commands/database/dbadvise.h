#pragma once
#include "musterctl/cli/command.h"

namespace muster::ctl {

/// The recommended settings of the database servers against the actual ones.
Command dbAdviseCommand();

} // namespace muster::ctl
