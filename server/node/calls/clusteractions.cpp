#include "node/calls/clusteractions.h"

#include "client/admin/configapi.h"
#include "node/calls/peerrequest.h"

namespace muster::node {

using namespace Qt::Literals::StringLiterals;
using protocol::NodeOverview;

namespace {

bool isUp(const NodeOverview &node)
{
    return node.liveness == protocol::Liveness::Alive || node.liveness == protocol::Liveness::Suspect;
}

QList<api::NodeReload> reloadsOf(const QList<PeerAnswer<api::ConfigOutcome>> &answers)
{
    QList<api::NodeReload> reloads;
    for (const auto &answer : answers)
        reloads.append({answer.node.id, answer.node.name, answer.result});
    return reloads;
}

} // namespace

QFuture<Result<QList<api::NodeReload>>> ClusterActions::reload(
    const QList<NodeId> &nodes, const QString &token)
{
    return onNodes(
        nodes, token, [this] { return m_deps.config.reload(); }, &client::ClusterApi::reloadHere);
}

QFuture<Result<QList<api::NodeReload>>> ClusterActions::recycle(
    const QList<NodeId> &nodes, const QString &token)
{
    return onNodes(
        nodes, token, [this] { return m_deps.recycler.recycle(); }, &client::ClusterApi::recycleHere);
}

ClusterActions::Reloads ClusterActions::onNodes(const QList<NodeId> &nodes, const QString &token,
    std::function<QFuture<Result<api::ConfigOutcome>>()> here,
    Reloads (client::ClusterApi::*there)(const NodeId &))
{
    using Answer = Result<QList<api::NodeReload>>;
    return startOnThreadOf<Answer>(
        this, [this, nodes, token, here = std::move(here), there]() -> QFuture<Answer> {
            const auto chosen = chosenNodes(overview()->nodes, nodes, isUp);
            if (!chosen)
                return ready<Answer>(failed(chosen));
            PeerRequest<api::ConfigOutcome> request;
            request.token = token;
            request.here = [here](const NodeOverview &) {
                return here();
            };
            request.there = [there](client::Transport &peer, const NodeOverview &node) {
                client::ClusterApi api(peer);
                return then((api.*there)(node.id), [](const Answer &reloads) {
                    return onlyEntry(reloads).and_then(
                        [](const api::NodeReload &reload) { return reload.outcome; });
                });
            };
            return then(request.send(m_deps.peers, *chosen),
                [](const QList<PeerAnswer<api::ConfigOutcome>> &answers) {
                    return Answer(reloadsOf(answers));
                });
        });
}

QFuture<QList<api::NodeReload>> ClusterActions::patchPeers(const QJsonObject &patch, const QString &token)
{
    return startOnThreadOf<QList<api::NodeReload>>(this, [this, patch, token] {
        QList<NodeOverview> peers;
        for (const NodeOverview &node : overview()->nodes)
            if (node.id != self() && node.liveness != protocol::Liveness::Left)
                peers.append(node);
        PeerRequest<api::ConfigOutcome> request;
        request.token = token;
        request.there = [patch](client::Transport &peer, const NodeOverview &node) {
            return then(
                client::ConfigApi(peer).patchHere(patch, node.id), [](const Result<QJsonObject> &patched) {
                    return patched.map([](const QJsonObject &) { return api::ConfigOutcome{}; });
                });
        };
        return then(request.send(m_deps.peers, peers), reloadsOf);
    });
}

QFuture<Result<api::LeaderTransfer>> ClusterActions::preferLeader(const QString &to)
{
    using Answer = Result<api::LeaderTransfer>;
    return startOnThreadOf<Answer>(this, [this, to]() -> QFuture<Answer> {
        const auto target = to.isEmpty() ? Result<NodeId>(NodeId()) : m_deps.view.transferTarget(to);
        if (!target)
            return ready<Answer>(failed(target));
        const api::LeaderTransfer transfer{target->isEmpty() ? std::nullopt : std::optional(*target),
            m_deps.leadership.leader(), m_deps.leadership.term()};
        return then(
            m_deps.leadership.prefer(*target), [transfer](const Result<store::LeaseRow> &stored) -> Answer {
                if (!stored)
                    return failed(stored);
                return transfer;
            });
    });
}

} // namespace muster::node
