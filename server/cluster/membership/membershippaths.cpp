// What gets through to whom, and what follows from it: reference/memberlist-protocol.md §19.7, §19.11,
// §19.12.
#include "cluster/membership/membershipcore.h"

#include <algorithm>

namespace muster::cluster {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int silentProbes = 3; ///< in a row, until packets count as lost
constexpr int largeLosses = 2; ///< in a row, until the size is blamed
constexpr qsizetype ipv6Key = 18; ///< bytes of an addressKey() that is not IPv4
} // namespace

int Membership::Core::packetLimit(const Endpoint &to, const MemberName &peer, TimePoint now) const
{
    const int small = std::min(options.packetBytes, options.packetBytesSmall);
    if (!options.improvements.fitsPaths)
        return options.packetBytes;
    if (addressKey(to).size() == ipv6Key) // tunnels lose what is larger, and say nothing
        return small;
    const auto path = paths.find(peer);
    return path != paths.end() && path->second.smallUntil > now ? small : options.packetBytes;
}

void Membership::Core::noteSize(const MemberName &name, bool large, bool lost, TimePoint now)
{
    if (!options.improvements.fitsPaths || !large)
        return;
    if (!lost) {
        if (const auto path = paths.find(name); path != paths.end())
            path->second.largeLost = 0;
        return;
    }
    Path &path = paths[name];
    if (++path.largeLost < largeLosses || path.smallUntil > now)
        return;
    path.smallUntil = now + options.smallPacketsFor;
    note(Note::Level::Info,
        u"packets over %1 bytes seem to get lost on the way to %2; it gets smaller ones for a while"_s
            .arg(options.packetBytesSmall)
            .arg(toText(name)));
}

bool Membership::Core::answeredBefore(const MemberName &asker, quint32 number, TimePoint now)
{
    const auto path = paths.find(asker);
    if (path == paths.end() || !path->second.answeredLarge)
        return false;
    path->second.answeredLarge = false;
    if (path->second.answered != number)
        return false;
    noteSize(asker, true, true, now);
    return options.improvements.fitsPaths;
}

bool Membership::Core::packetsLost(const Member &member) const
{
    const Contact &contact = member.contact;
    return isUp(member.state) && contact.unanswered >= silentProbes && contact.streamWorks && contact.streamAt
        && *contact.streamAt >= contact.unansweredSince;
}

void Membership::Core::notePackets(const Member &member)
{
    if (!options.improvements.usesStreams)
        return;
    const auto known = paths.find(member.name);
    const bool told = known != paths.end() && known->second.streamsOnly;
    if (!told && packetsLost(member)) {
        paths[member.name].streamsOnly = true;
        note(Note::Level::Warn,
            u"packets (UDP) do not get through between us and %1, streams (TCP) do: it gets its news by stream"_s
                .arg(toText(member.name)));
    } else if (told && member.contact.unanswered == 0) {
        known->second.streamsOnly = false;
        note(Note::Level::Info, u"packets get through to %1 again"_s.arg(toText(member.name)));
    }
}

void Membership::Core::tellByStream(TimePoint now)
{
    for (auto &[name, path] : paths) {
        const Member *member = members.find(name);
        if (!path.streamsOnly || !member || !isUp(member->state) || path.nextStream > now
            || path.toldUpTo == queue.pushes())
            continue;
        path.toldUpTo = queue.pushes();
        path.nextStream = now + jittered(options.streamNewsPause);
        exchange(member->address, false, now); // the whole table: also suspicions, which no digest shows
    }
}

void Membership::Core::lookForListing(
    const Endpoint &peer, const PushPull &table, bool joining, TimePoint now)
{
    if (!options.improvements.checksJoin || leaving)
        return;
    const auto lists = [this](const PushPullMember &told) {
        return told.name == self && isUp(told.state)
            && sameAddress(told.address, members.find(self)->address);
    };
    const auto check = joinChecks.find(addressKey(peer));
    if (std::any_of(table.members.begin(), table.members.end(), lists)) {
        if (check != joinChecks.end())
            joinChecks.erase(check);
    } else if (check == joinChecks.end()) {
        // memberlist answers before it looks at what it got, so its first answer tells nothing yet.
        if (joining && int(joinChecks.size()) < options.seedsMax)
            joinChecks[addressKey(peer)] = {peer, now + jittered(options.joinCheck), false, false};
    } else if (check->second.asked && !std::exchange(check->second.told, true)) {
        note(Note::Level::Warn,
            u"%1 answered when we joined but does not list us: joined but not accepted; it may refuse our "
            u"versions, our name or our address, its log should tell. We go on asking"_s.arg(
                addressText(peer)));
    }
}

void Membership::Core::listedBy(const Endpoint &peer)
{
    if (!joinChecks.empty())
        joinChecks.erase(addressKey(peer));
}

void Membership::Core::checkJoins(TimePoint now)
{
    for (auto it = joinChecks.begin(); it != joinChecks.end();) {
        JoinCheck &check = it->second;
        const std::vector<MemberName> names = members.at(check.to);
        const bool gone = !names.empty() && !somebodyLivesAt(check.to); // the redialer has it then
        if (gone) {
            it = joinChecks.erase(it);
            continue;
        }
        if (now >= check.due) {
            check.due = now + jittered(check.asked ? options.redialMost : options.joinCheck);
            check.asked = true;
            exchange(check.to, false, now);
        }
        ++it;
    }
}

} // namespace muster::cluster
