#include "cluster/membership/suspicion.h"

#include <algorithm>
#include <cmath>

namespace muster::cluster {

namespace {
constexpr int aloneFactor = 2;
}

Suspicion::Plan Suspicion::plan(int members, const MembershipOptions &options)
{
    Plan plan;
    plan.wanted = std::max(0, options.suspicionMult - 2);
    if (members - 2 < plan.wanted) // two cannot confirm: the subject and the first accuser
        plan.wanted = 0;
    // The factor is truncated to three decimals, as in memberlist, so that our times equal those of its
    // nodes.
    const qint64 thousandths =
        std::max<qint64>(1000, qint64(std::log10(double(std::max(1, members))) * 1000.0));
    plan.shortest = Millis(options.suspicionMult * thousandths * options.probeInterval.count() / 1000)
        * options.suspicionPercent / 100;
    plan.longest = plan.shortest * options.suspicionMaxTimeoutMult;
    // With nobody to confirm, a single node that hears nothing would decide everything alone (§19.16).
    plan.needsAgreement = options.improvements.needsAgreement && members == 3 && plan.wanted == 0;
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
    : m_plan(plan), m_startedAt(now), m_accusers{accuser}
{
    compute();
}

void Suspicion::compute()
{
    const bool alone = m_plan.needsAgreement && !m_agreed;
    m_expiresAt = m_startedAt + (alone ? aloneFactor * m_plan.shortest : timeout(m_plan, m_confirmations));
}

void Suspicion::agree()
{
    m_agreed = true;
    compute();
}

bool Suspicion::confirm(const MemberName &accuser)
{
    if (m_confirmations >= m_plan.wanted || !m_accusers.insert(accuser).second)
        return false;
    ++m_confirmations;
    compute();
    return true;
}

void Suspicion::restart(TimePoint now)
{
    m_startedAt = now;
    m_agreed = false;
    m_confirmations = 0;
    m_accusers.clear();
    m_answeredAt.reset();
    compute();
}

} // namespace muster::cluster
