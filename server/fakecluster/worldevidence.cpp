#include "fakecluster/worldevidence.h"

#include "host/limits.h"

#include <algorithm>

namespace muster::fakecluster {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using cluster::Liveness;

namespace {

std::chrono::microseconds roundTrip(int from, int to)
{
    return std::chrono::microseconds(200 + (from * 37 + to * 53) % 700);
}

std::vector<cluster::LimitEvidence> limitsOf(bool ok)
{
    const auto reading = [ok](const host::LimitRule &rule) -> std::optional<QString> {
        return !ok && rule.id == "open-files"_L1 ? u"1024"_s : QString(rule.recommended);
    };
    std::vector<cluster::LimitEvidence> limits;
    for (const host::LimitCheck &check : host::judgeLimits(reading))
        limits.push_back(
            {check.id, check.actual, check.recommended, check.state, check.fix, host::limitSentence(check)});
    return limits;
}

} // namespace

WorldEvidence::WorldEvidence(
    const WorldOptions &options, const SimNodes &nodes, const Cuts &cuts, const Leadership &leadership)
    : m_options(options)
    , m_nodes(nodes)
    , m_cuts(cuts)
    , m_leadership(leadership)
    , m_limitsOk(limitsOf(true))
    , m_limitsLow(limitsOf(false))
{
}

cluster::Evidence WorldEvidence::at(Millis now) const
{
    const std::optional<int> self = m_nodes.observer();
    Q_ASSERT(self);
    cluster::Evidence evidence;
    evidence.self = m_nodes.at(*self).id;
    evidence.databaseSchema = m_leadership.databaseUp() ? m_options.schema : 0;
    std::set<NodeConfigPtr> configs;
    int alive = 0;
    for (const SimNode &node : m_nodes.all()) {
        configs.insert(node.config);
        alive += node.liveness == Liveness::Alive ? 1 : 0;
    }
    const std::set<QString> keys = touchedKeys(configs);
    evidence.nodes.reserve(m_nodes.all().size());
    for (int i = 0; i < m_nodes.count(); ++i)
        evidence.nodes.push_back(ofNode(i, now, alive, keys));
    if (const auto leader = m_leadership.leader())
        evidence.lease.leader = m_nodes.at(*leader).id;
    evidence.lease.term = m_leadership.term();
    evidence.lease.leaderlessFor = m_leadership.leaderlessFor();
    evidence.sights = sights();
    return evidence;
}

cluster::NodeEvidence WorldEvidence::ofNode(
    int index, Millis now, int alive, const std::set<QString> &keys) const
{
    const SimNode &node = m_nodes.at(index);
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
    e.databaseReachable = m_leadership.databaseUp();
    e.lastHeard = node.answers() ? Millis(120 + index % 400) : now - node.silentSince;
    const bool up = node.liveness == Liveness::Alive;
    e.peers = alive - (up ? 1 : 0);
    e.seenBy = up ? e.peers : 0;
    if (up) {
        e.seenBy -= int(std::count_if(m_cuts.all().begin(), m_cuts.all().end(), [&](const auto &cut) {
            return cut.first == index && m_nodes.at(cut.second).liveness == Liveness::Alive;
        }));
    }
    e.startedAt = m_options.epoch.addMSecs(node.startedAt.count());
    e.features = m_options.features;
    e.limits = node.limitsOk ? m_limitsOk : m_limitsLow;
    e.clock = ofClock(index);
    e.gossip = cluster::GossipProtection{1, true, true};
    return e;
}

cluster::ClockEvidence WorldEvidence::ofClock(int index) const
{
    const SimNode &node = m_nodes.at(index);
    const int self = *m_nodes.observer();
    return {cluster::ClockOffset{node.skew - m_nodes.at(self).skew, index == self ? 0ms : 1ms},
        node.synchronized, u"chronyd"_s,
        node.synchronized ? u"chronyd keeps the clock"_s : u"chronyd runs but has no source of time"_s,
        node.synchronized ? QString() : u"systemctl restart chrony"_s};
}

cluster::Sight WorldEvidence::sight(int from, int to) const
{
    const SimNode &seen = m_nodes.at(to);
    cluster::Sight sight;
    sight.liveness = seen.liveness;
    // Silence is no finding before it made the node suspect: that takes several probes.
    const bool there = seen.answers() || seen.liveness == Liveness::Alive;
    const bool reaches = there && !m_cuts.has(from, to);
    const bool hears = there && !m_cuts.has(to, from);
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

/// Whose rows there are; not all of them need be alive, and some may be named twice.
std::vector<int> WorldEvidence::tellers(bool all) const
{
    std::vector<int> telling;
    for (int i = 0; i < m_nodes.count() && int(telling.size()) < witnessesMax; ++i) {
        if (m_nodes.at(i).liveness == Liveness::Alive)
            telling.push_back(i);
    }
    if (!all) {
        for (const auto &[from, to] : m_cuts.all())
            telling.insert(telling.end(), {from, to});
    }
    return telling;
}

cluster::SightMatrix WorldEvidence::sights() const
{
    const bool all = m_nodes.count() <= witnessesMax;
    std::vector<int> told;
    for (int i = 0; i < m_nodes.count(); ++i) {
        const SimNode &node = m_nodes.at(i);
        if (node.liveness != Liveness::Left && (all || node.liveness != Liveness::Alive))
            told.push_back(i);
    }
    cluster::SightMatrix matrix;
    for (const int from : tellers(all)) {
        const SimNode &teller = m_nodes.at(from);
        if (teller.liveness != Liveness::Alive || matrix.contains(teller.id))
            continue;
        cluster::SightRow row;
        row.age = Millis(400);
        row.complete = all;
        for (const int to : told) {
            if (to != from)
                row.sees.emplace(m_nodes.at(to).id, sight(from, to));
        }
        matrix.emplace(teller.id, std::move(row));
    }
    for (const auto &[from, to] : m_cuts.all()) {
        for (const auto &[one, other] : {std::pair(from, to), std::pair(to, from)}) {
            const auto row = matrix.find(m_nodes.at(one).id);
            if (row != matrix.end() && m_nodes.at(other).liveness != Liveness::Left)
                row->second.sees.insert_or_assign(m_nodes.at(other).id, sight(one, other));
        }
    }
    return matrix;
}

} // namespace muster::fakecluster
