// Asking others to ask, and asking for them: reference/memberlist-protocol.md §10, §19.20.
#include "cluster/membership/membershipcore.h"

#include <algorithm>

namespace muster::cluster {

namespace {
constexpr int sendsNacks = 4; ///< protocol version, §8
constexpr size_t relaysMax = 1024;
} // namespace

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
    if (const auto suspicion = suspicions.find(probe->target); suspicion != suspicions.end())
        suspicion->second.agree();
    weighRefusals(MemberName(probe->target), now);
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
