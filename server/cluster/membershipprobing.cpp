// Who lives: probes, relays, refusals. reference/memberlist-protocol.md §10, §19.16, §19.20.
#include "cluster/membershipcore.h"

#include <algorithm>

namespace muster::cluster {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int answersStreamPings = 3; ///< protocol versions, §8
constexpr int sendsNacks = 4;
constexpr size_t relaysMax = 1024;
constexpr size_t probesMax = 256;
constexpr Millis strangerKept{60'000};
constexpr Millis shortestStream{200};
} // namespace

Millis Membership::Core::probePause()
{
    const Millis wanted = options.probeInterval / (2 * std::max(1, peersUp()));
    return std::min(std::max(wanted, options.shortestProbePause), options.probeInterval);
}

void Membership::Core::probeNext(TimePoint now)
{
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
    sendPing(probes.emplace(name, std::move(probe)).first->second, now);
}

void Membership::Core::sendPing(Probe &probe, TimePoint now)
{
    const Member &target = *members.find(probe.target);
    probe.resendAt = now + options.probeTimeout;
    std::vector<Message> parts{Ping{probe.seqNo, probe.target, members.find(self)->address, self}};
    if (target.state == MemberState::Suspect) // so that it can refute at once
        parts.emplace_back(Suspect{target.incarnation, probe.target, self});
    send(probe.address, probe.target, std::move(parts), now);
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

void Membership::Core::askRelays(Probe &probe, TimePoint now)
{
    const auto wanted = [this, &probe](const Member &member) {
        if (member.name == self || member.name == probe.target || member.state != MemberState::Alive
            || probe.asked.contains(member.name))
            return false;
        const auto own = probes.find(member.name);
        return own == probes.end() || own->second.packetRefusals == 0;
    };
    for (const MemberName &name : members.pick(options.indirectChecks, wanted, random)) {
        const Member &relay = *members.find(name);
        const bool nack = relay.versions[1] >= sendsNacks;
        probe.asked.insert(name);
        if (nack) {
            probe.open.insert(name);
            ++probe.nacksWanted;
        }
        send(relay.address, name,
            {IndirectPing{probe.seqNo, probe.address, probe.target, nack, members.find(self)->address, self}},
            now);
    }
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
    if (probe.packetRefusals == 0 || probe.streamRefusals == 0)
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
    suspect({member->incarnation, name, self}, now);
    // Asked on without a break, each time with the accusation: it gets every chance to refute, and we to
    // learn.
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
    const Ack ack{ping.seqNo, {}};
    if (elsewhere)
        send(ping.source, ping.sourceNode, {ack}, now);
    else
        replies.push_back(ack);
    const Member *asker = members.find(ping.sourceNode);
    if (asker && asker->name != self) {
        const bool justLeft = asker->state == MemberState::Left
            && now - asker->stateSince < options.leaveTimeout + options.gossipToTheDead;
        if (asker->state == MemberState::Suspect)
            replies.push_back(Suspect{asker->incarnation, asker->name, self});
        else if (!isUp(asker->state) && !justLeft) // it lives and nobody told it what is said of it
            replies.push_back(Dead{asker->incarnation, asker->name, self});
    } else if (!asker && !ping.sourceNode.isEmpty()) {
        const Endpoint &source = elsewhere ? ping.source : from;
        if (addressKey(source).chopped(2) == addressKey(from).chopped(2)) // it knows us and we do not know it
            redialer.add(source, now, now + strangerKept);
    }
}

void Membership::Core::onIndirectPing(const Endpoint &from, const IndirectPing &ping, TimePoint now)
{
    const Endpoint &requester = ping.source.ip.isEmpty() || ping.source.port == 0 ? from : ping.source;
    if (ping.node == self) {
        send(requester, ping.sourceNode, {Ack{ping.seqNo, {}}}, now);
        return;
    }
    // Members only: we do not send datagrams to whatever address a stranger names.
    if (members.at(ping.target).empty() || relays.size() >= relaysMax)
        return;
    Relay relay{ping.seqNo, requester, ping.target, ping.node, ping.nack, now, now + options.probeTimeout};
    relay.nackAt = now + options.probeTimeout * options.nackPercent / 100;
    relays.emplace(++seqNo, relay);
    send(ping.target, ping.node, {Ping{seqNo, ping.node, members.find(self)->address, self}}, now);
}

void Membership::Core::onAck(const Endpoint &from, const Ack &ack, TimePoint now)
{
    noteAnswer(from, ack.seqNo, now);
    // Whether the member lives, a relay's ack tells as well.
    if (const Probe *probe = probeWith(ack.seqNo)) {
        answered(MemberName(probe->target), now);
        return;
    }
    if (const auto relay = relays.find(ack.seqNo); relay != relays.end()) {
        heardFrom(relay->second.targetName, now);
        send(relay->second.requester, {}, {Ack{relay->second.theirSeqNo, {}}}, now);
        relays.erase(relay);
    }
}

void Membership::Core::onNack(const Endpoint &from, const Nack &nack, TimePoint now)
{
    if (const auto late = lateNacks.find(nack.seqNo); late != lateNacks.end()) {
        ++late->second.got;
        return;
    }
    Probe *probe = probeWith(nack.seqNo);
    if (!probe)
        return;
    for (const MemberName &name : members.at(from)) {
        if (probe->open.erase(name) > 0)
            ++probe->nacks;
    }
    weighRefusals(MemberName(probe->target), now);
}

void Membership::Core::askAt(const Endpoint &address, TimePoint now)
{
    for (const MemberName &name : members.at(address))
        startProbe(name, now);
}

void Membership::Core::packetRefused(const Endpoint &to, TimePoint now)
{
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

void Membership::Core::runRelays(TimePoint now)
{
    for (auto it = relays.begin(); it != relays.end();) {
        Relay &relay = it->second;
        if (relay.wantsNack && now >= relay.nackAt) {
            relay.wantsNack = false;
            send(relay.requester, {}, {Nack{relay.theirSeqNo}}, now);
        }
        it = now >= relay.until ? relays.erase(it) : std::next(it);
    }
}

void Membership::Core::runLateNacks(TimePoint now)
{
    for (auto it = lateNacks.begin(); it != lateNacks.end();) {
        if (now < it->second.due) {
            ++it;
            continue;
        }
        awareness.apply(std::max(0, it->second.wanted - it->second.got));
        it = lateNacks.erase(it);
    }
}

} // namespace muster::cluster
