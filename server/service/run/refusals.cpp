#include "service/run/refusals.h"

#include "auth/clientaddress.h"
#include "auth/loginthrottle.h"

namespace muster::service {

using namespace std::chrono_literals;

namespace {
constexpr auth::Quota perUser{1min, 10};
constexpr auth::Quota perNetwork{1min, 5};
} // namespace

Refusals::Refusals(AuditSink &audits) : m_audits(audits), m_limiter(auth::LoginThrottle::keysMax) { }

void Refusals::add(const AuditLine &line)
{
    const UserId &user = line.actor.user;
    const auth::Allowance allowance = user.isEmpty()
        ? m_limiter.take(auth::networkOf(line.actor.address), perNetwork, steadyNow())
        : m_limiter.take(user.toUtf8(), perUser, steadyNow());
    if (allowance.allowed)
        m_audits.add(line);
}

} // namespace muster::service
