#pragma once
#include "api/router.h"
#include "store/sqlpool.h"

namespace muster::api {

/// Who did what, when, from where, with what outcome (spec O3): a row in the database and a line in the log.
/// Never delays or fails what is audited. Thread: any.
class AuditLog {
public:
    /// `pool` is borrowed and must outlive this object.
    explicit AuditLog(store::SqlPool &pool) : m_pool(pool) { }
    /// `outcome` is "ok" or the reason of the failure; `extra` holds no secret.
    void add(const Call &call, const QString &outcome, const QString &extra = {}) const;

private:
    store::SqlPool &m_pool;
};

} // namespace muster::api
