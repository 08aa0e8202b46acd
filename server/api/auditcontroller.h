#pragma once
#include "api/router.h"
#include "store/sql/sqlpool.h"

namespace muster::api {

/// Who did what, read (reference/mattermost-api.md §2.6; spec O3). Thread: any.
class AuditController {
public:
    /// Borrowed; it must outlive the router.
    explicit AuditController(store::SqlPool &pool) : m_pool(pool) { }
    void addRoutes(Router &router);

private:
    void page(const Call &call) const;

    store::SqlPool &m_pool;
};

} // namespace muster::api
