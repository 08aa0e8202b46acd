#pragma once
#include "base/time.h"
#include "client/feed/topicreader.h"
#include "client/transport/transport.h"
#include "client/transport/trust.h"

#include <QObject>
#include <QSet>
#include <QThreadPool>
#include <QTimer>
#include <QUrl>

#include <memory>
#include <optional>

class QWebSocket;

namespace muster::client {

struct StreamOptions {
    Millis openWithin = std::chrono::seconds(2); ///< from open() to the hello
    Millis pingEvery = std::chrono::seconds(1);
    Millis lostAfter = std::chrono::seconds(3); ///< of silence, pongs included: the node counts as stopped
    Millis snapshotWithin = std::chrono::seconds(15); ///< for a snapshot that was asked for
    qint64 messageBytesMax = 32 * 1024 * 1024;
    Trust trust;
};

/// One WebSocket to one node: hello, numbered events, and topics, for which it accepts deltas and asks for a
/// snapshot when a delta is missing. Watches by pings whether the node still answers. Ends exactly once per
/// open() with lost(), unless close() was called; never reconnects by itself (ClusterFeed does). Thread: the
/// one it was made in; messages are read on another, so that an overview of a thousand nodes does not block a
/// window.
class EventStream : public QObject {
    Q_OBJECT
public:
    explicit EventStream(StreamOptions options = {}, QObject *parent = nullptr);
    ~EventStream() override;

    /// Drops what was open. `token` is sent as Bearer at the upgrade.
    void open(const QUrl &node, const QString &token);
    /// Silent: no signal follows.
    void close();
    bool isLive() const { return m_live; }
    /// What the port said to the last open() that failed.
    PortAnswer portAnswer() const { return m_portAnswer; }
    /// For streams opened from now on.
    void setTrust(const Trust &trust) { m_options.trust = trust; }

signals:
    /// The hello came: events follow.
    void opened();
    /// Anything came from the node, also a pong: it is alive.
    void heard();
    /// From a node that knows the topic of the events, without them.
    void overviewReceived(const muster::protocol::Overview &overview);
    void historyReceived(const muster::protocol::EventHistory &history);
    /// Every event of no topic, config_changed for instance.
    void eventReceived(const muster::protocol::SocketEvent &event);
    void trustFailed(const muster::client::TrustProblem &problem);
    /// Unavailable, TimedOut (stopped or hung), Corrupt (gap in the numbers, not our protocol), Unauthorized.
    void lost(const muster::Error &error);

private:
    void watch(QWebSocket *socket);
    void checkPeer(const QList<QSslError> &errors);
    /// A message, read.
    struct Message {
        TopicReader::Read read;
        bool isReply = false; ///< the answer to a request rather than an event
        bool isRefusal = false; ///< such an answer that says no
    };
    static Message read(const QString &text, TopicReader &reader);
    void receive(const QString &text);
    void take(const Message &message);
    void takeValue(QLatin1StringView topic, const Result<TopicValue> &value);
    void askSnapshot(QLatin1StringView topic);
    void hear();
    void restartDeadline(Millis within);
    void checkDeadline();
    void lose(ErrorCode code, const QString &detail);

    StreamOptions m_options;
    PortAnswer m_portAnswer = PortAnswer::Nothing;
    QUrl m_node;
    std::unique_ptr<QWebSocket> m_socket;
    QTimer m_deadline; ///< to the hello, then of silence
    TimePoint m_deadlineAt;
    QTimer m_ping;
    QSet<QString> m_asked; ///< topics of which a snapshot is due
    QTimer m_snapshotDue; ///< runs while one is
    qint64 m_requests = 0; ///< sent on this socket
    bool m_live = false;
    bool m_untrusted = false;
    qint64 m_nextSeq = 0;
    quint64 m_run = 0; ///< messages of an earlier run are ignored
    std::shared_ptr<TopicReader> m_reader; ///< of this run; on the thread below
    QThreadPool m_readingThread; ///< one thread: messages keep their order
};

} // namespace muster::client
