#pragma once
#include "base/time.h"
#include "hub/socket.h"
#include "net/io/connectionquota.h"
#include "net/io/limits.h"
#include "net/io/wire.h"
#include "net/socket/framereader.h"

#include <QObject>

#include <memory>

namespace muster::net {

class WebSocketHost;
class WebSocketSink;

/// One open WebSocket, from the answered handshake to the end of its TCP connection. The frames are our own:
/// Qt's accept some that RFC 6455 forbids, answer every ping of a peer that reads nothing, and cost each
/// receiver a turn through UTF-16. Nothing is read while the peer does not take what it is owed, so what a
/// peer can make us hold is one message, one read, and its outbox. Thread: its I/O thread. Owner: the
/// host.
class WebSocketConnection final : public QObject {
public:
    /// Takes the connection, on which the answer to the handshake is written.
    WebSocketConnection(quint64 id, std::unique_ptr<Wire> wire, ConnectionQuota::Place place,
        std::shared_ptr<WebSocketSink> sink, std::shared_ptr<hub::SocketListener> listener,
        WebSocketHost &host, QObject *parent);
    ~WebSocketConnection() override;

    /// Begins; call once.
    void start();
    /// Sends what waits, as far as the peer keeps up.
    void drain();
    /// Pings, and gives up on a peer that is silent or does not read.
    void tick(TimePoint now);
    void close(quint16 code, const QString &reason);

private:
    enum class Phase { Open, Closing, Failed, Leaving, Ended };

    bool mayRead() const;
    void read();
    void take(const FrameReader::Message &message);
    void fail(const FrameReader::Failure &failure);
    void answerClose(const FrameReader::Message &message);
    void write(QByteArrayView bytes);
    void taken();
    void ended();

    const quint64 m_id;
    const std::unique_ptr<Wire> m_wire;
    ConnectionQuota::Place m_place;
    std::shared_ptr<WebSocketSink> m_sink;
    std::shared_ptr<hub::SocketListener> m_listener;
    WebSocketHost &m_host; ///< owns this
    const SocketLimits &m_limits;
    FrameReader m_reader;
    Phase m_phase = Phase::Open;
    quint16 m_closeCode = hub::closecode::lost; ///< for the listener
    std::optional<QByteArray> m_pong; ///< payload of the newest ping that is not answered yet
    TimePoint m_heardAt;
    TimePoint m_pingedAt;
    TimePoint m_takenAt; ///< when the peer last took bytes, or none waited
    TimePoint m_closeDeadline = TimePoint::max();
};

} // namespace muster::net
