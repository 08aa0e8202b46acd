#include "cluster/membership/serf.h"

namespace muster::cluster::membership {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr Millis answerInterval{1'000};
}

bool Serf::isAgent(const Member &member) const
{
    return member.name != m_shared.self && isUp(member.state) && isSerf(member.meta, member.versions);
}

bool Serf::takeMessage(const QByteArray &body, TimePoint now)
{
    const auto agent = [this](const Member &member) {
        return isAgent(member);
    };
    if (!isSerfMessage(body) || m_shared.members.count(agent) == 0)
        return false;
    answer(m_clock.hearMessage(body), now);
    return true;
}

void Serf::hearState(const QByteArray &state, TimePoint now)
{
    answer(m_clock.hearState(state), now);
}

void Serf::answer(SerfClock::Claim heard, TimePoint now)
{
    // Old news from before our restart: agents would list us as leaving forever.
    if (heard == SerfClock::Claim::Nothing || m_shared.isLeaving()
        || (m_answeredAt && now - *m_answeredAt < answerInterval))
        return;
    m_answeredAt = now;
    m_shared.notes.info(u"a Serf agent lists this node as leaving; announced that it is here"_s);
    sendToAgents(serfJoinIntent(m_clock.next(), m_shared.self), now);
}

bool Serf::sendToAgents(const QByteArray &body, TimePoint now)
{
    const auto agents = m_shared.members.pick(
        m_shared.options.spreadDirectly, [this](const Member &member) { return isAgent(member); },
        m_shared.random);
    std::vector<Message> parts;
    parts.emplace_back(UserData{body});
    for (const MemberName &name : agents)
        m_sender.send(m_shared.members.find(name)->address, name, parts, now);
    return !agents.empty();
}

std::optional<Endpoint> Serf::pickAgent()
{
    const auto agents = m_shared.members.pick(
        1, [this](const Member &member) { return isAgent(member); }, m_shared.random);
    if (agents.empty())
        return {};
    return m_shared.members.find(agents.front())->address;
}

} // namespace muster::cluster::membership
