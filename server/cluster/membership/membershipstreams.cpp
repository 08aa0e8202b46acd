// Whole tables, seeds, the dead that may return, and leaving: reference/memberlist-protocol.md §7, §13, §15,
// §19.3.
#include "cluster/membership/membershipcore.h"
#include "cluster/membership/validation.h"

#include <algorithm>

namespace muster::cluster {

using namespace Qt::Literals::StringLiterals;

PushPull Membership::Core::table(bool joining) const
{
    PushPull table;
    table.join = joining;
    table.members.reserve(members.all().size());
    for (const auto &[name, member] : members.all()) {
        table.members.push_back(
            {name, member.address, member.meta, member.incarnation, member.state, member.versions});
    }
    return table;
}

bool Membership::Core::merge(const PushPull &received, const QString &peer, TimePoint now)
{
    if (const QString problem = problemOf(received, members, options.membersMax); !problem.isEmpty()) {
        noteSeldom(versionNotes, u"the table of %1 was rejected: %2"_s.arg(peer, problem), now);
        return false;
    }
    for (const PushPullMember &told : received.members)
        mergeMember(told, now);
    answerSerf(serfClock.hearState(received.userState), now);
    return true;
}

void Membership::Core::mergeMember(const PushPullMember &told, TimePoint now)
{
    switch (told.state) {
    case MemberState::Alive:
        alive({told.incarnation, told.name, told.address, told.meta, told.versions}, nullptr, Told::ByMerge,
            now);
        return;
    case MemberState::Left:
        dead({told.incarnation, told.name, told.name}, u"a peer lists it as left"_s, now);
        return;
    case MemberState::Dead:
    case MemberState::Suspect:
        break;
    }
    if (!members.find(told.name)) {
        meetDead(told, now);
        return;
    }
    // Hearsay: we look ourselves before we believe it.
    if (told.name == self || mayAccuse(now))
        suspect({told.incarnation, told.name, self}, now);
    if (options.improvements.insists)
        startProbe(told.name, now);
}

void Membership::Core::meetDead(const PushPullMember &told, TimePoint now)
{
    // A Muster node that is down is shown by everyone, also by those that joined later.
    const Alive shape{told.incarnation, told.name, told.address, told.meta, told.versions};
    if (!options.improvements.redials || told.state != MemberState::Dead
        || !told.meta.startsWith(musterMetaMagic) || forgotten.contains(told.name) || told.address.port == 0
        || int(members.all().size()) >= options.membersMax || !problemOf(shape, nullptr).isEmpty())
        return;
    Member member;
    member.name = told.name;
    member.address = told.address;
    member.meta = told.meta;
    member.versions = told.versions;
    member.incarnation = told.incarnation;
    member.stateSince = now;
    member.lastHeard = now;
    member.reason = u"a peer lists it as down"_s;
    const Member &added = members.add(std::move(member), random);
    redialer.add(told.address, now + options.redialFirst, now + options.keepDead);
    output.events.push_back({added.name, std::nullopt, added.state, added, added.reason});
}

StreamId Membership::Core::dial(const std::variant<PushPull, Ping, UserData> &request, const Dialled &what)
{
    if (int(dials.size()) >= options.dialsMax)
        return 0;
    const StreamId id = ++lastStream;
    dials.emplace(id, what);
    output.dials.push_back({id, what.to, request, what.deadline});
    return id;
}

std::optional<Membership::Core::Dialled> Membership::Core::takeDial(StreamId id)
{
    const auto it = dials.find(id);
    if (it == dials.end())
        return {};
    const Dialled dialled = it->second;
    dials.erase(it);
    return dialled;
}

void Membership::Core::exchange(const Endpoint &to, bool joining, TimePoint now)
{
    dial(table(joining), {joining ? DialFor::Join : DialFor::Exchange, to, {}, now + options.streamTimeout});
}

void Membership::Core::pushPullWithSomebody(TimePoint now)
{
    constexpr int calmUntil = 32; // members; above it, everyone asks more seldom (§13)
    qint64 slower = 1;
    for (int n = clusterSize(now); n > calmUntil; n = (n + 1) / 2)
        ++slower;
    nextPushPull = now + jittered(options.pushPullInterval * slower);
    const auto wanted = [this](const Member &m) {
        return m.name != self && m.state == MemberState::Alive;
    };
    for (const MemberName &name : members.pick(1, wanted, random)) {
        const Member &peer = *members.find(name);
        if (compares(peer))
            compareWith(peer.address, now);
        else
            exchange(peer.address, false, now);
    }
}

bool Membership::Core::somebodyLivesAt(const Endpoint &endpoint) const
{
    const std::vector<MemberName> names = members.at(endpoint);
    return std::any_of(names.begin(), names.end(),
        [this](const MemberName &name) { return isUp(members.find(name)->state); });
}

void Membership::Core::redial(TimePoint now)
{
    if (!started || leaving)
        return;
    const int room = options.dialsMax / 2 - int(dials.size()); // half is left for probes and user bytes
    for (const Endpoint &endpoint : redialer.takeDue(now, room, random)) {
        if (somebodyLivesAt(endpoint))
            redialer.rest(endpoint, now);
        else
            exchange(endpoint, peersUp() == 0, now);
    }
}

void Membership::Core::leave(TimePoint now)
{
    leaving = true;
    probes.clear();
    suspicions.clear();
    lateNacks.clear();
    announceLeave(now);
}

void Membership::Core::farewell(TimePoint now)
{
    Member &me = *members.find(self);
    const Dead news{me.incarnation, self, self};
    setState(me, MemberState::Left, u"this node leaves on purpose"_s, now);
    queue.push(self, news);
    left = peersUp() == 0;
    leaveUntil = now + options.leaveTimeout;
    spread(news, self, now);
    if (!options.improvements.tellsDirectly)
        return;
    const auto wanted = [](const Member &m) {
        return m.state == MemberState::Alive;
    };
    for (const MemberName &name :
        members.pick(1, wanted, random)) // over a stream to one, in case all is lost
        exchange(members.find(name)->address, false, now);
}

void Membership::Core::checkLeft(TimePoint now)
{
    if (leaveUntil)
        left = left || now >= *leaveUntil || (!queue.contains(self) && dials.empty());
}

} // namespace muster::cluster
