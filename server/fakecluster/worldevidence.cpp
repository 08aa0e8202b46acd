#include "fakecluster/world.h"

#include <algorithm>

namespace muster::fakecluster {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using cluster::Liveness;

namespace {

/// Above this, rows tell only what deviates, and only so many nodes (and the ends of cuts) tell theirs: a
/// thousand rows of a hundred dead nodes each would say the same a thousand times.
constexpr int witnessesMax = 48;

std::chrono::microseconds roundTrip(int from, int to)
{
    return std::chrono::microseconds(200 + (from * 37 + to * 53) % 700);
}

} // namespace

cluster::Evidence World::evidence() const
{
    const std::optional<int> self = observer();
    Q_ASSERT(self);
    cluster::Evidence evidence;
    evidence.self = m_nodes[std::size_t(*self)].id;
    evidence.databaseSchema = m_databaseUp ? m_options.schema : 0;
    std::set<NodeConfigPtr> configs;
    int alive = 0;
    for (const SimNode &node : m_nodes) {
        configs.insert(node.config);
        alive += node.liveness == Liveness::Alive ? 1 : 0;
    }
    const std::set<QString> keys = touchedKeys(configs);
    evidence.nodes.reserve(m_nodes.size());
    for (int i = 0; i < int(m_nodes.size()); ++i)
        evidence.nodes.push_back(evidenceOf(i, alive, keys));
    if (m_leader)
        evidence.lease.leader = m_nodes[std::size_t(*m_leader)].id;
    evidence.lease.term = m_term;
    evidence.lease.leaderlessFor = m_now - m_leaderSeenAt;
    evidence.sights = sights();
    return evidence;
}

cluster::NodeEvidence World::evidenceOf(int index, int alive, const std::set<QString> &keys) const
{
    const SimNode &node = m_nodes[std::size_t(index)];
    cluster::NodeEvidence e;
    e.id = node.id;
    e.name = node.name;
    e.address = node.address;
    e.gossipAddress = node.gossipAddress;
    e.liveness = node.liveness;
    e.lifecycle = node.lifecycle;
    e.version = node.version;
    e.schema = node.schema;
    e.configHash = node.config->runningHash;
    e.diskHash = node.config->diskHash;
    e.restartPending = node.config->restartPending;
    // Keys that are alike everywhere make no difference, so they are not gone through a thousand times.
    cluster::ConfigEvidence told;
    for (const QString &key : keys) {
        if (const auto found = node.config->evidence.find(key); found != node.config->evidence.end())
            told.insert(*found);
    }
    e.config = std::move(told);
    e.databaseReachable = m_databaseUp;
    e.lastHeard = node.answers() ? Millis(120 + index % 400) : m_now - node.silentSince;
    const bool up = node.liveness == Liveness::Alive;
    e.peers = alive - (up ? 1 : 0);
    e.seenBy = up ? e.peers : 0;
    if (up && !m_cuts.empty()) {
        e.seenBy -= int(std::count_if(m_cuts.begin(), m_cuts.end(), [&](const auto &cut) {
            return cut.first == index && m_nodes[std::size_t(cut.second)].liveness == Liveness::Alive;
        }));
    }
    e.startedAt = wall(node.startedAt);
    e.features = m_options.features;
    e.limits = node.limitsOk ? m_limitsOk : m_limitsLow;
    const SimNode &self = m_nodes[std::size_t(*observer())];
    e.clock = {cluster::ClockOffset{node.skew - self.skew, index == *observer() ? 0ms : 1ms},
        node.synchronized, u"chronyd"_s,
        node.synchronized ? u"chronyd keeps the clock"_s : u"chronyd runs but has no source of time"_s,
        node.synchronized ? QString() : u"systemctl restart chrony"_s};
    e.gossip = cluster::GossipProtection{1, true, true};
    return e;
}

cluster::Sight World::sight(int from, int to) const
{
    const SimNode &seen = m_nodes[std::size_t(to)];
    cluster::Sight sight;
    sight.liveness = seen.liveness;
    // Silence is no finding before it made the node suspect: that takes several probes.
    const bool there = seen.answers() || seen.liveness == Liveness::Alive;
    const bool reaches = there && !blocked(from, to);
    const bool hears = there && !blocked(to, from);
    sight.udp = reaches && hears ? cluster::Way::Open : hears ? cluster::Way::OneWay : cluster::Way::Blocked;
    sight.tcp = reaches && hears ? cluster::Way::Open : cluster::Way::Blocked;
    if (reaches && hears) {
        sight.roundTrip = roundTrip(from, to);
        sight.answered = Millis(300);
    }
    if (hears)
        sight.heard = Millis(200);
    return sight;
}

cluster::SightMatrix World::sights() const
{
    const bool all = int(m_nodes.size()) <= witnessesMax;
    std::vector<int> telling;
    for (int i = 0; i < int(m_nodes.size()) && int(telling.size()) < witnessesMax; ++i) {
        if (m_nodes[std::size_t(i)].liveness == Liveness::Alive)
            telling.push_back(i);
    }
    if (!all) {
        for (const auto &[from, to] : m_cuts)
            telling.insert(telling.end(), {from, to});
    }
    std::vector<int> told;
    for (int i = 0; i < int(m_nodes.size()); ++i) {
        const SimNode &node = m_nodes[std::size_t(i)];
        if (node.liveness != Liveness::Left && (all || node.liveness != Liveness::Alive))
            told.push_back(i);
    }
    cluster::SightMatrix matrix;
    for (const int from : telling) {
        const SimNode &teller = m_nodes[std::size_t(from)];
        if (teller.liveness != Liveness::Alive || matrix.contains(teller.id))
            continue;
        cluster::SightRow row;
        row.age = Millis(400);
        row.complete = all;
        for (const int to : told) {
            if (to != from)
                row.sees.emplace(m_nodes[std::size_t(to)].id, sight(from, to));
        }
        matrix.emplace(teller.id, std::move(row));
    }
    for (const auto &[from, to] : m_cuts) {
        for (const auto &[one, other] : {std::pair(from, to), std::pair(to, from)}) {
            const auto row = matrix.find(m_nodes[std::size_t(one)].id);
            if (row != matrix.end() && m_nodes[std::size_t(other)].liveness != Liveness::Left)
                row->second.sees.insert_or_assign(m_nodes[std::size_t(other)].id, sight(one, other));
        }
    }
    return matrix;
}

std::optional<cluster::LeaderPreference> World::preference(const cluster::Evidence &evidence) const
{
    if (!m_preferred)
        return std::nullopt;
    std::vector<cluster::PastTerm> past;
    for (const protocol::TermRecord &term : m_terms)
        past.push_back({term.term, term.leader, term.endReason});
    return cluster::judgePreference(m_nodes[std::size_t(*m_preferred)].id, m_preferredAt, evidence, past);
}

} // namespace muster::fakecluster
