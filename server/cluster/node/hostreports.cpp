#include "cluster/node/hostreports.h"

#include "cluster/node/timings.h"
#include "protocol/vocabulary/features.h"

#include <algorithm>

namespace muster::cluster {

namespace {

bool readsHostReports(const ListedNode &node)
{
    return node.state == MemberState::Alive && node.meta.features.contains(protocol::features::hostFacts);
}

} // namespace

void HostReports::setOwn(HostFacts facts, QByteArray report)
{
    m_facts[m_self] = {std::move(facts)};
    m_ownReport = std::move(report);
    m_reported.clear();
}

void HostReports::setPeer(const NodeId &from, HostFacts facts)
{
    if (const auto known = m_facts.find(from); known != m_facts.end()) {
        known->second.facts = std::move(facts);
        return;
    }
    const auto early =
        std::count_if(m_facts.begin(), m_facts.end(), [](const auto &known) { return !known.second.listed; });
    if (std::size_t(early) < timings::earlyReportsMax)
        m_facts.emplace(from, Known{std::move(facts)});
}

std::optional<ClockJump> HostReports::look(const ClockLook &clocks)
{
    const auto jump = m_jumps.look(clocks);
    if (jump && jump->suspended > Millis(0))
        m_exchange.forgetSamples();
    return jump;
}

void HostReports::send(const NodeList &listed, const Moment &now, Outbox &outbox)
{
    std::set<NodeId> able;
    for (const auto &[id, node] : listed.all())
        if (id != m_self && readsHostReports(node))
            able.insert(id);
    m_exchange.setPeers(able, now.steady);
    std::erase_if(m_facts, [&](const auto &known) {
        return known.first != m_self && known.second.listed && !listed.contains(known.first);
    });
    for (auto &[node, known] : m_facts)
        known.listed = known.listed || listed.contains(node);
    report(listed, now.steady, outbox);
    for (const ClockExchange::Probe &probe : m_exchange.due(now.steady, now.wall))
        outbox.send(probe.to, probe.message);
}

void HostReports::report(const NodeList &listed, TimePoint now, Outbox &outbox)
{
    if (m_ownReport.isEmpty())
        return;
    // What was sent to a peer that seemed to be away for a while may not have arrived.
    std::erase_if(m_reported, [&](const auto &reported) {
        const auto peer = listed.all().find(reported.first);
        return peer == listed.all().end() || peer->second.state != MemberState::Alive;
    });
    const Millis again = timings::reportAgain(listed.all().size());
    for (const auto &[id, node] : listed.all()) {
        if (id == m_self || !readsHostReports(node))
            continue;
        const auto known = m_reported.find(id);
        if (known != m_reported.end() && known->second.startedAt == node.meta.startedAt
            && now - known->second.at < again)
            continue;
        m_reported[id] = {node.meta.startedAt, now};
        outbox.send(id, HostNotice{m_ownReport});
    }
}

void HostReports::probed(const NodeId &from, const ClockProbe &probe, const Moment &now, Outbox &outbox)
{
    m_exchange.reported(from, probe.offsets, now.steady);
    // Received and answered at the same moment: the time in between counts as part of the round trip.
    outbox.send(from, ClockEcho{probe.number, now.wall, now.wall});
}

void HostReports::describe(NodeEvidence &node) const
{
    const auto found = m_facts.find(node.id);
    if (found == m_facts.end())
        return;
    node.limits = found->second.facts.limits;
    node.clock = found->second.facts.clock;
}

std::map<NodeId, ClockOffset> HostReports::clocks(const Moment &now) const
{
    return m_exchange.offsets(now.steady, now.wall);
}

} // namespace muster::cluster
