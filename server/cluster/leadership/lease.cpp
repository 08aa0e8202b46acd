#include "cluster/leadership/lease.h"

#include <algorithm>
#include <utility>

namespace muster::cluster {

using lease::LeaseReason;

LeaseKeeper::LeaseKeeper(NodeId self, LeaseOptions options)
    : m_self(std::move(self))
    , m_options(options)
    , m_seen(options)
    , m_succession(m_self, options)
    , m_statement(options.statementMax)
{
}

void LeaseKeeper::setCandidates(std::set<NodeId> candidates, TimePoint now)
{
    enter(now);
    m_succession.setCandidates(candidates, m_now);
    step(false);
}

void LeaseKeeper::noteTerm(quint64 gossiped)
{
    m_seen.noteTerm(gossiped);
}

void LeaseKeeper::noteEpoch(quint64 gossiped)
{
    m_seen.noteEpoch(gossiped);
}

void LeaseKeeper::setEpochElsewhere(quint64 epoch, TimePoint now)
{
    enter(now);
    m_seen.setEpochElsewhere(epoch);
    step(false);
}

void LeaseKeeper::resign(LeaseReason reason, TimePoint now)
{
    enter(now);
    m_resigned = reason;
    step(false);
}

void LeaseKeeper::observed(quint64 command, const LeaseSight &sight, TimePoint now)
{
    answered(command, Outcome::Seen, sight, now);
}

void LeaseKeeper::succeeded(quint64 command, const LeaseSight &sight, TimePoint now)
{
    answered(command, Outcome::Written, sight, now);
}

void LeaseKeeper::refused(quint64 command, const LeaseSight &sight, TimePoint now)
{
    answered(command, Outcome::Refused, sight, now);
}

void LeaseKeeper::failed(quint64 command, TimePoint now)
{
    answered(command, Outcome::Unknown, {}, now);
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
    const TimePoint next = m_statement.nextDeadline();
    return m_own.leads() ? std::min(next, m_own.until()) : next;
}

LeaseKeeper::Output LeaseKeeper::takeOutput()
{
    return std::exchange(m_output, {});
}

bool LeaseKeeper::finished() const
{
    return m_resigned && !busy() && !(m_own.isClaimed() && (m_seen.isDoubtful() || rowIsOurs()));
}

LeaseKeeper::State LeaseKeeper::state() const
{
    if (m_own.leads())
        return State::Holder;
    return !m_resigned && m_succession.placeInLine(m_seen, m_now) == 0 ? State::Challenger : State::Follower;
}

std::optional<NodeId> LeaseKeeper::leader(TimePoint now) const
{
    return effective(now) ? m_self : m_seen.holderToBelieve(m_self, now);
}

/// What every input does first: time passes, and a lease may have run out before anything else is looked at.
void LeaseKeeper::enter(TimePoint now)
{
    m_now = std::max(m_now, now);
    if (const auto lost = m_own.expire(m_now))
        m_output.events.push_back(*lost);
    if (const auto overdue = m_statement.takeOverdue(m_now)) {
        if (overdue->writes())
            m_seen.doubt();
        m_statement.setNextAt(m_now);
    }
}

/// `sight` is meaningless where the outcome is unknown.
void LeaseKeeper::answered(quint64 command, Outcome outcome, const LeaseSight &sight, TimePoint now)
{
    // Before enter(), which would give the statement up: an answer that is late but here is better than none,
    // since its effect is counted from when it was sent.
    const auto sent = m_statement.take(command);
    enter(now);
    if (!sent)
        return step(false);
    m_statement.setNextAt(std::max(m_now, sent->at + m_options.watchEvery));
    if (outcome != Outcome::Unknown)
        see(sight);
    switch (outcome) {
    case Outcome::Seen:
        if (rowIsOurs())
            m_statement.setNextAt(m_now);
        break;
    case Outcome::Written:
        if (!std::holds_alternative<Release>(sent->statement) && rowIsOurs())
            hold(sent->at);
        break;
    case Outcome::Refused:
        giveWay(sent->statement);
        break;
    case Outcome::Unknown:
        if (sent->writes())
            m_seen.doubt();
        break;
    }
    step(outcome == Outcome::Seen);
}

void LeaseKeeper::see(const LeaseSight &sight)
{
    m_seen.show(sight, m_now);
    m_own.compare(m_seen, m_self);
    if (sight.row)
        m_succession.heldBy(sight.row->holder);
}

/// The row is ours by the answer to a statement sent at `sentAt`.
void LeaseKeeper::hold(TimePoint sentAt)
{
    m_own.extend(sentAt + m_options.hold);
    m_statement.setNextAt(std::max(m_now, sentAt + m_options.renewEvery));
    if (m_own.leads())
        return;
    // An answer that took longer than the lease gives nothing; nor is leadership begun only to be released.
    if (m_now >= m_own.until() || m_own.givenBack() || reasonToRelease())
        m_statement.setNextAt(m_now);
    else
        m_output.events.push_back(m_own.begin(m_now));
}

void LeaseKeeper::giveWay(const lease::Statement &refused)
{
    if (rowIsOurs()) {
        // An earlier statement of ours went through although its answer was lost: the row is ours, and only
        // the renewal we expected was out of date.
        m_statement.setNextAt(m_now);
        return;
    }
    if (m_own.leads()) {
        const bool sameDatabase = m_seen.database() == m_own.takenIn();
        m_output.events.push_back(
            m_own.end(sameDatabase ? LeaseReason::TakenOver : LeaseReason::AnotherDatabase));
    }
    m_own.disclaim();
    if (std::holds_alternative<Renew>(refused)) {
        const std::optional<LeaseRow> &row = m_seen.row();
        m_output.events.push_back(
            RefusedStaleTerm{m_own.term(), row ? row->term : 0, row ? row->holder : NodeId()});
    }
}

void LeaseKeeper::send(lease::Statement statement)
{
    m_output.commands.push_back(m_statement.send(std::move(statement), m_now));
}

void LeaseKeeper::step(bool fresh)
{
    if (busy() || finished())
        return;
    if (m_own.leads() || m_own.hasLastRenewal() || (rowIsOurs() && !m_seen.isDoubtful())) {
        stepAsOwner();
        return;
    }
    if (fresh)
        propose();
    if (!busy() && m_statement.isDue(m_now))
        send(Read{});
}

void LeaseKeeper::stepAsOwner()
{
    const auto reason = m_own.givenBack() ? m_own.givenBack() : reasonToRelease();
    if (reason && !m_own.hasLastRenewal()) {
        if (!m_own.leads() && !m_statement.isDue(m_now))
            return;
        if (!m_own.givenBack())
            m_succession.releasedFor(m_resigned ? std::nullopt : betterHolder());
        m_own.giveBack(*reason);
        // First we stop, then we say so: the row may be taken the moment it is released.
        if (m_own.leads())
            m_output.events.push_back(m_own.end(*reason));
        send(Release{m_own.term(), m_own.epoch(), *reason});
        return;
    }
    if (m_own.takeLastRenewal() || m_statement.isDue(m_now))
        send(Renew{m_own.term(), m_own.epoch(), m_seen.renewal()});
}

/// Takes the row if it is free and this node's turn. Only right after a read: the waiting is proven by
/// looking.
void LeaseKeeper::propose()
{
    const auto place = m_succession.placeInLine(m_seen, m_now);
    if (m_resigned || !place || !m_seen.canGoOn() || m_seen.isOlderThanElsewhere())
        return;
    const Millis left = m_seen.leftToWatch(*place * m_options.patience);
    if (left > Millis(0)) {
        // The last look comes just in time. Whoever has expired by then is no longer in line.
        const Millis untilExpiry = m_seen.leftToWatch(Millis(0));
        m_statement.bringForward(m_now + (untilExpiry > Millis(0) ? untilExpiry : left));
        return;
    }
    m_succession.turnIsOver();
    const std::optional<LeaseRow> &before = m_seen.row();
    LeaseRow wanted = m_seen.next(m_self);
    if (before)
        wanted.preferred = m_succession.lastingPreference(*before);
    if (!wanted.preferred.isEmpty())
        wanted.preferredTerm = before->preferredTerm;
    const LeaseReason why = m_seen.whyFree();
    m_own.ask(wanted, why);
    send(TryAcquire{before, wanted, why});
}

std::optional<LeaseReason> LeaseKeeper::reasonToRelease() const
{
    if (m_resigned)
        return m_resigned;
    if (m_seen.isOlderThanElsewhere())
        return LeaseReason::AnotherDatabase;
    if (!m_succession.canLead())
        return LeaseReason::Released;
    const auto better = betterHolder();
    if (!better)
        return {};
    const std::optional<LeaseRow> &row = m_seen.row();
    return row && row->preferred == *better ? LeaseReason::Transfer : LeaseReason::LowerIdStable;
}

std::optional<NodeId> LeaseKeeper::betterHolder() const
{
    return m_succession.betterHolder(
        m_seen, m_own.leads() ? std::optional(m_own.leadingSince()) : std::nullopt, m_now);
}

} // namespace muster::cluster
