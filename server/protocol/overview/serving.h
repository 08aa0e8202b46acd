#pragma once
#include "protocol/overview/overview.h"

/// Who counts when a cluster's nodes are counted, the same in console and command line.
namespace muster::protocol {

/// Somebody took it out of rotation on purpose: nobody misses it, and nobody may count on it.
bool isTakenOut(const NodeOverview &node);
/// It answers clients: alive, active, with a database, not cut off.
bool serves(const NodeOverview &node);

} // namespace muster::protocol
