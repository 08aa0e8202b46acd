#pragma once
#include "base/result.h"
#include "protocol/admin/gossipkeys.h"
#include "protocol/admin/leadertransfer.h"
#include "protocol/admin/reload.h"
#include "protocol/overview/overview.h"
#include "service/admin/configuration.h"

#include <QFuture>
#include <QJsonObject>

#include <memory>

/// What controllers need of the running node. server/node implements these; a controller's test provides its
/// own.
namespace muster::api {

using protocol::LeaderTransfer;
using protocol::NodeReload;
using service::ConfigOutcome;
using service::ConfigService;
using service::ConfigSnapshot;
using service::SaveOutcome;

class ClusterService {
public:
    virtual ~ClusterService() = default;
    virtual NodeId self() const = 0;
    /// The newest overview. Thread: any; never waits.
    virtual std::shared_ptr<const protocol::Overview> overview() const = 0;
    /// Reloads on these nodes as the user of `token`, each within a deadline; empty: on all live ones.
    /// NotFound if a node is not known. Thread: any.
    virtual QFuture<Result<QList<NodeReload>>> reload(const QList<NodeId> &nodes, const QString &token) = 0;
    /// Recycles the connections to the database there, likewise: each node moves to the database that its
    /// file names, or stays where it is and says why.
    virtual QFuture<Result<QList<NodeReload>>> recycle(const QList<NodeId> &nodes, const QString &token) = 0;
    /// Applies a patch to the configuration of all other nodes; returns the names of those that did not take
    /// it, and why.
    virtual QFuture<QList<NodeReload>> patchPeers(const QJsonObject &patch, const QString &token) = 0;
    /// Stores the leader preference: a node id, "next" (the lowest of the others that can lead), or empty for
    /// the lowest id. The change itself follows. NotFound: no such node; Conflict: it cannot lead now, and
    /// why.
    virtual QFuture<Result<LeaderTransfer>> preferLeader(const QString &to) = 0;
};

/// The gossip keys of all nodes, each asked as the user of `token` within its own deadline.
class GossipKeyService {
public:
    using Answer = Result<QList<protocol::NodeGossipKeys>>;

    virtual ~GossipKeyService() = default;
    /// What these nodes have; empty: all that the cluster or its database knows, including those that are
    /// down. NotFound if a node is not known. Thread: any.
    virtual QFuture<Answer> gossipKeys(const QList<NodeId> &nodes, const QString &token) = 0;
    /// Changes them, and returns what each node has then. Keys go only to peers on TLS or loopback. Thread:
    /// any.
    virtual QFuture<Answer> changeGossipKeys(
        const QList<NodeId> &nodes, const protocol::GossipKeyChange &change, const QString &token) = 0;
};

} // namespace muster::api
