#pragma once
#include "api/auditlog.h"
#include "api/readiness.h"
#include "api/router.h"
#include "api/services.h"
#include "store/sqlpool.h"

namespace muster::api {

/// Health and logs of this node (reference/mattermost-api.md §2.2, §2.6; spec P3, O1). Thread: any.
class SystemController {
public:
    /// Borrowed; they must outlive the router.
    SystemController(
        const Readiness &readiness, store::SqlPool &pool, ConfigService &config, AuditLog &audit);
    void addRoutes(Router &router);

private:
    void ping(const Call &call) const;
    void pingWithStores(const Call &call) const;
    void logs(const Call &call) const;
    void getLogLevel(const Call &call) const;
    void setLogLevel(const Call &call) const;

    const Readiness &m_readiness;
    store::SqlPool &m_pool;
    ConfigService &m_config;
    AuditLog &m_audit;
};

} // namespace muster::api
