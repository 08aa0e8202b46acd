#pragma once
#include "api/http/auditlog.h"
#include "api/http/controller.h"
#include "api/http/router.h"
#include "api/http/services.h"

namespace muster::api {

/// The cluster over REST: Mattermost's status list, our overview, reloading on one node or all. Thread: any.
class ClusterController final : public Controller {
public:
    /// Both borrowed; they must outlive the router.
    ClusterController(ClusterService &cluster, const AuditLog &audit) : m_cluster(cluster), m_audit(audit) { }
    void addRoutes(Router &router) override;

private:
    void status(const Call &call) const;
    void overview(const Call &call) const;
    using Action = QFuture<Result<QList<NodeReload>>> (ClusterService::*)(
        const QList<NodeId> &, const QString &);
    void onNodes(const Call &call, Action action, QLatin1StringView errorId) const;
    void recycleHere(const Call &call) const;
    void transfer(const Call &call) const;
    void prefer(const Call &call, const QString &to) const;

    ClusterService &m_cluster;
    const AuditLog &m_audit;
};

} // namespace muster::api
