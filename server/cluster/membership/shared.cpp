#include "cluster/membership/shared.h"

#include <algorithm>

namespace muster::cluster::membership {

namespace {
constexpr Millis conflictOver{15'000};
} // namespace

Shared::Shared(MemberName name, const MembershipOptions &wanted, Random stream)
    : self(std::move(name))
    , options(wanted)
    , random(stream)
    , awareness(wanted.awarenessMax)
    , m_seqNo(quint32(random.below(1 << 16))) // unlike in our last run: an old ack must not count
{
}

Millis Shared::jittered(Millis duration)
{
    if (!options.improvements.spreadsInTime)
        return duration;
    return duration * qint64(90 + random.below(21)) / 100;
}

Millis Shared::phase(Millis duration)
{
    return options.improvements.spreadsInTime ? Millis(qint64(random.below(quint64(duration.count()))))
                                              : duration;
}

int Shared::clusterSize(TimePoint now) const
{
    const auto recent = [this, now](const MemberName &name) {
        return now - members.find(name)->stateSince < options.gossipToTheDead;
    };
    return members.up() + int(std::count_if(members.down().begin(), members.down().end(), recent));
}

int Shared::peersUp() const
{
    return members.up() - (isUp(me().state) ? 1 : 0);
}

bool Shared::somebodyLivesAt(const Endpoint &endpoint) const
{
    const std::vector<MemberName> names = members.at(endpoint);
    return std::any_of(names.begin(), names.end(),
        [this](const MemberName &name) { return isUp(members.find(name)->state); });
}

void Shared::changeState(Member &member, MemberState state, const QString &why, TimePoint now)
{
    const MemberState was = member.state;
    if (was == state)
        return;
    members.setState(member, state);
    member.stateSince = now;
    member.reason = state == MemberState::Alive ? QString() : why;
    output.events.push_back({member.name, was, state, member, why});
}

void Shared::heardFrom(const MemberName &name, TimePoint now)
{
    if (Member *member = members.find(name)) {
        member->lastHeard = now;
        member->heard = true;
    }
}

Alive Shared::ownAlive() const
{
    return aliveOf(me());
}

PushPull Shared::table(bool joining) const
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

void noteConflict(Member &member, const Endpoint &address, TimePoint now)
{
    auto &conflict = member.conflict;
    if (!conflict || !sameAddress(conflict->address, address) || now - conflict->last > conflictOver)
        conflict = {address, now, now};
    conflict->last = now;
}

Alive aliveOf(const Member &member)
{
    return {member.incarnation, member.name, member.address, member.meta, member.versions};
}

} // namespace muster::cluster::membership
