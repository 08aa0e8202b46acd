// What Serf's agents need to hear besides memberlist's own messages: reference/memberlist-protocol.md §17.
#include "cluster/membership/membershipcore.h"

#include <algorithm>

namespace muster::cluster {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr Millis answerInterval = 1s;
}

bool Membership::Core::isSerfPeer(const Member &member) const
{
    return member.name != self && isUp(member.state) && isSerf(member.meta, member.versions);
}

bool Membership::Core::hearSerf(const QByteArray &body, TimePoint now)
{
    if (!isSerfMessage(body) || members.count([this](const Member &m) { return isSerfPeer(m); }) == 0)
        return false;
    answerSerf(serfClock.hearMessage(body), now);
    return true;
}

void Membership::Core::answerSerf(SerfClock::Told told, TimePoint now)
{
    // Old news, as of before our restart: agents would list us as leaving for ever.
    if (told == SerfClock::Told::Nothing || leaving
        || (serfAnsweredAt && now - *serfAnsweredAt < answerInterval))
        return;
    serfAnsweredAt = now;
    note(Note::Level::Info, u"an agent of Serf was told that we leave; answered that we are here"_s);
    tellSerf(serfJoinIntent(serfClock.next(), self), now);
}

bool Membership::Core::tellSerf(const QByteArray &body, TimePoint now)
{
    const auto agents = members.pick(
        options.spreadDirectly, [this](const Member &m) { return isSerfPeer(m); }, random);
    std::vector<Message> parts;
    parts.emplace_back(UserData{body});
    for (const MemberName &name : agents)
        send(members.find(name)->address, name, parts, now);
    return !agents.empty();
}

void Membership::Core::announceLeave(TimePoint now)
{
    // First the intent, then the farewell: an agent that hears only the latter lists us as failed. Datagrams
    // get lost, and memberlist handles the newest one first, so there is time between the two, and the intent
    // is said twice and once over a stream.
    const QByteArray body = serfLeaveIntent(serfClock.next(), self);
    if (!tellSerf(body, now)) {
        farewell(now);
        return;
    }
    farewellAt = now + options.serfLeaveLead;
    serfAgainAt = now + options.serfLeaveLead / 2;
    serfIntent = body;
    const auto agent = [this](const Member &m) {
        return isSerfPeer(m);
    };
    for (const MemberName &name : members.pick(1, agent, random)) {
        dial(UserData{body}, {DialFor::Intent, members.find(name)->address, {}, now + options.serfLeaveLead});
    }
}

void Membership::Core::checkFarewell(TimePoint now)
{
    if (serfAgainAt && now >= *serfAgainAt) {
        serfAgainAt.reset();
        tellSerf(serfIntent, now);
    }
    if (farewellAt && now >= *farewellAt) {
        farewellAt.reset();
        farewell(now);
    }
}

} // namespace muster::cluster
