#pragma once
#include "api/readiness.h"
#include "api/router.h"
#include "api/services.h"
#include "store/sql/sqlpool.h"

namespace muster::api {

/// Health of this node (reference/mattermost-api.md §2.2; spec P3). Thread: any.
class SystemController {
public:
    /// Borrowed; they must outlive the router.
    SystemController(const Readiness &readiness, store::SqlPool &pool, ConfigService &config);
    void addRoutes(Router &router);

private:
    void ping(const Call &call) const;
    void pingWithStores(const Call &call) const;

    const Readiness &m_readiness;
    store::SqlPool &m_pool;
    ConfigService &m_config;
};

} // namespace muster::api
