#pragma once
#include "base/time.h"
#include "base/whendone.h"
#include "client/transport/transport.h"
#include "node/calls/peerdirectory.h"

#include <QObject>
#include <QPromise>

#include <memory>

namespace muster::node {

/// Runs `work`, which returns a future, on the thread of `context`, and passes its result on.
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

/// How other nodes are reached on behalf of a user, whose session is sent along: only at the address that the
/// database has for the node, and over HTTPS only if it has a certificate of the cluster's authorities. The
/// requests are PeerRequests. Thread: main; directory().overview() from any.
class PeerCalls final : public QObject {
    Q_OBJECT
public:
    /// For a call whose request names none.
    static constexpr Millis defaultDeadline{5'000};

    /// `directory` is borrowed and must outlive this object. `secure`: peers speak HTTPS as this node does.
    PeerCalls(PeerDirectory &directory, bool secure, client::Trust trust, QObject *parent = nullptr);

    NodeId self() const { return m_directory.self(); }
    PeerDirectory &directory() const { return m_directory; }
    /// A client for that node. It lives until the last copy of the pointer is gone.
    std::shared_ptr<client::Transport> clientFor(
        const protocol::NodeOverview &node, const QString &token, Millis deadline) const;
    /// Whether what is sent there is safe from eavesdroppers: HTTPS, or loopback.
    bool isPrivate(const protocol::NodeOverview &node) const;

private:
    PeerDirectory &m_directory;
    const bool m_secure;
    const client::Trust m_trust;
};

} // namespace muster::node
