#pragma once
#include "cluster/status/evidence.h"
#include "net/gossip/gossipadapter.h"
#include "store/cluster/discoveryrepository.h"

#include <QList>

#include <vector>

namespace muster::node {

/// The nodes that write to our database, are not alive in the gossip, and whose address was just refused
/// because of the key: they run with another one. `writers`: of `rows`, those with a recent sign of life. A
/// stream does not tell the port of its node, so where several such nodes share an address none is named by
/// it.
std::vector<cluster::KeyStranger> nodesWithOtherKey(const QList<store::DiscoveryRow> &rows,
    const QList<NodeId> &writers, const net::GossipView &view, TimePoint now);

} // namespace muster::node
