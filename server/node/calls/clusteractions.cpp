#include "node/calls/clusteractions.h"
#include "base/then.h"

namespace muster::node {

using namespace Qt::Literals::StringLiterals;

ClusterActions::ClusterActions(NodeId self, ClusterView &view, Leadership &leadership, ConfigFile &config,
    PeerCalls &peers, QObject *parent)
    : QObject(parent)
    , m_self(std::move(self))
    , m_view(view)
    , m_leadership(leadership)
    , m_config(config)
    , m_peers(peers)
{
}

QFuture<QList<api::NodeReload>> ClusterActions::askEach(
    const QList<protocol::NodeOverview> &nodes, const Ask &ask)
{
    return then(m_peers.askEach<api::ConfigOutcome>(nodes, ask),
        [](const QList<PeerCalls::Answer<api::ConfigOutcome>> &answers) {
            QList<api::NodeReload> reloads;
            for (const auto &answer : answers)
                reloads.append({answer.node.id, answer.node.name, answer.result});
            return reloads;
        });
}

QFuture<Result<QList<api::NodeReload>>> ClusterActions::reload(
    const QList<NodeId> &nodes, const QString &token)
{
    using Answer = Result<QList<api::NodeReload>>;
    return startOnThreadOf<Answer>(this, [this, nodes, token]() -> QFuture<Answer> {
        const auto overview = m_view.overview();
        QList<protocol::NodeOverview> targets;
        for (const protocol::NodeOverview &node : overview->nodes) {
            const bool all = nodes.isEmpty()
                && (node.liveness == protocol::Liveness::Alive
                    || node.liveness == protocol::Liveness::Suspect);
            if (all || nodes.contains(node.id))
                targets.append(node);
        }
        for (const NodeId &id : nodes)
            if (!overview->node(id))
                return ready<Answer>(
                    fail(ErrorCode::NotFound, u"There is no node %1 in this cluster."_s.arg(id.toString())));
        return then(
            askEach(targets,
                [this, token](const protocol::NodeOverview &node) {
                    if (node.id == m_self)
                        return m_config.reload();
                    const auto client = m_peers.clientFor(node, token);
                    // The captured client lives as long as its call.
                    return then(client->reloadHere(node.id),
                        [client](
                            const Result<QList<client::NodeReload>> &reloads) -> Result<api::ConfigOutcome> {
                            if (!reloads)
                                return tl::make_unexpected(reloads.error());
                            if (reloads->size() != 1)
                                return fail(ErrorCode::Corrupt,
                                    u"the node answered for %1 nodes"_s.arg(reloads->size()));
                            const client::NodeReload &reload = reloads->first();
                            if (!reload.ok)
                                return fail(ErrorCode::InvalidArgument, reload.error);
                            return api::ConfigOutcome{reload.changed, reload.restart};
                        });
                }),
            [](const QList<api::NodeReload> &answers) { return Answer(answers); });
    });
}

QFuture<QList<api::NodeReload>> ClusterActions::patchPeers(const QJsonObject &patch, const QString &token)
{
    return startOnThreadOf<QList<api::NodeReload>>(this, [this, patch, token] {
        QList<protocol::NodeOverview> peers;
        for (const protocol::NodeOverview &node : m_view.overview()->nodes)
            if (node.id != m_self && node.liveness != protocol::Liveness::Left)
                peers.append(node);
        return askEach(peers, [this, patch, token](const protocol::NodeOverview &node) {
            const auto client = m_peers.clientFor(node, token);
            return then(client->patchConfigHere(patch, node.id),
                [client](const Result<QJsonObject> &patched) -> Result<api::ConfigOutcome> {
                    if (!patched)
                        return tl::make_unexpected(patched.error());
                    return api::ConfigOutcome{};
                });
        });
    });
}

QFuture<Result<api::LeaderTransfer>> ClusterActions::preferLeader(const QString &to)
{
    using Answer = Result<api::LeaderTransfer>;
    return startOnThreadOf<Answer>(this, [this, to]() -> QFuture<Answer> {
        const auto target = to.isEmpty() ? Result<NodeId>(NodeId()) : m_view.transferTarget(to);
        if (!target)
            return ready<Answer>(tl::make_unexpected(target.error()));
        const api::LeaderTransfer transfer{*target, m_leadership.leader(), m_leadership.term()};
        return then(
            m_leadership.prefer(*target), [transfer](const Result<store::LeaseRow> &stored) -> Answer {
                if (!stored)
                    return tl::make_unexpected(stored.error());
                return transfer;
            });
    });
}

} // namespace muster::node
