#pragma once
#include "musterctl/cli/command.h"

namespace muster::ctl {

/// Moves nodes to the database that their files name.
Command recycleDbCommand();

} // namespace muster::ctl
