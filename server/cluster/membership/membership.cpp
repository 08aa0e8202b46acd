#include "cluster/membership/membership.h"

#include "cluster/membership/membershipcore.h"
#include "cluster/wire/codec.h"

#include <algorithm>

namespace muster::cluster {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr Millis sweepInterval = 1s;
constexpr Millis noteInterval = 10s;
constexpr Millis lostAfter = 5s;
/// The least protocol maximum of a peer that understands a checksum (reference §6.3, §8).
constexpr quint8 checksumProtocol = 5;
} // namespace

Membership::Core::Core(MemberName name, const MembershipOptions &o, Random r)
    : self(std::move(name))
    , options(o)
    , random(r)
    , awareness(o.awarenessMax)
    , redialer(o)
    , serfClock(self)
    , seqNo(quint32(random.below(1 << 16))) // not the numbers of our last run: an old ack must not count
{
}

void Membership::Core::begin(TimePoint now)
{
    if (!options.improvements.doubtsItself || !wake || now <= *wake + options.pauseThreshold)
        return;
    doubtOurselves(now, now - *wake);
}

void Membership::Core::end(TimePoint now)
{
    if (digest != members.digest()) {
        digest = members.digest();
        digestSince = now;
    }
    wake = earliest();
    if (wake) // a confirmation may have ended a suspicion in the past: due now, and no sign that we slept
        wake = std::max(*wake, now);
}

void Membership::Core::doubtOurselves(TimePoint now, Millis late)
{
    note(Note::Level::Warn,
        u"this process stood still for %1 ms; what it was about to say of others is put off"_s.arg(
            late.count()));
    awareness.apply(1);
    probes.clear();
    relays.clear();
    lateNacks.clear();
    ended.clear();
    queue.dropAccusations();
    for (auto &[name, suspicion] : suspicions)
        suspicion.restart(now);
}

std::optional<TimePoint> Membership::Core::earliest() const
{
    std::optional<TimePoint> next;
    const auto consider = [&next](std::optional<TimePoint> at) {
        if (at && (!next || *at < *next))
            next = at;
    };
    if (!started)
        return next;
    consider(nextSweep);
    if (!queue.isEmpty())
        consider(nextGossip);
    if (leaving) {
        if (!left)
            consider(leaveUntil);
        consider(serfAgainAt);
        consider(farewellAt);
    } else {
        consider(nextProbe);
        consider(nextPushPull);
        consider(redialer.nextDeadline());
        for (const auto &[key, check] : joinChecks)
            consider(check.due);
    }
    for (const auto &[name, probe] : probes) {
        consider(std::min(probe.resendAt, probe.deadline));
        if (!probe.escalated)
            consider(probe.escalateAt);
        consider(probe.secondRoundAt);
    }
    for (const auto &[number, relay] : relays)
        consider(relay.wantsNack ? relay.nackAt : relay.until);
    for (const auto &[number, late] : lateNacks)
        consider(late.due);
    for (const auto &[name, suspicion] : suspicions)
        consider(suspicion.expiresAt());
    return next;
}

void Membership::Core::tick(TimePoint now)
{
    if (!started)
        return;
    runRelays(now);
    runLateNacks(now);
    if (!leaving) {
        runProbes(now);
        expireSuspicions(now);
        if (now >= nextProbe) {
            probeNext(now);
            nextProbe = now + jittered(probePause());
        }
        if (now >= nextPushPull)
            pushPullWithSomebody(now);
        redial(now);
        checkJoins(now);
    } else {
        checkFarewell(now);
        checkLeft(now);
    }
    if (!queue.isEmpty() && now >= nextGossip) {
        gossip(now);
        tellByStream(now);
        nextGossip = now + jittered(options.gossipInterval);
    }
    if (now >= nextSweep) {
        sweep(now);
        nextSweep = now + sweepInterval;
    }
}

void Membership::Core::gossip(TimePoint now)
{
    const auto wanted = [this, now](const Member &member) {
        return member.name != self
            && (isUp(member.state)
                || (member.state == MemberState::Dead && now - member.stateSince < options.gossipToTheDead));
    };
    for (const MemberName &name : members.pick(options.gossipNodes, wanted, random)) {
        const Endpoint to = members.find(name)->address;
        send(to, name, {}, now);
        if (queue.isEmpty())
            return;
    }
}

void Membership::Core::sweep(TimePoint now)
{
    std::erase_if(paths, [this](const auto &entry) { return !members.find(entry.first); });
    std::erase_if(forgotten, [now](const auto &entry) { return entry.second <= now; });
    dropEnded(now);
    std::vector<StreamId> lost; // the adapter reports each end; nothing may depend on it for ever
    for (const auto &[id, dialled] : dials) {
        if (now >= dialled.deadline + lostAfter)
            lost.push_back(id);
    }
    for (const StreamId id : lost) {
        if (const auto dialled = takeDial(id); dialled->purpose == DialFor::User)
            output.userSent.push_back({id, dialled->name, StreamFailure::TimedOut});
    }
    std::vector<MemberName> gone;
    for (const MemberName &name : members.down()) {
        const Member &member = *members.find(name);
        const Millis kept =
            member.meta.startsWith(musterMetaMagic) ? options.keepDead : options.gossipToTheDead;
        if (name != self && now - member.stateSince >= kept)
            gone.push_back(name);
    }
    for (const MemberName &name : gone) {
        note(Note::Level::Info, u"%1 is gone for so long that it is no longer listed"_s.arg(toText(name)));
        members.remove(name);
        forgotten[name] = now + options.keepDead;
    }
}

Millis Membership::Core::jittered(Millis duration)
{
    if (!options.improvements.spreadsInTime)
        return duration;
    return duration * qint64(90 + random.below(21)) / 100;
}

Millis Membership::Core::phase(Millis duration)
{
    return options.improvements.spreadsInTime ? Millis(qint64(random.below(quint64(duration.count()))))
                                              : duration;
}

int Membership::Core::clusterSize(TimePoint now) const
{
    const auto recent = [this, now](const MemberName &name) {
        return now - members.find(name)->stateSince < options.gossipToTheDead;
    };
    return members.up() + int(std::count_if(members.down().begin(), members.down().end(), recent));
}

int Membership::Core::retransmitLimit(TimePoint now) const
{
    int digits = 0; // ceil(log10(n + 1)): n + 1 is in (10^(d-1), 10^d]
    for (qint64 power = 1; power < clusterSize(now) + 1; power *= 10)
        ++digits;
    return std::max(options.retransmitFloor, options.retransmitMult * digits);
}

bool Membership::Core::send(
    const Endpoint &to, const MemberName &peer, std::vector<Message> parts, TimePoint now, bool small)
{
    const int limit =
        small ? std::min(options.packetBytes, options.packetBytesSmall) : packetLimit(to, peer, now);
    int room = limit - options.packetOverhead - wire::packetOverhead;
    for (const Message &part : parts)
        room -= wire::encodedSize(part) + wire::compoundPartOverhead;
    if (!queue.isEmpty()) {
        const MemberName &once = options.improvements.spreadsEvenly ? peer : MemberName();
        std::vector<Message> news = queue.take(once, room, wire::compoundPartsMax - int(parts.size()),
            retransmitLimit(now), std::max(1, peersUp()));
        room -= queue.takenBytes();
        parts.insert(parts.end(), std::make_move_iterator(news.begin()), std::make_move_iterator(news.end()));
    }
    if (parts.empty())
        return false;
    // A question or an answer alone goes without, as memberlist's do: UDP has a checksum, and bytes count
    // there.
    const bool bare = parts.size() == 1
        && (std::holds_alternative<Ping>(parts[0]) || std::holds_alternative<Ack>(parts[0])
            || std::holds_alternative<Nack>(parts[0]) || std::holds_alternative<IndirectPing>(parts[0]));
    const std::vector<MemberName> there = members.at(to);
    const bool checksum = !bare && std::any_of(there.begin(), there.end(), [this](const MemberName &name) {
        return members.find(name)->versions[1] >= checksumProtocol;
    });
    output.packets.push_back({to, std::move(parts), checksum});
    return limit - room > options.packetBytesSmall;
}

int Membership::Core::peersUp() const
{
    return members.up() - (isUp(members.find(self)->state) ? 1 : 0);
}

void Membership::Core::note(Note::Level level, const QString &text)
{
    output.notes.push_back({level, text});
}

void Membership::Core::noteSeldom(RateLimit &limit, const QString &text, TimePoint now)
{
    if (limit.next && now < *limit.next) {
        ++limit.suppressed;
        return;
    }
    note(Note::Level::Warn,
        limit.suppressed > 0 ? u"%1 (and %2 more like it)"_s.arg(text).arg(limit.suppressed) : text);
    limit = {now + noteInterval, 0};
}

void Membership::Core::heardFrom(const MemberName &name, TimePoint now)
{
    if (Member *member = members.find(name)) {
        member->lastHeard = now;
        member->heard = true;
    }
}

void Membership::Core::handle(const Endpoint &from, const std::vector<Message> &parts, TimePoint now)
{
    for (const MemberName &name : members.at(from)) {
        if (!isUp(members.find(name)->state))
            continue;
        heardFrom(name, now);
        voidRefusals(name, now);
    }
    notePacket(from, parts, now);
    replies.clear();
    replyWithOurselves = false;
    replySmall = false;
    answeredPing.reset();
    handling = true;
    // Accusations first: then the ack to a ping that came with one carries our refutation in the same
    // datagram.
    const bool refuteFirst = options.improvements.refutesAgain;
    for (const Message &part : parts) {
        if (!refuteFirst || !std::holds_alternative<Ping>(part))
            handlePart(from, part, now);
    }
    for (const Message &part : parts) {
        if (refuteFirst && std::holds_alternative<Ping>(part))
            handlePart(from, part, now);
    }
    handling = false;
    if (replyWithOurselves && refuteFirst)
        replies.push_back(ownAlive());
    if (replies.empty())
        return;
    const std::vector<MemberName> names = members.at(from);
    const MemberName peer = names.empty() ? MemberName() : names.front();
    const bool large = send(from, peer, std::exchange(replies, {}), now, replySmall);
    if (large && answeredPing && members.find(answeredPing->first)) {
        Path &path = paths[answeredPing->first];
        path.answered = answeredPing->second;
        path.answeredLarge = true;
    }
}

void Membership::Core::handlePart(const Endpoint &from, const Message &part, TimePoint now)
{
    if (const auto *ping = std::get_if<Ping>(&part)) {
        onPing(from, *ping, now);
    } else if (const auto *indirect = std::get_if<IndirectPing>(&part)) {
        onIndirectPing(from, *indirect, now);
    } else if (const auto *ack = std::get_if<Ack>(&part)) {
        onAck(from, *ack, now);
    } else if (const auto *nack = std::get_if<Nack>(&part)) {
        onNack(from, *nack, now);
    } else if (const auto *news = std::get_if<Suspect>(&part)) {
        suspect(*news, now);
    } else if (const auto *life = std::get_if<Alive>(&part)) {
        alive(*life, &from, Told::ByMessage, now);
    } else if (const auto *death = std::get_if<Dead>(&part)) {
        dead(*death, u"%1 declared it down"_s.arg(toText(death->from)), now);
    } else if (const auto *user = std::get_if<UserData>(&part)) {
        if (hearSerf(user->body, now))
            return;
        const std::vector<MemberName> names = members.at(from);
        output.userReceived.push_back({from, names.size() == 1 ? names.front() : MemberName(), user->body});
    }
}

} // namespace muster::cluster
