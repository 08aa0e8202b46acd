#pragma once
#include "api/services.h"
#include "node/calls/peercalls.h"
#include "node/view/clusterview.h"

namespace muster::node {

/// Carries an administrator's action to other nodes, as that administrator: the session's token goes along,
/// so each node checks the permission and audits the action itself. Every node is asked at once and has its
/// own deadline. Thread: main; its functions may be called from any.
class ClusterActions final : public QObject, public api::ClusterService {
    Q_OBJECT
public:
    /// All borrowed; they must outlive this object.
    ClusterActions(NodeId self, ClusterView &view, Leadership &leadership, ConfigFile &config,
        PeerCalls &peers, QObject *parent = nullptr);

    NodeId self() const override { return m_self; }
    std::shared_ptr<const protocol::Overview> overview() const override { return m_view.overview(); }
    QFuture<Result<QList<api::NodeReload>>> reload(const QList<NodeId> &nodes, const QString &token) override;
    QFuture<QList<api::NodeReload>> patchPeers(const QJsonObject &patch, const QString &token) override;
    QFuture<Result<api::LeaderTransfer>> preferLeader(const QString &to) override;

private:
    using Ask = std::function<QFuture<Result<api::ConfigOutcome>>(const protocol::NodeOverview &)>;
    QFuture<QList<api::NodeReload>> askEach(const QList<protocol::NodeOverview> &nodes, const Ask &ask);

    const NodeId m_self;
    ClusterView &m_view;
    Leadership &m_leadership;
    ConfigFile &m_config;
    PeerCalls &m_peers;
};

} // namespace muster::node
