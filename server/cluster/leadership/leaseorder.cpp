// Who should hold the lease: what the keeper concludes from candidates, preference and the row.
#include "cluster/leadership/lease.h"

namespace muster::cluster {

using namespace Qt::Literals::StringLiterals;

std::optional<QString> LeaseKeeper::reasonToRelease() const
{
    if (m_resignReason)
        return m_resignReason;
    if (newerElsewhere())
        return u"another database"_s;
    if (!m_candidates.contains(m_self))
        return u"released"_s;
    const auto better = betterHolder();
    if (!better)
        return {};
    return m_row && m_row->preferred == *better ? u"transfer"_s : u"lower id is stable"_s;
}

/// The candidate that this holder should now release the lease for.
std::optional<NodeId> LeaseKeeper::betterHolder() const
{
    if (m_candidates.empty())
        return {};
    const bool asked = m_row && m_candidates.contains(m_row->preferred);
    const NodeId &first = asked ? m_row->preferred : m_candidates.begin()->first;
    if (first == m_self || (!asked && first > m_self))
        return {};
    const auto declined = m_declined.find(first);
    if (asked && declined == m_declined.end())
        return first;
    // Counted from our own start too, so that leadership does not change twice in a row; and longer each time
    // that the other did not take it.
    const int doublings = declined == m_declined.end() ? 0 : declined->second;
    const TimePoint since = m_leading ? std::max(m_candidates.at(first), m_leadingSince) : m_now;
    if (m_now - since < m_options.stability * (1 << doublings))
        return {};
    return first;
}

/// 0 is first. A holder whose lease expired has shown that it cannot renew, whatever gossip says of it; not
/// so if it was granted in another database.
std::optional<int> LeaseKeeper::placeInLine() const
{
    if (!m_candidates.contains(m_self))
        return {};
    const auto stands = [this](const NodeId &node) {
        return m_candidates.contains(node) && (node == m_self || !expired() || node != m_row->holder);
    };
    const bool asked = m_row && stands(m_row->preferred);
    if (asked && m_row->preferred == m_self)
        return 0;
    int place = asked ? 1 : 0;
    for (auto it = m_candidates.begin(); it->first != m_self; ++it) {
        if (stands(it->first) && !(asked && it->first == m_row->preferred))
            ++place;
    }
    return place;
}

} // namespace muster::cluster
