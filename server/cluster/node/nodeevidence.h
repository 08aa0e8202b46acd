#pragma once
#include "cluster/node/nodeio.h"
#include "cluster/node/nodelist.h"
#include "cluster/status/evidence.h"

namespace muster::cluster {

/// What gossip shows of a node, as evidence. Without what other nodes and its own reports contribute.
NodeEvidence evidenceOf(const NodeId &id, const ListedNode &node, TimePoint now);

/// The events that an operator should see although no reason shows them.
EventRecord pauseEvent(const NodeId &self, const QString &name, Millis paused);
EventRecord clockJumpEvent(const NodeId &self, const QString &name, const ClockJump &jump);
EventRecord refusedWriteEvent(
    const NodeId &self, const QString &name, const LeaseKeeper::RefusedStaleTerm &refused);

} // namespace muster::cluster
