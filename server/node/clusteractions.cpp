#include "node/clusteractions.h"

#include "base/whendone.h"
#include "client/apiclient.h"

#include <QPromise>

namespace muster::node {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Millis peerTimeout = 5s;

template <typename T>
QFuture<T> ready(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

tl::unexpected<Error> unknownToDatabase(const protocol::NodeOverview &node)
{
    return fail(ErrorCode::Unavailable,
        u"%1 has no row in the database with the address %2 that gossip tells, so nothing was sent to it. It writes one every minute."_s
            .arg(node.name, node.address));
}

/// Runs `work`, which returns a future, on the thread of `context`, and hands its result on.
template <typename T, typename Work>
QFuture<T> startOnThreadOf(QObject *context, Work work)
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    QMetaObject::invokeMethod(context, [promise, context, work = std::move(work)] {
        whenDone(work(), context, [promise](const T &result) {
            promise->addResult(result);
            promise->finish();
        });
    });
    return promise->future();
}

} // namespace

ClusterActions::ClusterActions(
    NodeId self, ClusterView &view, ConfigFile &config, bool secure, QObject *parent)
    : QObject(parent), m_self(std::move(self)), m_view(view), m_config(config), m_secure(secure)
{
}

std::shared_ptr<client::ApiClient> ClusterActions::clientFor(
    const protocol::NodeOverview &node, const QString &token) const
{
    client::ApiOptions options;
    options.timeout = peerTimeout;
    const QUrl url((m_secure ? u"https://"_s : u"http://"_s) + node.address);
    // Whoever drops it last may be called by it.
    const std::shared_ptr<client::ApiClient> client(
        new client::ApiClient(url, options), [](client::ApiClient *c) { c->deleteLater(); });
    client->setToken(token);
    return client;
}

QFuture<QList<api::NodeReload>> ClusterActions::askEach(
    const QList<protocol::NodeOverview> &nodes, const Ask &ask)
{
    struct Gathering {
        QPromise<QList<api::NodeReload>> promise;
        QList<api::NodeReload> answers;
        qsizetype missing = 0;
    };
    auto gathering = std::make_shared<Gathering>();
    gathering->promise.start();
    gathering->missing = nodes.size();
    const auto finishIfDone = [gathering] {
        if (gathering->missing > 0 || gathering->promise.future().isFinished())
            return;
        gathering->promise.addResult(gathering->answers);
        gathering->promise.finish();
    };
    const auto askOne = [this, gathering, finishIfDone, ask](const protocol::NodeOverview &node) {
        // The session goes along, so it goes only where the database says that this node is.
        const bool known = node.id == m_self || m_view.vouchesFor(node);
        whenDone(known ? ask(node) : ready<Result<api::ConfigOutcome>>(unknownToDatabase(node)), this,
            [gathering, finishIfDone, node](const Result<api::ConfigOutcome> &outcome) {
                gathering->answers.append({node.id, node.name, outcome});
                --gathering->missing;
                finishIfDone();
            });
    };
    m_view.refreshRegistry([nodes, askOne, finishIfDone] {
        for (const protocol::NodeOverview &node : nodes)
            askOne(node);
        finishIfDone();
    });
    return gathering->promise.future();
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
        return askEach(targets, [this, token](const protocol::NodeOverview &node) {
            if (node.id == m_self)
                return m_config.reload();
            const auto client = clientFor(node, token);
            // The captured client lives as long as its call.
            return client->reloadHere(node.id).then(
                [client](const Result<QList<client::NodeReload>> &reloads) -> Result<api::ConfigOutcome> {
                    if (!reloads)
                        return tl::make_unexpected(reloads.error());
                    if (reloads->size() != 1)
                        return fail(
                            ErrorCode::Corrupt, u"the node answered for %1 nodes"_s.arg(reloads->size()));
                    const client::NodeReload &reload = reloads->first();
                    if (!reload.ok)
                        return fail(ErrorCode::InvalidArgument, reload.error);
                    return api::ConfigOutcome{reload.changed, reload.restart};
                });
        }).then([](const QList<api::NodeReload> &answers) { return Answer(answers); });
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
            const auto client = clientFor(node, token);
            return client->patchConfigHere(patch, node.id)
                .then([client](const Result<QJsonObject> &patched) -> Result<api::ConfigOutcome> {
                    if (!patched)
                        return tl::make_unexpected(patched.error());
                    return api::ConfigOutcome{};
                });
        });
    });
}

} // namespace muster::node
