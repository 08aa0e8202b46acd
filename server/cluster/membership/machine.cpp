#include "cluster/membership/machine.h"

#include <algorithm>
#include <utility>

namespace muster::cluster::membership {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr Millis sweepInterval{1'000};
}

Machine::Machine(Member me, const MembershipOptions &options, Random random)
    : m_shared(me.name, options, random)
{
    m_shared.members.add(std::move(me), m_shared.random);
}

void Machine::begin(TimePoint now)
{
    const MembershipOptions &options = m_shared.options;
    if (options.improvements.doubtsItself && m_wake && now > *m_wake + options.pauseThreshold)
        doubtOurselves(now - *m_wake, now);
}

void Machine::end(TimePoint now)
{
    m_tables.noteDigest(now);
    m_wake = earliest();
    if (m_wake) // a confirmation may have ended a suspicion in the past: no sign that we slept
        m_wake = std::max(*m_wake, now);
}

void Machine::doubtOurselves(Millis late, TimePoint now)
{
    m_shared.notes.warn(u"process paused for %1 ms; pending accusations dropped"_s.arg(late.count()));
    m_shared.awareness.apply(1);
    m_prober.forgetAll();
    m_relays.clear();
    m_contacts.forgetEnded();
    m_shared.queue.dropAccusations();
    m_suspicions.restartAll(now);
}

std::optional<TimePoint> Machine::earliest() const
{
    if (m_shared.life == Shared::Life::New)
        return {};
    std::optional<TimePoint> next = m_nextSweep;
    if (!m_shared.queue.isEmpty())
        considerDeadline(next, m_nextGossip);
    considerDeadline(next, m_relays.nextDeadline());
    if (m_shared.isLeaving()) {
        considerDeadline(next, m_leaving.nextDeadline());
        return next;
    }
    considerDeadline(next, m_prober.nextDeadline());
    considerDeadline(next, m_suspicions.nextDeadline());
    considerDeadline(next, m_tables.nextDeadline());
    considerDeadline(next, m_joins.nextDeadline());
    return next;
}

void Machine::start(TimePoint now)
{
    Q_ASSERT(m_shared.life == Shared::Life::New);
    m_shared.life = Shared::Life::Running;
    Member &me = m_shared.me();
    me.stateSince = now;
    me.lastHeard = now;
    m_prober.start(now);
    m_nextGossip = now + m_shared.phase(m_shared.options.gossipInterval);
    m_tables.start(now);
    m_nextSweep = now;
    m_shared.output.persistIncarnation = me.incarnation;
    m_shared.output.events.push_back({me.name, std::nullopt, me.state, me, u"this node"_s});
    m_shared.queue.push(me.name, aliveOf(me));
}

void Machine::setMeta(const QByteArray &meta)
{
    Member &me = m_shared.me();
    if (m_shared.isLeaving() || me.meta == meta)
        return;
    m_shared.members.setMeta(me, meta);
    m_refuter.announce();
    m_shared.output.events.push_back({me.name, me.state, me.state, me, u"our own meta"_s});
}

void Machine::leave(TimePoint now)
{
    if (m_shared.isLeaving())
        return;
    m_prober.forgetAll();
    m_suspicions.clear();
    m_leaving.begin(now);
}

StreamId Machine::dialUser(const Member &to, const QByteArray &body, TimePoint now)
{
    return m_dials.open(
        UserData{body}, {Dials::Purpose::User, to.address, to.name, now + m_shared.options.streamTimeout});
}

void Machine::tick(TimePoint now)
{
    if (m_shared.life == Shared::Life::New)
        return;
    m_relays.run(now);
    m_prober.settleLateNacks(now);
    if (m_shared.isLeaving()) {
        m_leaving.run(now);
    } else {
        m_prober.run(now);
        m_beliefs.expireSuspicions(now);
        m_prober.askNextIfDue(now);
        m_tables.exchangeIfDue(now);
        m_joins.redial(now);
        m_joins.checkListings(now);
    }
    if (!m_shared.queue.isEmpty() && now >= m_nextGossip) {
        m_sender.gossip(now);
        for (const Endpoint &to : m_paths.takeDueForStream(now))
            m_tables.exchange(to, false, now); // the whole table: no digest shows suspicions
        m_nextGossip = now + m_shared.jittered(m_shared.options.gossipInterval);
    }
    if (now >= m_nextSweep) {
        sweep(now);
        m_nextSweep = now + sweepInterval;
    }
}

void Machine::sweep(TimePoint now)
{
    m_paths.sweep();
    m_contacts.sweep(now);
    m_dials.sweep(now);
    m_beliefs.sweep(now);
}

void Machine::receivePacket(const Endpoint &from, const std::vector<Message> &parts, TimePoint now)
{
    if (m_shared.life != Shared::Life::New)
        m_inbox.receive(from, parts, now);
}

void Machine::packetRefused(const Endpoint &to, TimePoint now)
{
    if (!m_shared.options.improvements.refusalIsProof)
        return;
    m_relays.packetRefused(to, now);
    m_prober.packetRefused(to, now);
}

void Machine::pushPullReplied(StreamId id, const PushPull &table, TimePoint now)
{
    const auto dial = m_dials.take(id);
    if (!dial)
        return;
    m_contacts.noteStream(*dial, std::nullopt, now);
    if (!m_merger.merge(table, addressText(dial->to), now))
        return;
    m_tables.pushBack(*dial, table, now);
    m_joins.exchanged(*dial, table, now);
}

void Machine::pingAcked(StreamId id, const Ack &ack, TimePoint now)
{
    if (const auto dial = m_dials.take(id)) {
        m_contacts.noteStream(*dial, std::nullopt, now);
        m_prober.streamAnswered(dial->name, ack.seqNo, now);
    }
}

void Machine::userSent(StreamId id, TimePoint now)
{
    if (const auto dial = m_dials.take(id)) {
        m_contacts.noteStream(*dial, std::nullopt, now);
        if (dial->purpose == Dials::Purpose::User)
            m_shared.output.userSent.push_back({id, dial->name, std::nullopt});
    }
}

void Machine::streamFailed(StreamId id, StreamFailure failure, TimePoint now)
{
    const auto dial = m_dials.take(id);
    if (!dial)
        return;
    if (failure != StreamFailure::Other) // a rejected stream did arrive
        m_contacts.noteStream(*dial, failure, now);
    if (dial->purpose == Dials::Purpose::User)
        m_shared.output.userSent.push_back({id, dial->name, failure});
    if (!m_prober.streamFailed(id, dial->name, failure, now) && failure == StreamFailure::Refused)
        m_prober.askAt(dial->to, now);
}

void Machine::receivePushPull(StreamId id, const PushPull &table, TimePoint now)
{
    // Validated before it is answered: an unwanted joiner learns that it is unwanted (§19.7). And merged
    // before it is answered: the answer lists the joiner, and carries our refutation if the table accused us.
    const bool late = m_shared.options.improvements.checksJoin;
    const PushPull before = late ? PushPull() : m_shared.table(table.join);
    if (m_merger.merge(table, u"a peer"_s, now) || !late)
        m_shared.output.replies.push_back({id, late ? m_tables.answerTo(table) : before});
    else
        m_shared.output.replies.push_back({id, StreamRejection{u"this table was not accepted"_s}});
}

void Machine::receiveStreamUser(const Endpoint &from, const QByteArray &body, TimePoint now)
{
    if (!m_serf.takeMessage(body, now))
        m_shared.output.userReceived.push_back({from, {}, body});
}

MembershipOutput Machine::takeOutput()
{
    MembershipOutput taken = std::move(m_shared.output); // leaves the lists empty
    m_shared.output.persistIncarnation.reset();
    return taken;
}

} // namespace muster::cluster::membership
