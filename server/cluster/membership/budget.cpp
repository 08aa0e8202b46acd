#include "cluster/membership/budget.h"

#include <algorithm>

namespace muster::cluster::membership {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr Millis span{1'000};
constexpr int largeCluster = 8; ///< times suspicionsPerSecond: above this the budget grows with the cluster
} // namespace

bool Budget::mayAccuse(TimePoint now)
{
    if (!m_shared.options.improvements.doubtsItself)
        return true;
    if (now - m_since >= span) {
        m_since = now;
        m_spent = 0;
    }
    const int budget = std::max(m_shared.options.suspicionsPerSecond, m_shared.peersUp() / largeCluster);
    if (++m_spent <= budget)
        return true;
    if (m_spent == budget + 1) // once a second
        m_shared.awareness.apply(1);
    m_shared.notes.seldom(Notes::Kind::Doubt,
        u"more than %1 members a second do not answer; this node may be at fault, so they are probed again first"_s
            .arg(budget),
        now);
    return false;
}

} // namespace muster::cluster::membership
