#pragma once
#include "api/http/services.h"
#include "client/admin/clusterapi.h"
#include "node/calls/databaserecycler.h"
#include "node/calls/peercalls.h"
#include "node/view/clusterview.h"

namespace muster::node {

/// Forwards an administrator's action to other nodes, as that administrator. Thread: main; its functions may
/// be called from any.
class ClusterActions final : public QObject, public api::ClusterService {
    Q_OBJECT
public:
    struct Deps {
        PeerCalls &peers;
        ClusterView &view;
        Leadership &leadership;
        ConfigFile &config;
        DatabaseRecycler &recycler;
    };
    /// All borrowed; they must outlive this object.
    explicit ClusterActions(Deps deps, QObject *parent = nullptr) : QObject(parent), m_deps(deps) { }

    NodeId self() const override { return m_deps.peers.self(); }
    std::shared_ptr<const protocol::Overview> overview() const override
    {
        return m_deps.peers.directory().overview();
    }
    QFuture<Result<QList<api::NodeReload>>> reload(const QList<NodeId> &nodes, const QString &token) override;
    QFuture<Result<QList<api::NodeReload>>> recycle(
        const QList<NodeId> &nodes, const QString &token) override;
    QFuture<QList<api::NodeReload>> patchPeers(const QJsonObject &patch, const QString &token) override;
    QFuture<Result<api::LeaderTransfer>> preferLeader(const QString &to) override;

private:
    using Reloads = QFuture<Result<QList<api::NodeReload>>>;
    Reloads onNodes(const QList<NodeId> &nodes, const QString &token,
        std::function<QFuture<Result<api::ConfigOutcome>>()> here,
        Reloads (client::ClusterApi::*there)(const NodeId &));
    const Deps m_deps;
};

} // namespace muster::node
