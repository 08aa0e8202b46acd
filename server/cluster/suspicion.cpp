#include "cluster/suspicion.h"

#include <algorithm>
#include <cmath>

namespace muster::cluster {

Suspicion::Plan Suspicion::plan(int members, const MembershipOptions &options)
{
    Plan plan;
    plan.wanted = std::max(0, options.suspicionMult - 2);
    if (members - 2 < plan.wanted) // the two that are not asked: the subject and the first accuser
        plan.wanted = 0;
    // The factor is cut to three decimals, as memberlist does, so that our times equal those of its nodes.
    const qint64 thousandths =
        std::max<qint64>(1000, qint64(std::log10(double(std::max(1, members))) * 1000.0));
    plan.shortest = Millis(options.suspicionMult * thousandths * options.probeInterval.count() / 1000);
    plan.longest = plan.shortest * options.suspicionMaxTimeoutMult;
    return plan;
}

Millis Suspicion::timeout(const Plan &plan, int confirmations)
{
    if (plan.wanted < 1)
        return plan.shortest;
    const double part = std::log(double(confirmations) + 1.0) / std::log(double(plan.wanted) + 1.0);
    const double spared = part * double((plan.longest - plan.shortest).count());
    return std::max(plan.shortest, Millis(qint64(std::floor(double(plan.longest.count()) - spared))));
}

Suspicion::Suspicion(const MemberName &accuser, const Plan &plan, TimePoint now)
    : m_plan(plan), m_startedAt(now), m_expiresAt(now + timeout(plan, 0)), m_accusers{accuser}
{
}

bool Suspicion::confirm(const MemberName &accuser)
{
    if (m_confirmations >= m_plan.wanted || !m_accusers.insert(accuser).second)
        return false;
    ++m_confirmations;
    m_expiresAt = m_startedAt + timeout(m_plan, m_confirmations);
    return true;
}

void Suspicion::restart(TimePoint now)
{
    m_startedAt = now;
    m_expiresAt = now + timeout(m_plan, 0);
    m_confirmations = 0;
    m_accusers.clear();
    m_answeredAt.reset();
}

} // namespace muster::cluster
