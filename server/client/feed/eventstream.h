#pragma once
#include "base/time.h"
#include "client/transport/trust.h"
#include "protocol/overview/overviewdecoder.h"
#include "protocol/socket/websocketframe.h"

#include <QObject>
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
    Millis pictureWithin = std::chrono::seconds(15); ///< for a whole picture that was asked for
    qint64 messageBytesMax = 32 * 1024 * 1024;
    Trust trust;
};

/// One WebSocket to one node: hello, numbered events, overviews, which it asks for as changes from one to the
/// next, and whole again when one is missing. Watches by pings whether the node still
/// answers. Ends exactly once per open() with lost(), unless close() was called; never reconnects by itself
/// (ClusterFeed does). Thread: the one it was made in; what came is read on another, so that a picture of a
/// thousand nodes does not hold up a window.
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
    /// For streams opened from now on.
    void setTrust(const Trust &trust) { m_options.trust = trust; }

signals:
    /// The hello came: events follow.
    void opened();
    /// Anything came from the node, also a pong: it is alive.
    void heard();
    void overviewReceived(const muster::protocol::Overview &overview);
    /// Every other event, config_changed for instance.
    void eventReceived(const muster::protocol::SocketEvent &event);
    void trustFailed(const muster::client::TrustProblem &problem);
    /// Unavailable, TimedOut (stopped or hung), Corrupt (gap in the numbers, not our protocol), Unauthorized.
    void lost(const muster::Error &error);

private:
    void watch(QWebSocket *socket);
    void checkPeer(const QList<QSslError> &errors);
    /// A message, read.
    struct Message {
        Result<protocol::SocketEvent> event;
        std::optional<Result<protocol::Overview>> overview;
        bool needsWhole = false; ///< see OverviewDecoder::Read
        bool isReply = false; ///< the answer to a request rather than an event
        bool isRefusal = false; ///< such an answer that says no
    };
    static Message read(const QString &text, protocol::OverviewDecoder &decoder);
    void receive(const QString &text);
    void take(const Message &message);
    void askWholePicture();
    void hear();
    void restartDeadline(Millis within);
    void checkDeadline();
    void lose(ErrorCode code, const QString &detail);

    StreamOptions m_options;
    QUrl m_node;
    std::unique_ptr<QWebSocket> m_socket;
    QTimer m_deadline; ///< to the hello, then of silence
    TimePoint m_deadlineAt;
    QTimer m_ping;
    QTimer m_pictureDue; ///< runs while a whole picture was asked for
    qint64 m_requests = 0; ///< sent on this socket
    bool m_live = false;
    bool m_untrusted = false;
    qint64 m_nextSeq = 0;
    quint64 m_run = 0; ///< what was read of an earlier one comes to nothing
    std::shared_ptr<protocol::OverviewDecoder> m_decoder; ///< of this run; on the reader's thread
    QThreadPool m_reader; ///< one thread: messages keep their order
};

} // namespace muster::client
