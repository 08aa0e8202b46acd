#pragma once
#include "protocol/overview/overview.h"

namespace muster::protocol {

/// Lets a picture hold what it has in common with the one before as one copy with it: of a thousand nodes all
/// but a few are as they were. Saves the memory of the second copy, the time to release it, and comparisons
/// of the two. Nothing that `next` tells changes. Thread: any one.
void shareUnchanged(Overview &next, const Overview &before);
void shareUnchanged(NodeOverview &next, const NodeOverview &before);

} // namespace muster::protocol
