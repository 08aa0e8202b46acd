#pragma once
#include "auth/ratelimiter.h"
#include "service/run/effects.h"

namespace muster::service {

/// Audits of refused log-ins and accounts, only so many for one network: a flood of requests does not flood
/// the audits. Thread: any.
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
