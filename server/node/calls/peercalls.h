#pragma once
#include "base/then.h"
#include "base/whendone.h"
#include "client/apiclient.h"
#include "node/view/clusterview.h"

#include <QPromise>

#include <memory>

namespace muster::node {

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

/// Asks other nodes on behalf of a user, whose session goes along: only where the database says that the node
/// is, and over HTTPS only to whoever has a certificate of the cluster's authorities. Thread: main.
class PeerCalls final : public QObject {
    Q_OBJECT
public:
    /// `view` is borrowed and must outlive this object. `secure`: peers speak HTTPS as this node does.
    PeerCalls(NodeId self, ClusterView &view, bool secure, client::Trust trust, QObject *parent = nullptr);

    /// A client of that node. It ends with the last copy of the pointer.
    std::shared_ptr<client::ApiClient> clientFor(
        const protocol::NodeOverview &node, const QString &token) const;
    /// Whether what is sent there can be read on the way by nobody else: HTTPS, or loopback.
    bool isPrivate(const protocol::NodeOverview &node) const;

    template <typename T>
    struct Answer {
        protocol::NodeOverview node;
        Result<T> result;
    };
    /// Asks all at once and is over when each has answered or failed; `ask` gets a future that always ends.
    /// Answers come in the order of the nodes.
    template <typename T, typename Ask>
    QFuture<QList<Answer<T>>> askEach(const QList<protocol::NodeOverview> &nodes, Ask ask);

private:
    static Error unknownToDatabase(const protocol::NodeOverview &node);

    const NodeId m_self;
    ClusterView &m_view;
    const bool m_secure;
    const client::Trust m_trust;
};

template <typename T, typename Ask>
QFuture<QList<PeerCalls::Answer<T>>> PeerCalls::askEach(const QList<protocol::NodeOverview> &nodes, Ask ask)
{
    struct Gathering {
        QPromise<QList<Answer<T>>> promise;
        QList<Answer<T>> answers;
        qsizetype missing = 0;
        void finishIfDone()
        {
            if (missing > 0 || promise.future().isFinished())
                return;
            promise.addResult(answers);
            promise.finish();
        }
    };
    auto gathering = std::make_shared<Gathering>();
    gathering->promise.start();
    gathering->missing = nodes.size();
    for (const protocol::NodeOverview &node : nodes)
        gathering->answers.append({node, fail(ErrorCode::Unavailable)});
    m_view.refreshRegistry([this, nodes, ask, gathering] {
        for (qsizetype i = 0; i < nodes.size(); ++i) {
            const protocol::NodeOverview &node = nodes[i];
            const bool known = node.id == m_self || m_view.vouchesFor(node);
            whenDone(known ? ask(node) : ready<Result<T>>(tl::unexpected(unknownToDatabase(node))), this,
                [gathering, i](const Result<T> &result) {
                    gathering->answers[i].result = result;
                    --gathering->missing;
                    gathering->finishIfDone();
                });
        }
        gathering->finishIfDone();
    });
    return gathering->promise.future();
}

} // namespace muster::node
