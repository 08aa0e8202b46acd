#pragma once
#include "musterctl/cli/command.h"

namespace muster::ctl {

/// The cluster's verdict, its nodes and what to do about each reason.
Command statusCommand();

} // namespace muster::ctl
