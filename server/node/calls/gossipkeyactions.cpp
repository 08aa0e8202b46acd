#include "node/calls/gossipkeyactions.h"
#include "base/then.h"

namespace muster::node {

using namespace Qt::Literals::StringLiterals;
using protocol::GossipKeyChange;
using protocol::GossipKeyState;

namespace {

/// A node that the database knows and gossip does not: one that is down since before we started, or that has
/// another key.
protocol::NodeOverview fromRow(const store::DiscoveryRow &row)
{
    protocol::NodeOverview node;
    node.id = row.id;
    const QString host = row.hostname.contains(u':') ? u'[' + row.hostname + u']' : row.hostname;
    node.name = node.address = u"%1:%2"_s.arg(host).arg(row.port);
    return node;
}

} // namespace

GossipKeyActions::GossipKeyActions(NodeId self, GossipKeys *keys, ClusterView &view, PeerCalls &peers)
    : m_self(std::move(self)), m_keys(keys), m_view(view), m_peers(peers)
{
}

QFuture<GossipKeyActions::Answer> GossipKeyActions::gossipKeys(
    const QList<NodeId> &nodes, const QString &token)
{
    return startOnThreadOf<Answer>(this, [this, nodes, token] { return atEach(nodes, token, std::nullopt); });
}

QFuture<GossipKeyActions::Answer> GossipKeyActions::changeGossipKeys(
    const QList<NodeId> &nodes, const GossipKeyChange &change, const QString &token)
{
    return startOnThreadOf<Answer>(
        this, [this, nodes, token, change] { return atEach(nodes, token, change); });
}

Result<QList<protocol::NodeOverview>> GossipKeyActions::targets(const QList<NodeId> &nodes) const
{
    QList<protocol::NodeOverview> known;
    QSet<NodeId> seen;
    for (const protocol::NodeOverview &node : m_view.overview()->nodes) {
        seen.insert(node.id);
        if (node.liveness != protocol::Liveness::Left)
            known.append(node);
    }
    for (const store::DiscoveryRow &row : m_view.registry())
        if (!seen.contains(row.id))
            known.append(fromRow(row));
    if (nodes.isEmpty())
        return known;
    QList<protocol::NodeOverview> wanted;
    for (const NodeId &id : nodes) {
        const auto found = std::find_if(
            known.begin(), known.end(), [&id](const protocol::NodeOverview &node) { return node.id == id; });
        if (found == known.end())
            return fail(ErrorCode::NotFound, u"There is no node %1 in this cluster."_s.arg(id.toString()));
        wanted.append(*found);
    }
    return wanted;
}

Result<GossipKeyState> GossipKeyActions::here(const std::optional<GossipKeyChange> &change)
{
    if (!m_keys)
        return fail(
            ErrorCode::Conflict, u"ClusterSettings.Enable is false, so this node has no gossip keys."_s);
    Result<void> changed;
    if (change) {
        switch (change->operation) {
        case GossipKeyChange::Operation::Install:
            changed = keys::gossipKeyFromText(change->key).and_then([this](const QByteArray &key) {
                return m_keys->install(key);
            });
            break;
        case GossipKeyChange::Operation::Use:
            changed = m_keys->use(change->fingerprint);
            break;
        case GossipKeyChange::Operation::Remove:
            changed = m_keys->remove(change->fingerprint);
            break;
        }
    }
    if (!changed)
        return tl::unexpected(changed.error());
    GossipKeyState state;
    for (const keys::GossipKey &key : m_keys->ring().keys())
        state.keys.append({keys::fingerprintOf(key.key), key.installedAt});
    state.verifyIncoming = m_keys->verifyIncoming();
    state.verifyOutgoing = m_keys->verifyOutgoing();
    return state;
}

QFuture<GossipKeyActions::Answer> GossipKeyActions::atEach(
    const QList<NodeId> &nodes, const QString &token, const std::optional<GossipKeyChange> &change)
{
    if (change && change->operation == GossipKeyChange::Operation::Install)
        if (const auto key = keys::gossipKeyFromText(change->key); !key)
            return ready<Answer>(tl::unexpected(key.error()));
    // Ourselves alone: needs neither the picture nor the database, and its error keeps its code.
    if (nodes == QList{m_self}) {
        auto state = here(change);
        if (!state)
            return ready<Answer>(tl::unexpected(state.error()));
        const protocol::NodeOverview *own = m_view.overview()->node(m_self);
        return ready<Answer>(
            QList<protocol::NodeGossipKeys>{{m_self, own ? own->name : m_self.toString(), *state}});
    }
    const auto known = targets(nodes);
    if (!known)
        return ready<Answer>(tl::unexpected(known.error()));
    const auto ask = [this, token, change](
                         const protocol::NodeOverview &node) -> QFuture<Result<GossipKeyState>> {
        if (node.id == m_self)
            return ready(here(change));
        if (change && !m_peers.isPrivate(node))
            return ready<Result<GossipKeyState>>(fail(ErrorCode::Forbidden,
                u"%1 speaks plain HTTP beyond loopback, so no key was sent to it. Set ServiceSettings.ConnectionSecurity to TLS on all nodes."_s
                    .arg(node.name)));
        const auto client = m_peers.clientFor(node, token);
        // The captured client lives as long as its call.
        const auto first =
            [client](const Result<QList<protocol::NodeGossipKeys>> &answer) -> Result<GossipKeyState> {
            if (!answer)
                return tl::make_unexpected(answer.error());
            if (answer->size() != 1)
                return fail(ErrorCode::Corrupt, u"the node answered for %1 nodes"_s.arg(answer->size()));
            return answer->first().state;
        };
        return then(
            change ? client->changeGossipKeysHere(*change, node.id) : client->gossipKeysHere(node.id), first);
    };
    return then(m_peers.askEach<GossipKeyState>(*known, ask),
        [](const QList<PeerCalls::Answer<GossipKeyState>> &answers) -> Answer {
            QList<protocol::NodeGossipKeys> result;
            for (const auto &answer : answers)
                result.append({answer.node.id, answer.node.name, answer.result});
            return result;
        });
}

} // namespace muster::node
