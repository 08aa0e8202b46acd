#include "cluster/leadership/ownlease.h"

namespace muster::cluster {

using lease::LeadershipGained;
using lease::LeadershipLost;
using lease::LeaseReason;

void OwnLease::ask(const LeaseRow &wanted, LeaseReason why)
{
    m_term = wanted.term;
    m_epoch = wanted.epoch;
    m_takenIn = wanted.takenIn;
    m_takenBecause = why;
    m_claimed = true;
    m_announced = false;
    m_givenBack.reset();
}

void OwnLease::compare(const ObservedRow &seen, const NodeId &self)
{
    // What this process was given elsewhere is over, also if that database comes back.
    if (seen.database() != m_takenIn)
        m_claimed = false;
    const std::optional<LeaseRow> &row = seen.row();
    if (row && (row->term > m_term || (row->term == m_term && row->holder != self)))
        m_claimed = false;
}

void OwnLease::disclaim()
{
    m_claimed = false;
    m_lastRenewal = false;
}

void OwnLease::extend(TimePoint until)
{
    m_until = until;
    m_lastRenewal = false;
}

LeadershipGained OwnLease::begin(TimePoint now)
{
    Q_ASSERT(!m_leading && !m_givenBack && now < m_until);
    m_leading = true;
    m_leadingSince = now;
    const bool again = std::exchange(m_announced, true);
    return {m_term, again ? LeaseReason::NobodyTookOver : m_takenBecause};
}

LeadershipLost OwnLease::end(LeaseReason reason)
{
    m_leading = false;
    return {m_term, reason};
}

std::optional<LeadershipLost> OwnLease::expire(TimePoint now)
{
    if (!m_leading || now < m_until)
        return {};
    // Nobody may have taken over, then we go on. If somebody has, the refusal shows operators that the fence
    // holds (a process that was stopped tries its next write just so).
    m_lastRenewal = true;
    return end(LeaseReason::NotRenewed);
}

void OwnLease::giveBack(LeaseReason reason)
{
    if (!m_givenBack)
        m_givenBack = reason;
}

bool OwnLease::isIn(const ObservedRow &seen, const NodeId &self) const
{
    const std::optional<LeaseRow> &row = seen.row();
    return m_claimed && row && row->term == m_term && row->holder == self && row->epoch == m_epoch
        && row->takenIn == m_takenIn && seen.database() == m_takenIn;
}

} // namespace muster::cluster
