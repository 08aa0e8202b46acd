// Who lives: probes, relays, refusals. reference/memberlist-protocol.md §10, §19.16, §19.20.
#include "cluster/membership/membershipcore.h"

#include <algorithm>

namespace muster::cluster {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int answersStreamPings = 3; ///< protocol version, §8
constexpr size_t probesMax = 256;
constexpr Millis strangerKept{60'000};
constexpr Millis shortestStream{200};
constexpr int manyPeers = 128;
constexpr int largeCluster = 8; ///< times suspicionsPerSecond: from here on the budget grows with the cluster
} // namespace

Millis Membership::Core::probePause()
{
    // So many find a silent member soon enough at memberlist's rate, and the bytes of all sum up.
    if (peersUp() > manyPeers)
        return options.probeInterval;
    const Millis wanted = options.probeInterval / (2 * std::max(1, peersUp()));
    return std::min(std::max(wanted, options.shortestProbePause), options.probeInterval);
}

bool Membership::Core::mayAccuse(TimePoint now)
{
    constexpr Millis second{1000};
    if (!options.improvements.doubtsItself)
        return true;
    if (now - budgetSince >= second) {
        budgetSince = now;
        budgetSpent = 0;
    }
    const int budget = std::max(options.suspicionsPerSecond, peersUp() / largeCluster);
    if (++budgetSpent <= budget)
        return true;
    if (budgetSpent == budget + 1) // once a second
        awareness.apply(1);
    noteSeldom(doubtNotes,
        u"more than %1 members a second do not answer us; it may be us, so the others are asked again first"_s
            .arg(budget),
        now);
    return false;
}

void Membership::Core::probeNext(TimePoint now)
{
    if (!options.improvements.insists && !probes.empty())
        return; // as in memberlist, where a probe that runs long delays the next
    const auto wanted = [this](const Member &member) {
        return member.name != self && isUp(member.state) && !probes.contains(member.name);
    };
    if (const MemberName name = members.nextInOrder(wanted, random); !name.isEmpty())
        startProbe(name, now);
}

void Membership::Core::startProbe(const MemberName &name, TimePoint now)
{
    const Member *member = members.find(name);
    if (!started || leaving || name == self || !member || !isUp(member->state) || probes.contains(name)
        || probes.size() >= probesMax)
        return;
    Probe probe;
    probe.target = name;
    probe.address = member->address;
    probe.seqNo = ++seqNo;
    probe.targetWasAlive = member->state == MemberState::Alive;
    probe.sentAt = now;
    probe.escalateAt = now + options.probeTimeout;
    probe.deadline = now + awareness.scale(options.probeInterval);
    Probe &begun = probes.emplace(name, std::move(probe)).first->second;
    sendPing(begun, now);
    if (options.improvements.usesStreams && packetsLost(*member))
        dialPing(begun, now); // what will answer, mostly; packets are tried on
}

void Membership::Core::sendPing(Probe &probe, TimePoint now)
{
    const Member &target = *members.find(probe.target);
    probe.resendAt = options.improvements.insists ? now + options.probeTimeout : TimePoint::max();
    std::vector<Message> parts{Ping{probe.seqNo, probe.target, members.find(self)->address, self}};
    if (target.state == MemberState::Suspect) // so that it can refute at once
        parts.emplace_back(Suspect{target.incarnation, probe.target, self});
    // Again, and it may be the size that got it lost.
    const bool again = now > probe.sentAt;
    const bool large =
        send(probe.address, probe.target, std::move(parts), now, again && options.improvements.fitsPaths);
    if (!again)
        probe.large = large;
}

void Membership::Core::runProbes(TimePoint now)
{
    std::vector<MemberName> names;
    for (const auto &[name, probe] : probes)
        names.push_back(name);
    for (const MemberName &name : names) {
        const auto it = probes.find(name);
        if (it == probes.end())
            continue;
        Probe &probe = it->second;
        if (now >= probe.deadline) {
            failProbe(name, now);
            continue;
        }
        if (probe.secondRoundAt && now >= *probe.secondRoundAt) {
            probe.secondRoundAt.reset();
            sendPing(probe, now);
            dialPing(probe, now);
        }
        if (!probe.escalated && now >= probe.escalateAt)
            escalate(probe, now);
        if (now >= probe.resendAt)
            sendPing(probe, now);
    }
}

void Membership::Core::escalate(Probe &probe, TimePoint now)
{
    probe.escalated = true;
    askRelays(probe, now);
    dialPing(probe, now);
}

void Membership::Core::dialPing(Probe &probe, TimePoint now)
{
    if (probe.stream != 0 || members.find(probe.target)->versions[1] < answersStreamPings)
        return;
    probe.stream = dial(Ping{probe.seqNo, probe.target, members.find(self)->address, self},
        {DialFor::Ping, probe.address, probe.target, std::max(probe.deadline, now + shortestStream)});
}

bool Membership::Core::weighRefusals(const MemberName &name, TimePoint now)
{
    const auto it = probes.find(name);
    if (it == probes.end())
        return false;
    Probe &probe = it->second;
    if (!options.improvements.refusalIsProof || probe.packetRefusals == 0 || probe.streamRefusals == 0)
        return false;
    if (probe.nacks == 0 && probe.open.empty())
        askRelays(probe, now); // those that were asked are refused as well; perhaps there are others
    const bool twice = probe.packetRefusals > 1 && probe.streamRefusals > 1;
    if (probe.nacks > 0 || (probe.open.empty() && twice)) {
        const Dead verdict{members.find(name)->incarnation, name, self};
        const QString why = probe.nacks > 0
            ? u"its host refuses packets and streams, and a relay does not reach it either"_s
            : u"its host refused packets and streams twice"_s;
        dead(verdict, why, now); // the probe is gone now
        spread(verdict, name, now);
        return true;
    }
    if (probe.open.empty() && !probe.secondRoundAt && probe.stream == 0)
        probe.secondRoundAt = now + options.refusalRetry;
    return false;
}

void Membership::Core::voidRefusals(const MemberName &name, TimePoint now)
{
    // What its host refused was between two lives of the process: with a sign of life in between, it and what
    // is still on its way prove nothing. The next probe has a number and a stream of its own.
    const auto it = probes.find(name);
    if (it == probes.end() || (it->second.packetRefusals == 0 && it->second.streamRefusals == 0))
        return;
    probes.erase(it);
    startProbe(name, now);
}

void Membership::Core::failProbe(const MemberName &name, TimePoint now)
{
    const Probe probe = std::move(probes.at(name));
    probes.erase(name);
    probeEnded(probe, now);
    if (probe.targetWasAlive) {
        if (probe.nacksWanted == 0)
            awareness.apply(1);
        else if (probe.nacks < probe.nacksWanted)
            lateNacks[probe.seqNo] = {probe.nacksWanted, probe.nacks, now + options.nackGrace};
    }
    const Member *member = members.find(name);
    if (!member || !isUp(member->state))
        return;
    if (mayAccuse(now)) {
        suspect({member->incarnation, name, self}, now);
        if (const auto suspicion = suspicions.find(name); suspicion != suspicions.end() && probe.nacks > 0)
            suspicion->second.agree();
    }
    // Asked on without a break, each time with the accusation: it gets every chance to refute, and we to
    // learn.
    if (options.improvements.insists)
        startProbe(name, now);
}

void Membership::Core::answered(const MemberName &name, TimePoint now)
{
    if (const auto probe = probes.find(name); probe != probes.end()) {
        probeEnded(probe->second, now);
        probes.erase(probe);
    }
    awareness.apply(-1);
    heardFrom(name, now);
    if (const auto suspicion = suspicions.find(name); suspicion != suspicions.end())
        suspicion->second.noteAnswer(now);
}

Membership::Core::Probe *Membership::Core::probeWith(quint32 number)
{
    const auto it = std::find_if(
        probes.begin(), probes.end(), [number](const auto &entry) { return entry.second.seqNo == number; });
    return it == probes.end() ? nullptr : &it->second;
}

void Membership::Core::onPing(const Endpoint &from, const Ping &ping, TimePoint now)
{
    if (!ping.node.isEmpty() && ping.node != self)
        return;
    const bool elsewhere = !ping.source.ip.isEmpty() && ping.source.port != 0 && ping.source != from;
    const Member *asker = members.find(ping.sourceNode);
    const Endpoint &source = elsewhere ? ping.source : from;
    const Ack ack{ping.seqNo, ackPayload(asker, now)};
    if (elsewhere) {
        send(ping.source, ping.sourceNode, {ack}, now);
    } else {
        replies.push_back(ack);
        replySmall = replySmall || answeredBefore(ping.sourceNode, ping.seqNo, now);
        answeredPing = {ping.sourceNode, ping.seqNo};
    }
    if (ping.node == self)
        listedBy(source);
    if (asker && asker->name != self) {
        tellTheAccused(*asker, now);
    } else if (options.improvements.redials && !asker && !ping.sourceNode.isEmpty()) {
        if (addressKey(source).chopped(2) == addressKey(from).chopped(2)) // it knows us and we do not know it
            redialer.add(source, now, now + strangerKept);
    }
}

void Membership::Core::tellTheAccused(const Member &asker, TimePoint now)
{
    if (!options.improvements.answersStaleNews)
        return;
    const bool justLeft = asker.state == MemberState::Left
        && now - asker.stateSince < options.leaveTimeout + options.gossipToTheDead;
    if (asker.state == MemberState::Suspect)
        replies.push_back(Suspect{asker.incarnation, asker.name, self});
    else if (!isUp(asker.state) && !justLeft) // it lives and nobody told it what is said of it
        replies.push_back(Dead{asker.incarnation, asker.name, self});
}

void Membership::Core::onAck(const Endpoint &from, const Ack &ack, TimePoint now)
{
    noteAnswer(from, ack.seqNo, now);
    // Whether the member lives, a relay's ack tells as well.
    if (const Probe *probe = probeWith(ack.seqNo)) {
        const MemberName target = probe->target;
        if (sameAddress(from, probe->address))
            noteSize(target, probe->large, now - probe->sentAt >= options.probeTimeout, now);
        answered(target, now);
        compareAck(from, target, ack.payload, now);
        return;
    }
    if (const auto relay = relays.find(ack.seqNo); relay != relays.end()) {
        heardFrom(relay->second.targetName, now);
        send(relay->second.requester, {}, {Ack{relay->second.theirSeqNo, {}}}, now);
        relays.erase(relay);
    }
}

void Membership::Core::askAt(const Endpoint &address, TimePoint now)
{
    if (!options.improvements.refusalIsProof)
        return;
    for (const MemberName &name : members.at(address))
        startProbe(name, now);
}

void Membership::Core::packetRefused(const Endpoint &to, TimePoint now)
{
    if (!options.improvements.refusalIsProof)
        return;
    const QByteArray key = addressKey(to);
    for (auto &[number, relay] : relays) {
        if (relay.wantsNack && addressKey(relay.target) == key)
            relay.nackAt = now; // we know already; the requester waits for it
    }
    runRelays(now);
    for (const MemberName &name : members.at(to)) {
        startProbe(name, now);
        if (const auto it = probes.find(name); it != probes.end()) {
            ++it->second.packetRefusals;
            if (!it->second.escalated)
                escalate(it->second, now);
        }
        std::vector<MemberName> waiting; // for this one's answer as a relay
        for (auto &[target, probe] : probes) {
            if (probe.open.erase(name) > 0) {
                --probe.nacksWanted;
                waiting.push_back(target);
            }
        }
        weighRefusals(name, now);
        for (const MemberName &target : waiting)
            weighRefusals(target, now);
    }
}

void Membership::Core::streamRefused(const MemberName &name, TimePoint now)
{
    ++probes.at(name).streamRefusals;
    weighRefusals(name, now);
}

} // namespace muster::cluster
