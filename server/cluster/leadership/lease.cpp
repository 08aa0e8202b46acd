#include "cluster/leadership/lease.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace muster::cluster {

using namespace Qt::Literals::StringLiterals;

namespace {

// Terms are stored in a signed 64-bit column.
constexpr quint64 termMax = quint64(std::numeric_limits<qint64>::max());

constexpr int declinedMax = 5; // the wait for a node that declines doubles up to 32 times

bool sameStanding(const std::optional<LeaseRow> &a, const std::optional<LeaseRow> &b)
{
    if (!a || !b)
        return a.has_value() == b.has_value();
    return a->term == b->term && a->holder == b->holder && a->renewal == b->renewal && a->epoch == b->epoch;
}

} // namespace

LeaseKeeper::LeaseKeeper(NodeId self, LeaseOptions options) : m_self(std::move(self)), m_options(options) { }

void LeaseKeeper::setCandidates(std::set<NodeId> candidates, TimePoint now)
{
    enter(now);
    std::erase_if(
        m_candidates, [&candidates](const auto &known) { return !candidates.contains(known.first); });
    std::erase_if(m_declined, [&candidates](const auto &known) { return !candidates.contains(known.first); });
    for (const NodeId &node : candidates)
        m_candidates.try_emplace(node, m_now);
    step(false);
}

void LeaseKeeper::noteTerm(quint64 gossiped)
{
    if (gossiped <= gossipedTermMax)
        m_highestTerm = std::max(m_highestTerm, gossiped);
}

void LeaseKeeper::noteEpoch(quint64 gossiped)
{
    if (gossiped <= gossipedTermMax)
        m_highestEpoch = std::max(m_highestEpoch, gossiped);
}

void LeaseKeeper::setEpochElsewhere(quint64 epoch, TimePoint now)
{
    enter(now);
    noteEpoch(epoch);
    m_epochElsewhere = epoch <= gossipedTermMax ? epoch : 0;
    step(false);
}

void LeaseKeeper::resign(const QString &reason, TimePoint now)
{
    enter(now);
    m_resignReason = reason;
    step(false);
}

void LeaseKeeper::observed(quint64 command, const LeaseSight &sight, TimePoint now)
{
    const auto sent = answered(command, now);
    if (!sent)
        return;
    m_rowDoubtful = false;
    see(sight);
    m_nextStatementAt = rowIsOurs() ? m_now : m_now + m_options.watchEvery;
    step(true);
}

void LeaseKeeper::succeeded(quint64 command, const LeaseSight &sight, TimePoint now)
{
    const auto sent = answered(command, now);
    if (!sent)
        return;
    m_rowDoubtful = false;
    see(sight);
    m_nextStatementAt = m_now + m_options.watchEvery;
    if (!std::holds_alternative<Release>(sent->statement) && rowIsOurs())
        hold(*m_row, sent->sentAt);
    step(false);
}

void LeaseKeeper::refused(quint64 command, const LeaseSight &sight, TimePoint now)
{
    const auto sent = answered(command, now);
    if (!sent)
        return;
    m_rowDoubtful = false;
    see(sight);
    m_nextStatementAt = m_now + m_options.watchEvery;
    if (rowIsOurs()) {
        // An earlier statement of ours was carried out although its answer was lost: the row is ours, and
        // only the renewal we expected was out of date.
        m_nextStatementAt = m_now;
    } else {
        if (m_leading)
            lose(m_database == m_takenIn ? u"taken over"_s : u"another database"_s);
        m_lastRenewal = false;
        m_claimed = false;
        if (std::holds_alternative<Renew>(sent->statement)) {
            m_output.events.push_back(
                RefusedStaleTerm{m_term, m_row ? m_row->term : 0, m_row ? m_row->holder : NodeId()});
        }
    }
    step(false);
}

void LeaseKeeper::failed(quint64 command, TimePoint now)
{
    const auto sent = answered(command, now);
    if (!sent)
        return;
    m_rowDoubtful = m_rowDoubtful || !std::holds_alternative<Read>(sent->statement);
    m_nextStatementAt = m_now + m_options.watchEvery;
    step(false);
}

void LeaseKeeper::tick(TimePoint now)
{
    enter(now);
    step(false);
}

TimePoint LeaseKeeper::nextDeadline() const
{
    if (finished())
        return TimePoint::max();
    TimePoint next = m_unanswered ? m_unanswered->sentAt + m_options.statementMax : m_nextStatementAt;
    if (m_leading)
        next = std::min(next, m_effectiveUntil);
    return next;
}

LeaseKeeper::Output LeaseKeeper::takeOutput()
{
    return std::exchange(m_output, {});
}

bool LeaseKeeper::finished() const
{
    return m_resignReason && !busy() && !(m_claimed && (m_rowDoubtful || rowIsOurs()));
}

LeaseKeeper::State LeaseKeeper::state() const
{
    if (m_leading)
        return State::Holder;
    return !m_resignReason && placeInLine() == 0 ? State::Challenger : State::Follower;
}

std::optional<NodeId> LeaseKeeper::leader(TimePoint now) const
{
    if (effective(now))
        return m_self;
    if (!m_row || m_row->holder.isEmpty() || m_row->holder == m_self || m_row->takenIn != m_database
        || now - m_unchangedSince >= m_options.lease)
        return {};
    return m_row->holder;
}

/// Every input does this first: time has passed, and a lease may have expired before anything else is
/// considered.
void LeaseKeeper::enter(TimePoint now)
{
    m_now = std::max(m_now, now);
    if (m_leading && m_now >= m_effectiveUntil) {
        lose(u"lease not renewed in time"_s);
        // If nobody has taken over, we continue. If somebody has, the refusal shows operators that the fence
        // holds (a process that was stopped tries its next write in the same way).
        m_lastRenewal = true;
    }
    if (m_unanswered && m_now - m_unanswered->sentAt >= m_options.statementMax) {
        m_rowDoubtful = m_rowDoubtful || !std::holds_alternative<Read>(m_unanswered->statement);
        m_unanswered.reset();
        m_nextStatementAt = m_now;
    }
}

/// Takes the command that is being answered; empty if it was given up or already answered.
std::optional<LeaseKeeper::Unanswered> LeaseKeeper::answered(quint64 command, TimePoint now)
{
    // Before enter(), which would give the command up: a late answer is better than none,
    // since its effect is counted from when it was sent.
    std::optional<Unanswered> sent;
    if (m_unanswered && m_unanswered->id == command)
        sent = std::exchange(m_unanswered, {});
    enter(now);
    if (!sent)
        step(false);
    return sent;
}

void LeaseKeeper::send(Statement statement)
{
    m_unanswered = Unanswered{++m_lastCommand, statement, m_now};
    m_output.commands.push_back({m_lastCommand, std::move(statement)});
}

void LeaseKeeper::see(const LeaseSight &sight)
{
    const auto &row = sight.row;
    const bool blind = m_rowKnown && m_now - m_lookedAt > m_options.blindMax;
    if (!m_rowKnown || blind || sight.database != m_database || !sameStanding(row, m_row))
        m_unchangedSince = m_now;
    m_database = sight.database;
    m_home = sight.home;
    m_row = row;
    m_rowKnown = true;
    m_lookedAt = m_now;
    if (m_database != m_takenIn)
        m_claimed = false; // a lease taken elsewhere is over, even if that database comes back
    if (!row)
        return;
    m_highestTerm = std::max(m_highestTerm, row->term);
    m_highestEpoch = std::max(m_highestEpoch, row->epoch);
    if (row->term > m_term || (row->term == m_term && row->holder != m_self))
        m_claimed = false;
    if (m_releasedFor && !row->holder.isEmpty() && row->holder != m_self) {
        m_declined.erase(row->holder);
        m_releasedFor.reset();
    }
}

/// The row is ours by the answer to a statement sent at `sentAt`.
void LeaseKeeper::hold(const LeaseRow &row, TimePoint sentAt)
{
    m_lastRenewal = false;
    m_effectiveUntil = sentAt + m_options.hold;
    m_nextStatementAt = std::max(m_now, sentAt + m_options.renewEvery);
    // An answer that took longer than the lease is worthless; and leadership must not begin only to be
    // released.
    if (m_leading || m_now >= m_effectiveUntil || m_givenUp || reasonToRelease()) {
        if (!m_leading)
            m_nextStatementAt = m_now;
        return;
    }
    m_leading = true;
    m_leadingSince = m_now;
    m_output.events.push_back(
        LeadershipGained{row.term, m_announced ? u"nobody took over"_s : m_takenBecause});
    m_announced = true;
}

void LeaseKeeper::lose(const QString &reason)
{
    m_leading = false;
    m_output.events.push_back(LeadershipLost{m_term, reason});
}

void LeaseKeeper::step(bool fresh)
{
    if (m_unanswered || finished())
        return;
    if (m_leading || m_lastRenewal || (rowIsOurs() && !m_rowDoubtful)) {
        stepAsOwner();
        return;
    }
    if (fresh)
        propose();
    if (!m_unanswered && m_now >= m_nextStatementAt)
        send(Read{});
}

void LeaseKeeper::stepAsOwner()
{
    if (const auto reason = m_givenUp ? m_givenUp : reasonToRelease(); reason && !m_lastRenewal) {
        if (!m_leading && m_now < m_nextStatementAt)
            return;
        if (!m_givenUp)
            m_releasedFor = m_resignReason ? std::nullopt : betterHolder();
        m_givenUp = reason;
        // Stop first, then announce it: the row may be taken the moment it is released.
        if (m_leading)
            lose(*reason);
        send(Release{m_term, m_epoch, *reason});
        return;
    }
    if (m_now < m_nextStatementAt && !m_lastRenewal)
        return;
    m_lastRenewal = false;
    send(Renew{m_term, m_epoch, m_row ? m_row->renewal : 0});
}

/// Takes the row if it is free and it is this node's turn. Only right after a read: the wait is proven by
/// looking.
void LeaseKeeper::propose()
{
    const auto place = placeInLine();
    if (m_resignReason || !place || m_highestTerm >= termMax || m_highestEpoch >= termMax || newerElsewhere())
        return;
    const bool held = m_row && !m_row->holder.isEmpty();
    const bool doubtful = mayHaveLostALease();
    const Millis wait = (held || doubtful ? m_options.lease : Millis(0)) + *place * m_options.patience;
    if (m_now - m_unchangedSince < wait)
        return;

    if (const auto node = std::exchange(m_releasedFor, {})) // had its turn and did not take it
        m_declined[*node] = std::min(m_declined[*node] + 1, declinedMax);
    LeaseRow wanted;
    wanted.term = m_highestTerm + 1;
    wanted.holder = m_self;
    wanted.takenIn = m_database;
    wanted.epoch = m_row && !doubtful ? m_row->epoch : m_highestEpoch + 1;
    wanted.renewal = m_row ? m_row->renewal + 1 : 1;
    // A preference holds until its holder fails.
    if (m_row && m_candidates.contains(m_row->preferred)
        && (m_row->preferred != m_row->holder || m_row->preferred == m_self))
        wanted.preferred = m_row->preferred, wanted.preferredTerm = m_row->preferredTerm;
    m_term = wanted.term;
    m_epoch = wanted.epoch;
    m_takenIn = wanted.takenIn;
    m_claimed = true;
    m_announced = false;
    m_givenUp.reset();
    m_takenBecause = doubtful        ? u"another database"_s
        : !m_row || m_row->term == 0 ? u"no lease yet"_s
        : held                       ? u"lease expired"_s
                                     : u"released"_s;
    send(TryAcquire{m_row, wanted, m_takenBecause});
}

bool LeaseKeeper::expired() const
{
    return m_row && !m_row->holder.isEmpty() && m_row->takenIn == m_database
        && m_now - m_unchangedSince >= m_options.lease;
}

bool LeaseKeeper::rowIsOurs() const
{
    return m_claimed && m_row && m_row->term == m_term && m_row->holder == m_self && m_row->epoch == m_epoch
        && m_row->takenIn == m_takenIn && m_database == m_takenIn;
}

/// Whether a lease that this row does not show may be in force somewhere.
bool LeaseKeeper::mayHaveLostALease() const
{
    const DatabaseIdentity &takenIn = m_row ? m_row->takenIn : m_home;
    const quint64 term = m_row ? m_row->term : 0;
    const quint64 epoch = m_row ? m_row->epoch : 0;
    return takenIn != m_database || term < m_highestTerm || epoch < m_highestEpoch;
}

bool LeaseKeeper::newerElsewhere() const
{
    return m_rowKnown && m_epochElsewhere > (m_row ? m_row->epoch : 0);
}

} // namespace muster::cluster
