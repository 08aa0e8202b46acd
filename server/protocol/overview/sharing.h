#pragma once
#include "protocol/overview/overview.h"

namespace muster::protocol {

/// Lets an overview share what it has in common with the one before: of a thousand nodes all but a few are
/// unchanged. Saves the memory of a second copy, the time to release it, and comparisons of the two. The
/// value of `next` does not change. Thread: any one.
void shareUnchanged(Overview &next, const Overview &before);
void shareUnchanged(NodeOverview &next, const NodeOverview &before);

} // namespace muster::protocol
