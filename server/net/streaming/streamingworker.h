#pragma once
#include "net/io/connectionquota.h"
#include "net/streaming/streamingoptions.h"
#include "net/streaming/streamlink.h"
#include "streaming/nodestreams.h"

#include <QPromise>
#include <QTcpServer>
#include <QTimer>

#include <map>
#include <memory>

namespace muster::net {

/// Hands descriptors on, so that they become TLS sockets.
class StreamingListener final : public QTcpServer {
    Q_OBJECT
public:
    using QTcpServer::QTcpServer;
signals:
    void accepted(qintptr descriptor);

protected:
    void incomingConnection(qintptr descriptor) override { emit accepted(descriptor); }
};

/// Drives streaming::NodeStreams on real sockets. Thread: the streaming thread, from open() on.
class StreamingWorker final : public QObject {
    Q_OBJECT
public:
    /// Both outlive it.
    StreamingWorker(const StreamingOptions &options, StreamReceiver &receiver);

    [[nodiscard]] Result<quint16> open();
    void setPeers(const std::map<NodeId, StreamingPeer> &peers);
    void publish(const QByteArray &payload);
    /// See StreamingAdapter::finish().
    void finish(const std::shared_ptr<QPromise<void>> &promise, Millis within);
    void shutDown(); ///< closes everything, in the streaming thread, whose own it is

private:
    void accept(qintptr descriptor);
    void dial(const NodeId &node);
    StreamLink &link(streaming::ConnectionId id, const std::optional<NodeId> &dialed);
    void ended(streaming::ConnectionId id, const std::optional<NodeId> &dialed, const QString &why);
    void close(const streaming::NodeStreams::Close &close);
    void drain();
    void carryOut(const streaming::NodeStreams::Output &output);
    void finished();
    void warn(const QString &address, const QString &why);

    const StreamingOptions &m_options;
    StreamReceiver &m_receiver;
    streaming::NodeStreams m_core;
    std::map<NodeId, StreamingPeer> m_peers;
    StreamingListener m_listener;
    std::shared_ptr<ConnectionQuota> m_quota;
    struct Open {
        std::unique_ptr<StreamLink> link;
        bool isKnown = false; ///< to the core
    };
    std::map<streaming::ConnectionId, Open> m_links;
    streaming::ConnectionId m_lastId = 0;
    TimePoint m_trustedUntil;
    std::optional<TimePoint> m_warnedAt;
    int m_unwarned = 0; ///< since then
    QTimer m_timer;
    bool m_isFinishing = false;
    std::shared_ptr<QPromise<void>> m_finished; ///< to be told; null: nobody asked, or it is told
    QTimer m_finishAnyway;
};

} // namespace muster::net
