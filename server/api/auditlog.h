#pragma once
#include "base/id.h"
#include "store/sql/sqlpool.h"

namespace muster::api {

struct Call;

/// Who did what, when, from where, with what outcome (spec O3): a row in the database and a line in the log.
/// Never delays or fails what is audited. Thread: any.
class AuditLog {
public:
    /// `pool` is borrowed and must outlive this object.
    explicit AuditLog(store::SqlPool &pool) : m_pool(pool) { }
    /// `outcome` is "ok" or the reason of the failure; `extra` holds no secret. `actor` is who did it where
    /// the call has no session: whoever logged in.
    void add(
        const Call &call, const QString &outcome, const QString &extra = {}, const UserId &actor = {}) const;

private:
    store::SqlPool &m_pool;
};

} // namespace muster::api
