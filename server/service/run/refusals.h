#pragma once
#include "auth/ratelimiter.h"
#include "service/run/effects.h"

namespace muster::service {

/// Audits of what was refused, only so many for one user, or for one network where nobody is logged in: a
/// flood of requests does not flood the audits. Thread: any.
class Refusals {
public:
    /// Borrowed; it must outlive this object.
    explicit Refusals(AuditSink &audits);
    void add(const AuditLine &line);

private:
    AuditSink &m_audits;
    auth::RateLimiter m_limiter;
};

} // namespace muster::service
