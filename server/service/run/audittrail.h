#pragma once
#include "service/run/effects.h"
#include "store/sql/sqlpool.h"

namespace muster::service {

/// Audits as a row in the database and a line in the log. Thread: any.
class AuditTrail final : public AuditSink {
public:
    /// Borrowed; it must outlive this object.
    explicit AuditTrail(store::SqlPool &pool) : m_pool(pool) { }
    void add(const AuditLine &line) override;

private:
    store::SqlPool &m_pool;
};

} // namespace muster::service
