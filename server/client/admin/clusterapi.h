#pragma once
#include "base/id.h"
#include "base/result.h"
#include "protocol/admin/leadertransfer.h"
#include "protocol/admin/reload.h"
#include "protocol/overview/overview.h"

#include <QFuture>
#include <QList>
#include <optional>

namespace muster::client {

class Transport;

/// The cluster: its overview, its leader, reloading its configuration. The transport is borrowed and may
/// outlive this object, which holds nothing else. Thread: the transport's.
class ClusterApi {
public:
    explicit ClusterApi(Transport &transport) : m_transport(transport) { }

    QFuture<Result<protocol::Overview>> overview();
    /// Reads the configuration from disk on one node, through any node; empty: on all.
    QFuture<Result<QList<protocol::NodeReload>>> reload(const std::optional<NodeId> &node);
    /// For requests between nodes: 409 if the answering node is not `node`.
    QFuture<Result<QList<protocol::NodeReload>>> reloadHere(const NodeId &node);
    /// Recycles the connections to the database, likewise.
    QFuture<Result<QList<protocol::NodeReload>>> recycle(const std::optional<NodeId> &node);
    QFuture<Result<QList<protocol::NodeReload>>> recycleHere(const NodeId &node);
    /// Requests another leader: a node id, or "next". Conflict: it cannot lead now, `detail` says why.
    QFuture<Result<protocol::LeaderTransfer>> transferLeader(const QString &to);
    /// Clears the preference: the lowest id leads again once it is stable.
    QFuture<Result<protocol::LeaderTransfer>> clearLeaderPreference();

private:
    QFuture<Result<QList<protocol::NodeReload>>> post(const QString &path);
    Transport &m_transport;
};

} // namespace muster::client
