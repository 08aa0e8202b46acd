#include "cluster/membership/prober.h"

#include "cluster/membership/beliefs.h"

#include <algorithm>

namespace muster::cluster::membership {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int answersStreamPings = 3; ///< protocol version, §8
constexpr int sendsNacks = 4; ///< protocol version, §8
constexpr size_t probesMax = 256;
constexpr Millis shortestStream{200};
constexpr int manyPeers = 128;
} // namespace

void Prober::start(TimePoint now)
{
    m_next = now + m_shared.phase(m_shared.options.probeInterval);
}

Millis Prober::pause() const
{
    // This many nodes find a silent member soon enough at memberlist's rate, and everybody's bytes add up.
    const MembershipOptions &options = m_shared.options;
    const int peers = m_shared.peersUp();
    if (peers > manyPeers)
        return options.probeInterval;
    const Millis wanted = options.probeInterval / (2 * std::max(1, peers));
    return std::min(std::max(wanted, options.shortestProbePause), options.probeInterval);
}

void Prober::askNextIfDue(TimePoint now)
{
    if (now < m_next)
        return;
    const auto wanted = [this](const Member &member) {
        return member.name != m_shared.self && isUp(member.state) && !m_probes.contains(member.name);
    };
    // In memberlist a long probe delays the next one.
    if (m_shared.options.improvements.insists || m_probes.empty()) {
        const MemberName name = m_shared.members.nextInOrder(wanted, m_shared.random);
        if (!name.isEmpty())
            ask(name, now);
    }
    m_next = now + m_shared.jittered(pause());
}

void Prober::ask(const MemberName &name, TimePoint now)
{
    const Member *member = m_shared.members.find(name);
    if (!m_shared.isRunning() || name == m_shared.self || !member || !isUp(member->state)
        || m_probes.contains(name) || m_probes.size() >= probesMax)
        return;
    Probe probe;
    probe.target = name;
    probe.address = member->address;
    probe.seqNo = m_shared.nextSeqNo();
    probe.targetWasAlive = member->state == MemberState::Alive;
    probe.sentAt = now;
    probe.escalateAt = now + m_shared.options.probeTimeout;
    probe.deadline = now + m_shared.awareness.scale(m_shared.options.probeInterval);
    Probe &begun = m_probes.emplace(name, std::move(probe)).first->second;
    sendPing(begun, now);
    if (m_shared.options.improvements.usesStreams && Paths::packetsLost(*member))
        dialPing(begun, now); // this will usually be answered; packets are still tried
}

void Prober::askAt(const Endpoint &address, TimePoint now)
{
    if (!m_shared.options.improvements.refusalIsProof)
        return;
    for (const MemberName &name : m_shared.members.at(address))
        ask(name, now);
}

void Prober::forgetAll()
{
    m_probes.clear();
    m_lateNacks.clear();
}

void Prober::sendPing(Probe &probe, TimePoint now)
{
    const Improvements &improvements = m_shared.options.improvements;
    const Member &target = *m_shared.members.find(probe.target);
    probe.resendAt = improvements.insists ? now + m_shared.options.probeTimeout : TimePoint::max();
    std::vector<Message> parts{Ping{probe.seqNo, probe.target, m_shared.me().address, m_shared.self}};
    if (target.state == MemberState::Suspect) // so that it can refute at once
        parts.emplace_back(Suspect{target.incarnation, probe.target, m_shared.self});
    // Sent again; it may have been lost because of its size.
    const bool again = now > probe.sentAt;
    const bool large = m_others.sender.send(
        probe.address, probe.target, std::move(parts), now, again && improvements.fitsPaths);
    if (!again)
        probe.large = large;
}

void Prober::run(TimePoint now)
{
    std::vector<MemberName> names;
    for (const auto &[name, probe] : m_probes)
        names.push_back(name);
    for (const MemberName &name : names) {
        Probe *probe = find(name);
        if (!probe)
            continue;
        if (now >= probe->deadline) {
            fail(name, now);
            continue;
        }
        if (probe->secondRoundAt && now >= *probe->secondRoundAt) {
            probe->secondRoundAt.reset();
            sendPing(*probe, now);
            dialPing(*probe, now);
        }
        if (!probe->escalated && now >= probe->escalateAt)
            escalate(*probe, now);
        if (now >= probe->resendAt)
            sendPing(*probe, now);
    }
}

void Prober::escalate(Probe &probe, TimePoint now)
{
    probe.escalated = true;
    askRelays(probe, now);
    dialPing(probe, now);
}

void Prober::askRelays(Probe &probe, TimePoint now)
{
    const auto wanted = [this, &probe](const Member &member) {
        if (member.name == m_shared.self || member.name == probe.target || member.state != MemberState::Alive
            || probe.asked.contains(member.name))
            return false;
        const Probe *own = find(member.name);
        return !own || own->packetRefusals == 0;
    };
    for (const MemberName &name :
        m_shared.members.pick(m_shared.options.indirectChecks, wanted, m_shared.random)) {
        const Member &relay = *m_shared.members.find(name);
        const bool nack = relay.versions[1] >= sendsNacks;
        probe.askRelay(name, nack);
        const IndirectPing question{
            probe.seqNo, probe.address, probe.target, nack, m_shared.me().address, m_shared.self};
        m_others.sender.send(relay.address, name, {question}, now);
    }
}

void Prober::dialPing(Probe &probe, TimePoint now)
{
    if (probe.stream != 0 || m_shared.members.find(probe.target)->versions[1] < answersStreamPings)
        return;
    const TimePoint until = std::max(probe.deadline, now + shortestStream);
    probe.stream = m_others.dials.open(Ping{probe.seqNo, probe.target, m_shared.me().address, m_shared.self},
        {Dials::Purpose::Ping, probe.address, probe.target, until});
}

void Prober::weighRefusals(const MemberName &name, TimePoint now)
{
    Probe *probe = find(name);
    if (!probe || !m_shared.options.improvements.refusalIsProof || !probe->isRefused())
        return;
    if (probe->nacks == 0 && probe->open.empty())
        askRelays(*probe, now); // the relays asked were refused as well; perhaps there are others
    if (probe->nacks > 0 || (probe->open.empty() && probe->isRefusedTwice())) {
        const Dead verdict{m_shared.members.find(name)->incarnation, name, m_shared.self};
        const QString why = probe->nacks > 0
            ? u"its host refuses packets and streams, and a relay does not reach it either"_s
            : u"its host refused packets and streams twice"_s;
        m_others.beliefs.dead(verdict, why, now); // the probe is gone now
        m_others.sender.spread(verdict, name, now);
        return;
    }
    if (probe->open.empty() && !probe->secondRoundAt && probe->stream == 0)
        probe->secondRoundAt = now + m_shared.options.refusalRetry;
}

void Prober::voidRefusals(const MemberName &name, TimePoint now)
{
    // Anything still in flight proves nothing either: the next probe has its own number and stream.
    const Probe *refused = find(name);
    if (!refused || !refused->hasRefusal())
        return;
    m_probes.erase(name);
    ask(name, now);
}

void Prober::fail(const MemberName &name, TimePoint now)
{
    const Probe probe = std::move(m_probes.at(name));
    m_probes.erase(name);
    m_others.contacts.probeEnded(probe, now);
    if (probe.targetWasAlive) {
        if (probe.nacksWanted == 0)
            m_shared.awareness.apply(1);
        else if (probe.nacks < probe.nacksWanted)
            m_lateNacks[probe.seqNo] = {probe.nacksWanted, probe.nacks, now + m_shared.options.nackGrace};
    }
    const Member *member = m_shared.members.find(name);
    if (!member || !isUp(member->state))
        return;
    if (m_others.budget.mayAccuse(now)) {
        m_others.beliefs.suspect({member->incarnation, name, m_shared.self}, now);
        if (probe.nacks > 0)
            m_others.suspicions.agree(name);
    }
    // Probed without a break, each time with the accusation: it gets every chance to refute, and we get every
    // chance to learn.
    if (m_shared.options.improvements.insists)
        ask(name, now);
}

void Prober::answered(const MemberName &name, TimePoint now)
{
    if (const auto probe = m_probes.find(name); probe != m_probes.end()) {
        m_others.contacts.probeEnded(probe->second, now);
        m_probes.erase(probe);
    }
    m_shared.awareness.apply(-1);
    m_shared.heardFrom(name, now);
    m_others.suspicions.noteAnswer(name, now);
}

Probe *Prober::find(const MemberName &name)
{
    const auto it = m_probes.find(name);
    return it == m_probes.end() ? nullptr : &it->second;
}

Probe *Prober::withNumber(quint32 seqNo)
{
    const auto it = std::find_if(
        m_probes.begin(), m_probes.end(), [seqNo](const auto &entry) { return entry.second.seqNo == seqNo; });
    return it == m_probes.end() ? nullptr : &it->second;
}

std::optional<MemberName> Prober::onAck(const Endpoint &from, const Ack &ack, TimePoint now)
{
    const Probe *probe = withNumber(ack.seqNo);
    m_others.contacts.noteAnswer(from, ack.seqNo, probe, now);
    if (!probe)
        return {};
    // A relay's ack also says that the member is alive.
    const MemberName target = probe->target;
    if (sameAddress(from, probe->address))
        m_others.paths.noteSize(
            target, probe->large, now - probe->sentAt >= m_shared.options.probeTimeout, now);
    answered(target, now);
    return target;
}

void Prober::onNack(const Endpoint &from, const Nack &nack, TimePoint now)
{
    if (const auto late = m_lateNacks.find(nack.seqNo); late != m_lateNacks.end()) {
        ++late->second.got;
        return;
    }
    Probe *probe = withNumber(nack.seqNo);
    if (!probe)
        return;
    for (const MemberName &name : m_shared.members.at(from))
        probe->takeNack(name);
    m_others.suspicions.agree(probe->target);
    weighRefusals(MemberName(probe->target), now);
}

void Prober::settleLateNacks(TimePoint now)
{
    std::erase_if(m_lateNacks, [this, now](const auto &entry) {
        const LateNacks &late = entry.second;
        if (now < late.due)
            return false;
        m_shared.awareness.apply(std::max(0, late.wanted - late.got));
        return true;
    });
}

void Prober::packetRefused(const Endpoint &to, TimePoint now)
{
    for (const MemberName &name : m_shared.members.at(to)) {
        ask(name, now);
        if (Probe *refused = find(name)) {
            ++refused->packetRefusals;
            if (!refused->escalated)
                escalate(*refused, now);
        }
        std::vector<MemberName> waiting; // for this one's answer as a relay
        for (auto &[target, probe] : m_probes) {
            if (probe.dropRelay(name))
                waiting.push_back(target);
        }
        weighRefusals(name, now);
        for (const MemberName &target : waiting)
            weighRefusals(target, now);
    }
}

void Prober::streamAnswered(const MemberName &name, quint32 seqNo, TimePoint now)
{
    if (const Probe *probe = find(name); probe && probe->seqNo == seqNo)
        answered(name, now);
}

bool Prober::streamFailed(StreamId id, const MemberName &name, StreamFailure failure, TimePoint now)
{
    Probe *probe = find(name);
    if (!probe || probe->stream != id)
        return false;
    probe->stream = 0;
    if (failure == StreamFailure::Refused) {
        ++probe->streamRefusals;
        weighRefusals(name, now);
    }
    return true;
}

std::optional<TimePoint> Prober::nextDeadline() const
{
    std::optional<TimePoint> next;
    if (!m_shared.isLeaving())
        next = m_next;
    for (const auto &[name, probe] : m_probes)
        considerDeadline(next, probe.nextDeadline());
    for (const auto &[number, late] : m_lateNacks)
        considerDeadline(next, late.due);
    return next;
}

} // namespace muster::cluster::membership
