#pragma once
#include "base/result.h"
#include "config/changes.h"
#include "config/document.h"
#include "config/environment.h"
#include "protocol/admin/gossipkeys.h"
#include "protocol/admin/leadertransfer.h"
#include "protocol/admin/reload.h"
#include "protocol/overview/overview.h"

#include <QFuture>
#include <QJsonObject>
#include <QMap>

#include <functional>
#include <memory>

/// What controllers need of the running node. server/node implements these; a controller's test gives its
/// own.
namespace muster::api {

/// The configuration at one moment. Immutable, shared between threads.
struct ConfigSnapshot {
    config::Document running; ///< what the process uses, overrides included
    config::Document file; ///< what the file said when it was last read, without overrides
    config::EnvironmentOverrides overrides;
    QByteArray versionId; ///< value of the header X-Version-Id
    QStringList trustedProxyHeaders; ///< see auth::clientAddress()
    QMap<QString, QString> clientFull; ///< for sessions
    QMap<QString, QString> clientShort; ///< for anyone
};

using protocol::ConfigOutcome;
using protocol::LeaderTransfer;
using protocol::NodeReload;

/// What a save did, and between which two files, without overrides.
struct SaveOutcome {
    ConfigOutcome outcome;
    config::Document before;
    config::Document after;
};

class ConfigService {
public:
    /// Makes the next file out of the current state; called with nobody else saving or reloading meanwhile.
    using Change = std::function<Result<config::Document>(const ConfigSnapshot &)>;

    virtual ~ConfigService() = default;
    /// Thread: any; never waits.
    virtual std::shared_ptr<const ConfigSnapshot> snapshot() const = 0;
    /// Reads the file again and takes over what can change while the process runs. InvalidArgument names
    /// every problem; then nothing was changed. Thread: any.
    virtual QFuture<Result<ConfigOutcome>> reload() = 0;
    /// Asks `change` for the next file, validates it, writes it atomically and takes over what can change
    /// now. Two saves never work from the same state. Thread: any.
    virtual QFuture<Result<SaveOutcome>> save(Change change) = 0;
};

class ClusterService {
public:
    virtual ~ClusterService() = default;
    virtual NodeId self() const = 0;
    /// The newest picture. Thread: any; never waits.
    virtual std::shared_ptr<const protocol::Overview> overview() const = 0;
    /// Reloads on these nodes as the user of `token`, each within a deadline; empty: on all that are alive.
    /// NotFound if a node is not known. Thread: any.
    virtual QFuture<Result<QList<NodeReload>>> reload(const QList<NodeId> &nodes, const QString &token) = 0;
    /// Applies a patch to the configuration of all other nodes; answers with the names of those that did not
    /// take it, and why.
    virtual QFuture<QList<NodeReload>> patchPeers(const QJsonObject &patch, const QString &token) = 0;
    /// Stores who shall lead: a node id, "next" (the lowest of the others that can), or empty for the lowest
    /// id. The change itself follows. NotFound: no such node; Conflict: it cannot lead now, and why.
    virtual QFuture<Result<LeaderTransfer>> preferLeader(const QString &to) = 0;
};

/// The gossip keys of all nodes, each asked as the user of `token` within a deadline of its own.
class GossipKeyService {
public:
    using Answer = Result<QList<protocol::NodeGossipKeys>>;

    virtual ~GossipKeyService() = default;
    /// What these nodes have; empty: all that the cluster or its database knows, also those that are down.
    /// NotFound if a node is not known. Thread: any.
    virtual QFuture<Answer> gossipKeys(const QList<NodeId> &nodes, const QString &token) = 0;
    /// Changes them, and answers what each node has then. Keys go only to peers on TLS or loopback. Thread:
    /// any.
    virtual QFuture<Answer> changeGossipKeys(
        const QList<NodeId> &nodes, const protocol::GossipKeyChange &change, const QString &token) = 0;
};

} // namespace muster::api
