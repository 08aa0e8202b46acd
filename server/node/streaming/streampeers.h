#pragma once
#include "net/gossip/gossipadapter.h"
#include "net/streaming/streamingoptions.h"

#include <map>

namespace muster::node {

/// What a node announces among its features: that it streams, and on which port of its gossip's address.
QString streamingFeature(quint16 port);

/// Whom this node has a stream with: the other living members of its cluster that stream. Who is down says
/// nothing; were it waited for, no session could be trusted until it is forgotten. Thread: any.
std::map<NodeId, net::StreamingPeer> streamPeers(
    const std::vector<cluster::Member> &members, const NodeId &self, const QString &clusterName);

} // namespace muster::node
