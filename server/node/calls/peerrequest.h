#pragma once
#include "base/result.h"
#include "base/then.h"
#include "node/calls/peercalls.h"

#include <algorithm>
#include <optional>

namespace muster::node {

/// What one node answered, or why it did not.
template <typename T>
struct PeerAnswer {
    protocol::NodeOverview node;
    Result<T> result;
};

/// One request to several nodes, sent to all at once as a user: this node answers for itself, a peer through
/// its API with the user's token. Each has its own deadline, so that one that hangs does not delay the
/// others; nothing is sent to a peer that the database does not vouch for. Thread: main.
template <typename T>
struct PeerRequest {
    QString token; ///< of the session that asks: each node checks the permission and audits itself
    Millis deadline = PeerCalls::defaultDeadline; ///< for each peer
    /// Produces this node's answer.
    std::function<QFuture<Result<T>>(const protocol::NodeOverview &)> here;
    /// Sends the request to a peer; the client lives until the future finishes, which it always does.
    std::function<QFuture<Result<T>>(client::Transport &, const protocol::NodeOverview &)> there;
    /// Why a peer is not asked at all; not set, or empty: it is asked.
    std::function<std::optional<Error>(const protocol::NodeOverview &)> refused;

    /// Finishes when each node has answered or failed; the answers are in the order of the nodes. `calls` is
    /// borrowed and must live until then.
    QFuture<QList<PeerAnswer<T>>> send(PeerCalls &calls, const QList<protocol::NodeOverview> &nodes) const;

private:
    QFuture<Result<T>> ask(PeerCalls &calls, const protocol::NodeOverview &node) const;
};

/// Whether this text names that node.
inline bool isMeant(const protocol::NodeOverview &node, const NodeId &id)
{
    return node.id == id;
}
inline bool isMeant(const protocol::NodeOverview &node, const QString &idOrName)
{
    return node.id.toString() == idOrName || node.name == idOrName;
}
inline QString textOf(const NodeId &id)
{
    return id.toString();
}
inline QString textOf(const QString &idOrName)
{
    return idOrName;
}

/// The known nodes that are wanted, in their order; if none is named, each for which `byDefault` is true.
/// NotFound names the first one that is wanted but not known.
template <typename Name, typename ByDefault>
[[nodiscard]] Result<QList<protocol::NodeOverview>> chosenNodes(
    const QList<protocol::NodeOverview> &known, const QList<Name> &wanted, ByDefault byDefault)
{
    for (const Name &name : wanted) {
        if (std::none_of(
                known.begin(), known.end(), [&name](const auto &node) { return isMeant(node, name); }))
            return fail(ErrorCode::NotFound,
                QStringLiteral("There is no node %1 in this cluster.").arg(textOf(name)));
    }
    QList<protocol::NodeOverview> chosen;
    for (const protocol::NodeOverview &node : known) {
        const bool named = std::any_of(
            wanted.begin(), wanted.end(), [&node](const Name &name) { return isMeant(node, name); });
        if (wanted.isEmpty() ? byDefault(node) : named)
            chosen.append(node);
    }
    return chosen;
}

/// The single entry of a node's answer about itself.
template <typename T>
[[nodiscard]] Result<T> onlyEntry(const Result<QList<T>> &answer)
{
    if (!answer)
        return failed(answer);
    if (answer->size() != 1)
        return fail(ErrorCode::Corrupt, QStringLiteral("the node answered for %1 nodes").arg(answer->size()));
    return answer->first();
}

template <typename T>
QFuture<QList<PeerAnswer<T>>> PeerRequest<T>::send(
    PeerCalls &calls, const QList<protocol::NodeOverview> &nodes) const
{
    struct Gathering {
        QPromise<QList<PeerAnswer<T>>> promise;
        QList<PeerAnswer<T>> answers;
        qsizetype missing = 0;
        void finish()
        {
            promise.addResult(answers);
            promise.finish();
        }
    };
    auto gathering = std::make_shared<Gathering>();
    gathering->promise.start();
    gathering->missing = nodes.size();
    for (const protocol::NodeOverview &node : nodes)
        gathering->answers.append({node, fail(ErrorCode::Unavailable)});
    const auto future = gathering->promise.future();
    calls.directory().refresh([request = *this, &calls, nodes, gathering] {
        if (nodes.isEmpty())
            gathering->finish();
        for (qsizetype i = 0; i < nodes.size(); ++i)
            whenDone(request.ask(calls, nodes[i]), &calls, [gathering, i](const Result<T> &result) {
                gathering->answers[i].result = result;
                if (--gathering->missing == 0)
                    gathering->finish();
            });
    });
    return future;
}

template <typename T>
QFuture<Result<T>> PeerRequest<T>::ask(PeerCalls &calls, const protocol::NodeOverview &node) const
{
    if (node.id == calls.self())
        return here(node);
    if (!calls.directory().vouchesFor(node))
        return ready<Result<T>>(fail(ErrorCode::Unavailable,
            QStringLiteral("%1 has no row in the database with the address %2 that gossip reports, so "
                           "nothing was sent to it. It writes one every minute.")
                .arg(node.name, node.address)));
    if (const std::optional<Error> why = refused ? refused(node) : std::nullopt)
        return ready<Result<T>>(tl::unexpected<Error>(*why));
    const auto client = calls.clientFor(node, token, deadline);
    return then(there(*client, node), [client](const Result<T> &result) { return result; });
}

} // namespace muster::node
