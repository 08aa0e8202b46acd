#pragma once
#include "api/auditlog.h"
#include "api/router.h"
#include "store/sqlpool.h"

#include <memory>

namespace muster::api {

/// Health and logs of this node (reference/mattermost-api.md §2.2, §2.6; spec P3, O1). Thread: any.
class SystemController {
public:
    /// Borrowed; they must outlive the router.
    SystemController(store::SqlPool &pool, AuditLog &audit);
    void addRoutes(Router &router);

    /// While the node is not ready to serve, ping answers 503 with this sentence; empty: it serves.
    void setNotReady(const QString &why);

private:
    void ping(const Call &call) const;
    void pingWithDatabase(const Call &call) const;
    void logs(const Call &call) const;
    void getLogLevel(const Call &call) const;
    void setLogLevel(const Call &call) const;

    store::SqlPool &m_pool;
    AuditLog &m_audit;
    std::shared_ptr<const QString> m_notReady; ///< atomically replaced
};

} // namespace muster::api
