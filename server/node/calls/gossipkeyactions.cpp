#include "node/calls/gossipkeyactions.h"

#include "client/admin/gossipkeyapi.h"
#include "node/calls/peerrequest.h"

#include <QSet>

namespace muster::node {

using namespace Qt::Literals::StringLiterals;
using protocol::GossipKeyChange;
using protocol::GossipKeyState;
using protocol::NodeOverview;

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

/// Includes those that the database knows and gossip does not: nodes that are down since before we started,
/// or that have another key.
QList<NodeOverview> GossipKeyActions::knownNodes() const
{
    QList<NodeOverview> known;
    QSet<NodeId> seen;
    for (const NodeOverview &node : m_peers.directory().overview()->nodes) {
        seen.insert(node.id);
        if (node.liveness != protocol::Liveness::Left)
            known.append(node);
    }
    for (const NodeOverview &node : m_peers.directory().registered())
        if (!seen.contains(node.id))
            known.append(node);
    return known;
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
        return failed(changed);
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
            return ready<Answer>(failed(key));
    const NodeId self = m_peers.self();
    // Only this node: needs neither the overview nor the database, and its error keeps its code.
    if (nodes == QList{self}) {
        const auto state = here(change);
        if (!state)
            return ready<Answer>(failed(state));
        const auto overview = m_peers.directory().overview();
        const NodeOverview *own = overview->node(self);
        return ready<Answer>(
            QList<protocol::NodeGossipKeys>{{self, own ? own->name : self.toString(), *state}});
    }
    const auto chosen = chosenNodes(knownNodes(), nodes, [](const NodeOverview &) { return true; });
    if (!chosen)
        return ready<Answer>(failed(chosen));
    PeerRequest<GossipKeyState> request;
    request.token = token;
    request.here = [this, change](const NodeOverview &) {
        return ready(here(change));
    };
    request.refused = [this, change](const NodeOverview &node) -> std::optional<Error> {
        if (!change || m_peers.isPrivate(node))
            return std::nullopt;
        return Error{ErrorCode::Forbidden,
            u"%1 speaks plain HTTP beyond loopback, so no key was sent to it. Set ServiceSettings.ConnectionSecurity to TLS on all nodes."_s
                .arg(node.name)};
    };
    request.there = [change](client::Transport &peer, const NodeOverview &node) {
        return then(change ? client::GossipKeyApi(peer).changeHere(*change, node.id)
                           : client::GossipKeyApi(peer).keysHere(node.id),
            [](const Result<QList<protocol::NodeGossipKeys>> &answer) {
                return onlyEntry(answer).and_then(
                    [](const protocol::NodeGossipKeys &entry) { return entry.state; });
            });
    };
    return then(
        request.send(m_peers, *chosen), [](const QList<PeerAnswer<GossipKeyState>> &answers) -> Answer {
            QList<protocol::NodeGossipKeys> result;
            for (const auto &answer : answers)
                result.append({answer.node.id, answer.node.name, answer.result});
            return result;
        });
}

} // namespace muster::node
