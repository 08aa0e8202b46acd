#include "fakecluster/gossipkeys.h"

#include "base/then.h"
#include "node/calls/peerrequest.h"

namespace muster::fakecluster {

using namespace Qt::Literals::StringLiterals;
using protocol::GossipKeyChange;
using protocol::NodeOverview;

namespace {

Result<void> changed(keys::GossipKeyRing &ring, const GossipKeyChange &change)
{
    switch (change.operation) {
    case GossipKeyChange::Operation::Install:
        return keys::gossipKeyFromText(change.key).and_then([&ring](const QByteArray &key) {
            return ring.install(key, QDateTime::currentDateTimeUtc());
        });
    case GossipKeyChange::Operation::Use:
        return ring.use(change.fingerprint);
    case GossipKeyChange::Operation::Remove:
        return ring.remove(change.fingerprint);
    }
    Q_UNREACHABLE();
}

} // namespace

QFuture<GossipKeys::Answer> GossipKeys::gossipKeys(const QList<NodeId> &nodes, const QString &)
{
    return ready(atEach(nodes, std::nullopt));
}

QFuture<GossipKeys::Answer> GossipKeys::changeGossipKeys(
    const QList<NodeId> &nodes, const GossipKeyChange &change, const QString &)
{
    return ready(atEach(nodes, change));
}

GossipKeys::Answer GossipKeys::atEach(
    const QList<NodeId> &nodes, const std::optional<GossipKeyChange> &change)
{
    if (change && change->operation == GossipKeyChange::Operation::Install)
        if (const auto key = keys::gossipKeyFromText(change->key); !key)
            return failed(key);
    const auto chosen = node::chosenNodes(m_cluster.overview()->nodes, nodes,
        [](const NodeOverview &node) { return node.liveness != protocol::Liveness::Left; });
    if (!chosen)
        return failed(chosen);
    const std::lock_guard lock(m_mutex);
    if (m_first.isEmpty()) {
        const auto key = keys::newGossipKey();
        if (!key)
            return failed(key);
        if (const auto installed = m_first.install(*key, QDateTime::currentDateTimeUtc()); !installed)
            return failed(installed);
    }
    QList<protocol::NodeGossipKeys> answers;
    for (const NodeOverview &node : *chosen)
        answers.append({node.id, node.name, at(node, change)});
    return answers;
}

Result<protocol::GossipKeyState> GossipKeys::at(
    const NodeOverview &node, const std::optional<GossipKeyChange> &change)
{
    if (node.liveness == protocol::Liveness::Down || node.liveness == protocol::Liveness::Left)
        return fail(ErrorCode::Unavailable, u"The node is down."_s);
    keys::GossipKeyRing &ring = m_rings.try_emplace(node.id, m_first).first->second;
    if (change)
        if (const auto done = changed(ring, *change); !done)
            return failed(done);
    protocol::GossipKeyState state;
    for (const keys::GossipKey &key : ring.keys())
        state.keys.append({keys::fingerprintOf(key.key), key.installedAt});
    return state;
}

} // namespace muster::fakecluster
