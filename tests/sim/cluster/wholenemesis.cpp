// What a test does to a WholeCluster, and what it asks of it.
#include "sim/cluster/wholecluster.h"

namespace muster::sim {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

void WholeCluster::pause(int node, Millis span)
{
    const Node &target = m_nodes[size_t(node)];
    if (!isUp(node) || !m_net.isRunning(target.name))
        return;
    note(u"stop %1 for %2 ms"_s.arg(target.id.toString()).arg(span.count()));
    m_net.pause(target.name);
    m_net.later(span, [this, name = target.name, life = target.life, node] {
        if (m_nodes[size_t(node)].life == life && isUp(node) && m_net.isPaused(name)) {
            note(u"go on %1"_s.arg(QString::fromUtf8(name)));
            m_net.resume(name);
        }
    });
}

void WholeCluster::kill(int node, bool silently)
{
    Node &target = m_nodes[size_t(node)];
    note(u"kill %1%2"_s.arg(target.id.toString(), silently ? u", the host is silent"_s : QString()));
    target.core.reset();
    if (silently)
        m_net.vanish(target.name);
    else
        m_net.kill(target.name);
}

void WholeCluster::restart(int node, SimCluster::Incarnation incarnation)
{
    Node &target = m_nodes[size_t(node)];
    note(u"start %1%2"_s.arg(target.id.toString(),
        incarnation == SimCluster::Incarnation::Lost ? u" without its data directory"_s : QString()));
    m_net.restart(target.name, incarnation);
    begin(target);
}

bool WholeCluster::isUp(int node) const
{
    return m_nodes[size_t(node)].core != nullptr;
}

void WholeCluster::prefer(int node)
{
    note(u"prefer %1"_s.arg(m_nodes[size_t(node)].id.toString()));
    m_database.prefer(m_nodes[size_t(node)].id, m_net.now());
}

void WholeCluster::failOver(Millis lost, bool livesOn, const std::set<int> &stay)
{
    const int old = m_database.current();
    m_database.failOver(lost, livesOn, m_net.now());
    m_tables[m_database.current()] = m_tables[old];
    note(u"database %1 fails over to %2, which lost the last %3 ms"_s.arg(old)
             .arg(m_database.current())
             .arg(lost.count()));
    for (size_t i = 0; i < m_nodes.size(); ++i) {
        if (stay.contains(int(i)))
            m_nodes[i].instance = old;
    }
}

void WholeCluster::endOldDatabases()
{
    note(u"the old databases end"_s);
    m_database.endOldOnes();
    for (Node &node : m_nodes)
        node.instance = -1;
}

void WholeCluster::resign(int node)
{
    note(u"resign %1"_s.arg(m_nodes[size_t(node)].id.toString()));
    m_nodes[size_t(node)].stopping = true;
    onNode(m_nodes[size_t(node)], 0ms, [this](Node &self) {
        give(self, cluster::input::StopWitness{});
        self.meta.lifecycle = cluster::Lifecycle::Stopping;
        give(self, cluster::input::OwnMeta{self.meta});
        give(self, cluster::input::Resign{});
    });
}

void WholeCluster::healAll()
{
    note(u"all trouble ends"_s);
    m_net.heal();
    m_net.setLoss(0);
    m_net.setDuplication(0);
    m_net.setUserLoss(0);
    m_net.setLatency(1ms, 5ms);
    setFaults({});
    setDatabaseAway(false);
    endOldDatabases();
    clearPreference();
    for (int i = 0; i < size(); ++i) {
        Node &node = m_nodes[size_t(i)];
        node.link = Link::Good;
        if (m_net.isPaused(node.name))
            m_net.resume(node.name);
        if (isUp(i) && node.stopping) // also if it has not come to it yet
            kill(i, false);
        if (!isUp(i))
            restart(i, SimCluster::Incarnation::Kept);
    }
}

std::vector<int> WholeCluster::leaders() const
{
    std::vector<int> result;
    for (size_t i = 0; i < m_nodes.size(); ++i) {
        if (m_nodes[i].core && m_nodes[i].core->lease().keeper().effective(local(m_nodes[i])))
            result.push_back(int(i));
    }
    return result;
}

bool WholeCluster::agreed() const
{
    const std::vector<int> leading = leaders();
    if (leading.size() != 1 || !m_net.agreed())
        return false;
    const NodeId &leader = m_nodes[size_t(leading.front())].id;
    return std::all_of(m_nodes.begin(), m_nodes.end(), [this, &leader](const Node &node) {
        return node.core && m_net.isRunning(node.name)
            && node.core->lease().keeper().leader(local(node)) == leader;
    });
}

bool WholeCluster::viewsKnown() const
{
    return std::all_of(m_nodes.begin(), m_nodes.end(), [this](const Node &node) {
        if (!node.core)
            return false;
        const cluster::Evidence evidence = node.core->evidence({}, moment(node));
        return evidence.sights.size() == m_nodes.size()
            && std::all_of(evidence.nodes.begin(), evidence.nodes.end(), [this](const auto &each) {
                   return each.config && each.seenBy == each.peers && each.peers == size() - 1;
               });
    });
}

bool WholeCluster::hostsKnown() const
{
    return std::all_of(m_nodes.begin(), m_nodes.end(), [this](const Node &node) {
        if (!node.core)
            return false;
        const cluster::Evidence evidence = node.core->evidence({}, moment(node));
        return std::none_of(evidence.nodes.begin(), evidence.nodes.end(),
            [](const auto &each) { return each.limits.empty(); });
    });
}

QStringList WholeCluster::complaints()
{
    cluster::NodeCore::Observer observer;
    observer.clockLimits = {24h, 48h}; // the clocks here are wrong on purpose
    QStringList found;
    for (Node &node : m_nodes) {
        const cluster::Evidence evidence = node.core->evidence(observer, moment(node));
        for (const auto &reason : node.core->assess(evidence, moment(node)).status.reasons)
            found.append(u"%1: %2"_s.arg(node.id.toString(), reason.detail));
    }
    return found;
}

} // namespace muster::sim
