#pragma once
#include "cluster/status/evidence.h"
#include "cluster/status/reason.h"

#include <QList>

namespace muster::cluster {

/// What is wrong with a node's own files: its configuration, and its gossip keys. Of a node that
/// lives and is not understood (NodeEvidence::otherKey) nothing else is known. Pure.
QList<Reason> ownReasons(const NodeEvidence &node);

} // namespace muster::cluster
