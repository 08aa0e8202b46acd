#include "cluster/leadership/observedrow.h"

#include <algorithm>
#include <limits>

namespace muster::cluster {

using lease::LeaseReason;

namespace {

// Terms live in a signed 64-bit column.
constexpr quint64 termMax = quint64(std::numeric_limits<qint64>::max());

bool sameStanding(const std::optional<LeaseRow> &a, const std::optional<LeaseRow> &b)
{
    if (!a || !b)
        return a.has_value() == b.has_value();
    return a->term == b->term && a->holder == b->holder && a->renewal == b->renewal && a->epoch == b->epoch;
}

} // namespace

void ObservedRow::show(const LeaseSight &sight, TimePoint now)
{
    if (m_known && sight.database == m_database && sameStanding(sight.row, m_row)) {
        m_watched += std::min(floor<Millis>(now - m_lookedAt), m_options.lookGapMax);
    } else {
        m_standsSince = now;
        m_watched = Millis(0);
    }
    m_database = sight.database;
    m_home = sight.home;
    m_row = sight.row;
    m_known = true;
    m_doubtful = false;
    m_lookedAt = now;
    if (m_row) {
        m_highestTerm = std::max(m_highestTerm, m_row->term);
        m_highestEpoch = std::max(m_highestEpoch, m_row->epoch);
    }
}

void ObservedRow::noteTerm(quint64 gossiped)
{
    if (gossiped <= gossipedTermMax)
        m_highestTerm = std::max(m_highestTerm, gossiped);
}

void ObservedRow::noteEpoch(quint64 gossiped)
{
    if (gossiped <= gossipedTermMax)
        m_highestEpoch = std::max(m_highestEpoch, gossiped);
}

void ObservedRow::setEpochElsewhere(quint64 epoch)
{
    noteEpoch(epoch);
    m_epochElsewhere = epoch <= gossipedTermMax ? epoch : 0;
}

bool ObservedRow::hasExpired(TimePoint now) const
{
    return isHeld() && m_row->takenIn == m_database && now - m_standsSince >= m_options.lease;
}

bool ObservedRow::mayHideALease() const
{
    const DatabaseIdentity &takenIn = m_row ? m_row->takenIn : m_home;
    const quint64 term = m_row ? m_row->term : 0;
    const quint64 epoch = m_row ? m_row->epoch : 0;
    return takenIn != m_database || term < m_highestTerm || epoch < m_highestEpoch;
}

bool ObservedRow::isOlderThanElsewhere() const
{
    return m_known && m_epochElsewhere > (m_row ? m_row->epoch : 0);
}

std::optional<NodeId> ObservedRow::holderToBelieve(const NodeId &self, TimePoint now) const
{
    if (!isHeld() || m_row->holder == self || m_row->takenIn != m_database || hasExpired(now))
        return {};
    return m_row->holder;
}

Millis ObservedRow::leftToWatch(Millis longer) const
{
    const Millis wait = isHeld() || mayHideALease() ? m_options.lease : Millis(0);
    return std::max(wait + longer - m_watched, Millis(0));
}

bool ObservedRow::canGoOn() const
{
    return m_highestTerm < termMax && m_highestEpoch < termMax;
}

LeaseRow ObservedRow::next(const NodeId &taker) const
{
    LeaseRow next;
    next.term = m_highestTerm + 1;
    next.holder = taker;
    next.takenIn = m_database;
    next.epoch = m_row && !mayHideALease() ? m_row->epoch : m_highestEpoch + 1;
    next.renewal = renewal() + 1;
    return next;
}

LeaseReason ObservedRow::whyFree() const
{
    if (mayHideALease())
        return LeaseReason::AnotherDatabase;
    if (!m_row || m_row->term == 0)
        return LeaseReason::NoLeaseYet;
    return isHeld() ? LeaseReason::LeaseExpired : LeaseReason::Released;
}

} // namespace muster::cluster
