#pragma once
#include "base/time.h"
#include "hub/socket.h"
#include "net/http/connectionquota.h"
#include "net/http/limits.h"

#include <QObject>
#include <QTcpSocket>
#include <QWebSocket>

#include <memory>

namespace muster::net {

class IoWorker;
class WebSocketSink;

/// One open WebSocket. QWebSocket reads, checks and closes; the texts we send are framed here, since
/// QWebSocket would turn each from UTF-8 to UTF-16 and back for every receiver. Both write whole frames in
/// this thread, so they never mix. Thread: its I/O thread. Owner: the IoWorker.
class WebSocketConnection final : public QObject {
public:
    WebSocketConnection(quint64 id, QWebSocket *socket, QTcpSocket *wire, ConnectionQuota::Place place,
        std::shared_ptr<WebSocketSink> sink, std::shared_ptr<hub::SocketListener> listener, IoWorker &worker);
    ~WebSocketConnection() override;

    /// Sends what waits, as far as the peer keeps up.
    void drain();
    /// Pings, and gives up on a peer that is silent or does not read.
    void tick(TimePoint now);
    void close(quint16 code, const QString &reason);

private:
    void writeText(const QByteArray &text);
    void ended();
    void heard() { m_heardAt = steadyNow(); }

    const quint64 m_id;
    QWebSocket *m_socket; ///< child of this; owns m_wire
    QTcpSocket *m_wire; ///< borrowed from m_socket
    ConnectionQuota::Place m_place;
    std::shared_ptr<WebSocketSink> m_sink;
    std::shared_ptr<hub::SocketListener> m_listener;
    IoWorker &m_worker; ///< owns this
    const SocketLimits &m_limits;
    TimePoint m_heardAt;
    TimePoint m_pingedAt;
    TimePoint m_takenAt; ///< when the peer last took bytes, or none waited
    TimePoint m_closeDeadline = TimePoint::max();
    bool m_closeAgreed = false; ///< a close frame was sent or received
    bool m_ended = false;
};

} // namespace muster::net
