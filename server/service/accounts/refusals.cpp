#include "service/accounts/refusals.h"

#include "auth/clientaddress.h"
#include "auth/loginthrottle.h"

namespace muster::service {

using namespace std::chrono_literals;

namespace {
/// How many audits one network may cause.
constexpr auth::Quota quota{1min, 5};
} // namespace

Refusals::Refusals(AuditSink &audits) : m_audits(audits), m_limiter(auth::LoginThrottle::keysMax) { }

void Refusals::add(const AuditLine &line)
{
    if (m_limiter.take(auth::networkOf(line.actor.address), quota, steadyNow()).allowed)
        m_audits.add(line);
}

} // namespace muster::service
