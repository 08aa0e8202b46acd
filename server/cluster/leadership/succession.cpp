#include "cluster/leadership/succession.h"

#include <algorithm>

namespace muster::cluster {

namespace {

constexpr int declinedMax = 5; // the wait for a node that declines doubles up to 32 times

}

void Succession::setCandidates(const std::set<NodeId> &candidates, TimePoint now)
{
    const auto isGone = [&candidates](const auto &known) {
        return !candidates.contains(known.first);
    };
    std::erase_if(m_candidates, isGone);
    std::erase_if(m_declined, isGone);
    for (const NodeId &node : candidates)
        m_candidates.try_emplace(node, now);
}

void Succession::heldBy(const NodeId &holder)
{
    if (!m_releasedFor || holder.isEmpty() || holder == m_self)
        return;
    m_declined.erase(holder);
    m_releasedFor.reset();
}

void Succession::turnIsOver()
{
    if (const auto node = std::exchange(m_releasedFor, {}))
        m_declined[*node] = std::min(m_declined[*node] + 1, declinedMax);
}

NodeId Succession::lastingPreference(const LeaseRow &before) const
{
    const bool failed = before.preferred == before.holder && before.preferred != m_self;
    return m_candidates.contains(before.preferred) && !failed ? before.preferred : NodeId();
}

std::optional<NodeId> Succession::betterHolder(
    const ObservedRow &seen, std::optional<TimePoint> leadingSince, TimePoint now) const
{
    if (m_candidates.empty())
        return {};
    const std::optional<LeaseRow> &row = seen.row();
    const bool asked = row && m_candidates.contains(row->preferred);
    const NodeId &first = asked ? row->preferred : m_candidates.begin()->first;
    if (first == m_self || (!asked && first > m_self))
        return {};
    const auto declined = m_declined.find(first);
    if (asked && declined == m_declined.end())
        return first;
    // Counted from our own beginning too, so that leadership does not change twice in a row; and longer each
    // time that the other did not take it.
    const int doublings = declined == m_declined.end() ? 0 : declined->second;
    const TimePoint since = leadingSince ? std::max(m_candidates.at(first), *leadingSince) : now;
    if (now - since < m_options.stability * (1 << doublings))
        return {};
    return first;
}

std::optional<int> Succession::placeInLine(const ObservedRow &seen, TimePoint now) const
{
    if (!canLead())
        return {};
    const std::optional<LeaseRow> &row = seen.row();
    const bool expired = seen.hasExpired(now);
    const auto stands = [&](const NodeId &node) {
        return m_candidates.contains(node) && (node == m_self || !expired || node != row->holder);
    };
    const bool asked = row && stands(row->preferred);
    if (asked && row->preferred == m_self)
        return 0;
    int place = asked ? 1 : 0;
    for (auto it = m_candidates.begin(); it->first != m_self; ++it) {
        if (stands(it->first) && !(asked && it->first == row->preferred))
            ++place;
    }
    return place;
}

} // namespace muster::cluster
