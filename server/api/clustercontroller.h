#pragma once
#include "api/auditlog.h"
#include "api/router.h"
#include "api/services.h"

namespace muster::api {

/// The cluster over REST: Mattermost's status list, our overview, reloading on one node or all. Thread: any.
class ClusterController {
public:
    /// Both borrowed; they must outlive the router.
    ClusterController(ClusterService &cluster, AuditLog &audit) : m_cluster(cluster), m_audit(audit) { }
    void addRoutes(Router &router);

private:
    void status(const Call &call) const;
    void overview(const Call &call) const;
    void reload(const Call &call) const;
    void transfer(const Call &call) const;
    void prefer(const Call &call, const QString &to) const;

    ClusterService &m_cluster;
    AuditLog &m_audit;
};

} // namespace muster::api
