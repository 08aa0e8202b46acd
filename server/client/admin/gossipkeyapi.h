#pragma once
#include "base/id.h"
#include "base/result.h"
#include "protocol/admin/gossipkeys.h"

#include <QFuture>
#include <QList>
#include <optional>

namespace muster::client {

class Transport;

/// The gossip keys of nodes, by fingerprint. The transport is borrowed and may outlive this object, which
/// holds nothing else. Thread: the transport's.
class GossipKeyApi {
public:
    explicit GossipKeyApi(Transport &transport) : m_transport(transport) { }

    using NodeKeys = QList<protocol::NodeGossipKeys>;
    /// Of all nodes, through any node.
    QFuture<Result<NodeKeys>> keys();
    /// On one node, through any node; empty: on all. Returns what they have then.
    QFuture<Result<NodeKeys>> change(
        const protocol::GossipKeyChange &change, const std::optional<NodeId> &node);
    /// For requests between nodes: 409 if the answering node is not `node`.
    QFuture<Result<NodeKeys>> keysHere(const NodeId &node);
    QFuture<Result<NodeKeys>> changeHere(const protocol::GossipKeyChange &change, const NodeId &node);

private:
    Transport &m_transport;
};

} // namespace muster::client
