#include "cluster/lease.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace muster::cluster {

using namespace Qt::Literals::StringLiterals;

namespace {

// Terms live in a signed 64-bit column.
constexpr quint64 termMax = quint64(std::numeric_limits<qint64>::max());

constexpr int declinedMax = 5; // the wait for a node that declines doubles up to 32 times

bool sameStanding(const std::optional<LeaseRow> &a, const std::optional<LeaseRow> &b)
{
    if (!a || !b)
        return a.has_value() == b.has_value();
    return a->term == b->term && a->holder == b->holder && a->renewal == b->renewal;
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

void LeaseKeeper::resign(const QString &reason, TimePoint now)
{
    enter(now);
    m_resignReason = reason;
    step(false);
}

void LeaseKeeper::observed(quint64 command, const std::optional<LeaseRow> &row, TimePoint now)
{
    const auto sent = answered(command, now);
    if (!sent)
        return;
    m_rowDoubtful = false;
    see(row);
    m_nextStatementAt = rowIsOurs() ? m_now : m_now + m_options.watchEvery;
    step(true);
}

void LeaseKeeper::succeeded(quint64 command, const LeaseRow &row, TimePoint now)
{
    const auto sent = answered(command, now);
    if (!sent)
        return;
    m_rowDoubtful = false;
    see(row);
    m_nextStatementAt = m_now + m_options.watchEvery;
    if (!std::holds_alternative<Release>(sent->statement) && rowIsOurs())
        hold(row, sent->sentAt);
    step(false);
}

void LeaseKeeper::refused(quint64 command, const std::optional<LeaseRow> &current, TimePoint now)
{
    const auto sent = answered(command, now);
    if (!sent)
        return;
    m_rowDoubtful = false;
    see(current);
    m_nextStatementAt = m_now + m_options.watchEvery;
    if (rowIsOurs()) {
        // An earlier statement of ours went through although its answer was lost: the row is ours, and only
        // the renewal we expected was out of date.
        m_nextStatementAt = m_now;
    } else {
        if (m_leading)
            lose(u"taken over"_s);
        m_lastRenewal = false;
        m_claimed = false;
        if (std::holds_alternative<Renew>(sent->statement)) {
            m_output.events.push_back(
                RefusedStaleTerm{m_term, current ? current->term : 0, current ? current->holder : NodeId()});
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
    if (!m_row || m_row->holder.isEmpty() || m_row->holder == m_self
        || now - m_unchangedSince >= m_options.lease)
        return {};
    return m_row->holder;
}

/// What every input does first: time passes, and a lease may have run out before anything else is looked at.
void LeaseKeeper::enter(TimePoint now)
{
    m_now = std::max(m_now, now);
    if (m_leading && m_now >= m_effectiveUntil) {
        lose(u"lease not renewed in time"_s);
        // Nobody may have taken over, then we go on. If somebody has, the refusal shows operators that the
        // fence holds (a process that was stopped tries its next write just so).
        m_lastRenewal = true;
    }
    if (m_unanswered && m_now - m_unanswered->sentAt >= m_options.statementMax) {
        m_rowDoubtful = m_rowDoubtful || !std::holds_alternative<Read>(m_unanswered->statement);
        m_unanswered.reset();
        m_nextStatementAt = m_now;
    }
}

/// Takes the command that this answers; empty if it was given up or answered before.
std::optional<LeaseKeeper::Unanswered> LeaseKeeper::answered(quint64 command, TimePoint now)
{
    // Before enter(), which would give the command up: an answer that is late but here is better than none,
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

void LeaseKeeper::see(const std::optional<LeaseRow> &row)
{
    const bool blind = m_rowKnown && m_now - m_lookedAt > m_options.blindMax;
    if (!m_rowKnown || blind || !sameStanding(row, m_row))
        m_unchangedSince = m_now;
    m_row = row;
    m_rowKnown = true;
    m_lookedAt = m_now;
    if (!row)
        return;
    m_highestTerm = std::max(m_highestTerm, row->term);
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
    // An answer that took longer than the lease gives nothing; nor is leadership begun only to be released.
    if (m_leading || m_now >= m_effectiveUntil || reasonToRelease()) {
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
    if (const auto reason = reasonToRelease(); reason && !m_lastRenewal) {
        if (!m_leading && m_now < m_nextStatementAt)
            return;
        m_releasedFor = m_resignReason ? std::nullopt : betterHolder();
        // First we stop, then we say so: the row may be taken the moment it is released.
        if (m_leading)
            lose(*reason);
        send(Release{m_term, *reason});
        return;
    }
    if (m_now < m_nextStatementAt && !m_lastRenewal)
        return;
    m_lastRenewal = false;
    send(Renew{m_term, m_row ? m_row->renewal : 0});
}

/// Takes the row if it is free and this node's turn. Only right after a read: the waiting is proven by
/// looking.
void LeaseKeeper::propose()
{
    const auto place = placeInLine();
    if (m_resignReason || !place || m_highestTerm >= termMax)
        return;
    const bool held = m_row && !m_row->holder.isEmpty();
    const Millis wait = (held ? m_options.lease : Millis(0)) + *place * m_options.patience;
    if (m_now - m_unchangedSince < wait)
        return;

    if (const auto node = std::exchange(m_releasedFor, {})) // had its turn and did not come
        m_declined[*node] = std::min(m_declined[*node] + 1, declinedMax);
    LeaseRow wanted;
    wanted.term = m_highestTerm + 1;
    wanted.holder = m_self;
    wanted.renewal = m_row ? m_row->renewal + 1 : 1;
    // A preference holds until its holder fails.
    if (m_row && m_candidates.contains(m_row->preferred)
        && (m_row->preferred != m_row->holder || m_row->preferred == m_self))
        wanted.preferred = m_row->preferred, wanted.preferredTerm = m_row->preferredTerm;
    m_term = wanted.term;
    m_claimed = true;
    m_announced = false;
    m_takenBecause = !m_row || m_row->term == 0 ? u"no lease yet"_s
        : held                                  ? u"lease expired"_s
                                                : u"released"_s;
    send(TryAcquire{m_row, wanted, m_takenBecause});
}

std::optional<QString> LeaseKeeper::reasonToRelease() const
{
    if (m_resignReason)
        return m_resignReason;
    if (!m_candidates.contains(m_self))
        return u"released"_s;
    const auto better = betterHolder();
    if (!better)
        return {};
    return m_row && m_row->preferred == *better ? u"transfer"_s : u"lower id is stable"_s;
}

/// The candidate for whom this holder should now make room.
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
    // Counted from our own beginning too, so that leadership does not change twice in a row; and longer each
    // time that the other did not take it.
    const int doublings = declined == m_declined.end() ? 0 : declined->second;
    const TimePoint since = m_leading ? std::max(m_candidates.at(first), m_leadingSince) : m_now;
    if (m_now - since < m_options.stability * (1 << doublings))
        return {};
    return first;
}

/// 0 is first. A holder whose lease ran out has shown that it cannot, whatever gossip says of it.
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

bool LeaseKeeper::expired() const
{
    return m_row && !m_row->holder.isEmpty() && m_now - m_unchangedSince >= m_options.lease;
}

bool LeaseKeeper::rowIsOurs() const
{
    return m_claimed && m_row && m_row->term == m_term && m_row->holder == m_self;
}

} // namespace muster::cluster
