#include "cluster/membership/leaving.h"

namespace muster::cluster::membership {

using namespace Qt::Literals::StringLiterals;

void Leaving::begin(TimePoint now)
{
    m_shared.life = Shared::Life::Leaving;
    announceToSerf(now);
}

void Leaving::announceToSerf(TimePoint now)
{
    // First the intent, then the farewell: an agent that hears only the latter lists us as failed. Datagrams
    // get lost, and memberlist handles the newest one first, so there is a delay between the two, and the
    // intent is sent twice by datagram and once over a stream.
    m_intent = m_others.serf.leaveIntent();
    if (!m_others.serf.sendToAgents(m_intent, now)) {
        farewell(now);
        return;
    }
    const Millis lead = m_shared.options.serfLeaveLead;
    m_farewellAt = now + lead;
    m_intentAgainAt = now + lead / 2;
    if (const auto agent = m_others.serf.pickAgent())
        m_others.dials.open(UserData{m_intent}, {Dials::Purpose::Intent, *agent, {}, now + lead});
}

void Leaving::farewell(TimePoint now)
{
    Member &me = m_shared.me();
    const Dead news{me.incarnation, me.name, me.name};
    m_shared.changeState(me, MemberState::Left, u"this node leaves on purpose"_s, now);
    m_shared.queue.push(me.name, news);
    m_finished = m_shared.peersUp() == 0;
    m_until = now + m_shared.options.leaveTimeout;
    m_others.sender.spread(news, me.name, now);
    if (!m_shared.options.improvements.sendsDirectly)
        return;
    const auto wanted = [](const Member &member) {
        return member.state == MemberState::Alive;
    };
    for (const MemberName &name : m_shared.members.pick(1, wanted, m_shared.random))
        m_others.tables.exchange(m_shared.members.find(name)->address, false, now); // if all else is lost
}

void Leaving::run(TimePoint now)
{
    if (m_intentAgainAt && now >= *m_intentAgainAt) {
        m_intentAgainAt.reset();
        m_others.serf.sendToAgents(m_intent, now);
    }
    if (m_farewellAt && now >= *m_farewellAt) {
        m_farewellAt.reset();
        farewell(now);
    }
    if (m_until)
        m_finished = m_finished || now >= *m_until
            || (!m_shared.queue.contains(m_shared.self) && m_others.dials.count() == 0);
}

std::optional<TimePoint> Leaving::nextDeadline() const
{
    std::optional<TimePoint> next;
    if (!m_finished)
        next = m_until;
    considerDeadline(next, m_intentAgainAt);
    considerDeadline(next, m_farewellAt);
    return next;
}

} // namespace muster::cluster::membership
