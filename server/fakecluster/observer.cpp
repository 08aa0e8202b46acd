#include "fakecluster/observer.h"

#include "cluster/status/configcomparison.h"
#include "fakecluster/databases.h"
#include "fakecluster/worldevidence.h"
#include "node/view/overviewbuilder.h"

namespace muster::fakecluster {

using namespace Qt::Literals::StringLiterals;

protocol::Overview Observer::look(const World &world, Millis now, bool news)
{
    cluster::Evidence evidence = world.evidence();
    evidence.lastAgreed = m_agreed;
    noteAgreed(world, evidence);
    cluster::ClusterStatus status = cluster::assess(evidence);
    m_history.update(status, world.wall(now));

    protocol::Overview overview = node::toOverview(status);
    overview.clusterName = world.options().clusterName;
    overview.observer = evidence.self;
    overview.revision = news || m_revision == 0 ? ++m_revision : m_revision;
    overview.at = world.wall(now);
    for (protocol::NodeOverview &node : overview.nodes)
        node.vouched = true;
    if (const auto preference = world.preference(evidence))
        overview.preferred = *preference;
    protocol::DatabaseOverview database{u"primary"_s,
        world.replicas().empty() ? u"sqlite: simulated"_s : u"db-1.example.net:5432/muster"_s, u"primary"_s,
        world.databaseUp() ? u"ok"_s : u"unreachable"_s, {}, 0, {}};
    for (const SimNode &node : world.nodes()) {
        if (node.answers() && world.databaseUp())
            database.writtenBy.append(node.id);
    }
    overview.databases = {database};
    for (const auto &[number, word] : world.replicas())
        overview.databases.append(simulatedReplica(number, word));
    overview.reachability = node::toReachability(status, evidence.sights, evidence.isolation);
    if (overview.nodes.size() > witnessesMax)
        overview.reachability.reporters = witnessesMax;
    for (const protocol::TermRecord &term : world.terms())
        overview.terms.append(term);
    for (const protocol::EventRecord &event : m_history.events())
        overview.events.append(event);
    return overview;
}

void Observer::noteAgreed(const World &world, const cluster::Evidence &evidence)
{
    const auto agreed = cluster::agreedConfig(evidence);
    if (!agreed || (m_agreed && m_agreed->hash == agreed->hash))
        return;
    // The evidence holds only keys that differ somewhere; what was agreed on is all of them.
    m_agreed = cluster::AgreedConfig{agreed->hash, {}};
    const auto self = world.indexOf(evidence.self);
    for (const auto &[key, value] : world.nodes()[std::size_t(*self)].config->evidence) {
        if (!cluster::isPerNodeKey(key, value))
            m_agreed->keys.emplace(key, cluster::AgreedConfig::Key{value.digest, value.text});
    }
}

} // namespace muster::fakecluster
