#include "net/socket/websocketconnection.h"

#include "net/http/ioworker.h"
#include "net/socket/framewriter.h"
#include "net/socket/websocketsink.h"

#include <QSslSocket>

#include <utility>

#include <sys/socket.h>

namespace muster::net {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Enough for the kernel to be busy with; what is more stays in the outbox, where it can be replaced.
constexpr qint64 wireBytesMax = 64 * 1024;
/// Of one turn: the replies to the shortest requests in it, some 130, fit an outbox of the least size (256).
constexpr qint64 readBytesMax = 4 * 1024;
constexpr qint64 socketBufferBytes = 16 * 1024; ///< the kernel holds back what a peer sends beyond
constexpr Millis closeTimeout{5'000};
/// How long a peer that broke the protocol may go on sending, so that it reads the close frame before a
/// reset.
constexpr Millis lingerTime{2'000};

} // namespace

WebSocketConnection::WebSocketConnection(quint64 id, QTcpSocket *socket, ConnectionQuota::Place place,
    std::shared_ptr<WebSocketSink> sink, std::shared_ptr<hub::SocketListener> listener, IoWorker &worker)
    : QObject(&worker)
    , m_id(id)
    , m_socket(socket)
    , m_place(std::move(place))
    , m_sink(std::move(sink))
    , m_listener(std::move(listener))
    , m_worker(worker)
    , m_limits(worker.context().options.sockets)
    , m_reader(m_limits.messageBytesMax)
    , m_heardAt(steadyNow())
    , m_pingedAt(m_heardAt)
    , m_takenAt(m_heardAt)
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(socketBufferBytes);
    m_worker.context().webSockets.fetch_add(1);
}

WebSocketConnection::~WebSocketConnection()
{
    ended();
}

void WebSocketConnection::start()
{
    connect(m_socket, &QTcpSocket::readyRead, this, &WebSocketConnection::read);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &WebSocketConnection::taken);
    connect(m_socket, &QTcpSocket::disconnected, this, &WebSocketConnection::ended);
    m_sink->attach(this);
    if (m_socket->state() != QAbstractSocket::ConnectedState)
        ended(); // it went while it was handed over
    else
        drain();
}

bool WebSocketConnection::mayRead() const
{
    return m_phase != Phase::Ended && (m_phase != Phase::Open || m_socket->bytesToWrite() < wireBytesMax);
}

void WebSocketConnection::read()
{
    m_readPosted = false;
    if (!mayRead())
        return; // taken() calls again
    if (m_phase == Phase::Failed || m_phase == Phase::Leaving) {
        m_socket->skip(m_socket->bytesAvailable());
        return;
    }
    std::vector<char> &scratch = m_worker.scratch();
    const qint64 size = m_socket->read(scratch.data(), std::min(readBytesMax, qint64(scratch.size())));
    QByteArrayView data(scratch.data(), std::max<qint64>(size, 0));
    while (m_phase == Phase::Open || m_phase == Phase::Closing) {
        const std::optional<FrameReader::Message> message = m_reader.next(data);
        if (!message)
            break;
        take(*message);
    }
    if (m_reader.failure() && (m_phase == Phase::Open || m_phase == Phase::Closing))
        fail(*m_reader.failure());
    drain(); // the replies, before more requests are read
    if (m_phase != Phase::Ended && m_socket->bytesAvailable() > 0 && !std::exchange(m_readPosted, true))
        m_worker.readLater(m_id);
}

void WebSocketConnection::take(const FrameReader::Message &message)
{
    m_heardAt = steadyNow();
    switch (message.kind) {
    case FrameReader::Kind::Text:
        if (m_phase == Phase::Open)
            m_listener->text(message.payload);
        break;
    case FrameReader::Kind::Ping:
        // Only the newest is answered (RFC 6455 §5.5.3): a peer that pings and does not read costs nothing.
        if (m_phase == Phase::Open)
            m_pong = message.payload;
        break;
    case FrameReader::Kind::Pong:
        break;
    case FrameReader::Kind::Close:
        answerClose(message);
        break;
    }
}

void WebSocketConnection::fail(const FrameReader::Failure &failure)
{
    const bool closeWasSent = m_phase == Phase::Closing;
    m_phase = Phase::Failed;
    m_closeCode = failure.code;
    m_closeDeadline = steadyNow() + lingerTime;
    m_pong.reset();
    if (!closeWasSent)
        write(closeFrame(failure.code, failure.reason));
    m_socket->flush();
    taken();
}

void WebSocketConnection::answerClose(const FrameReader::Message &message)
{
    m_closeCode = message.closeCode;
    m_pong.reset();
    if (m_phase == Phase::Open) {
        m_closeDeadline = steadyNow() + closeTimeout;
        write(message.closeCode == hub::closecode::noCode ? closeFrame(hub::closecode::normal, {})
                                                          : closeFrame(message.closeCode, {}));
    }
    m_phase = Phase::Leaving;
    m_socket->disconnectFromHost(); // once all is written; the server is the first to go (RFC 6455 §7.1.1)
}

void WebSocketConnection::drain()
{
    if (m_phase != Phase::Open)
        return;
    bool wrote = writePong();
    while (m_socket->bytesToWrite() < wireBytesMax) {
        const std::optional<QByteArray> text = m_sink->take();
        if (!text)
            break;
        write(TextFrameHead(text->size()).view());
        m_socket->write(*text);
        wrote = true;
    }
    if (const auto closing = m_sink->closing())
        close(closing->first, closing->second);
    else if (wrote)
        m_socket->flush();
}

void WebSocketConnection::write(QByteArrayView bytes)
{
    if (m_socket->bytesToWrite() == 0)
        m_takenAt = steadyNow();
    m_socket->write(bytes.data(), bytes.size());
}

bool WebSocketConnection::writePong()
{
    if (!m_pong || m_socket->bytesToWrite() >= wireBytesMax)
        return false;
    write(pongFrame(*m_pong));
    m_pong.reset();
    return true;
}

void WebSocketConnection::taken()
{
    if (m_phase == Phase::Ended)
        return;
    m_takenAt = steadyNow();
    if (m_phase == Phase::Failed) {
        const bool isPlain = !qobject_cast<QSslSocket *>(m_socket);
        if (isPlain && m_socket->bytesToWrite() == 0 && !std::exchange(m_wasShutDown, true))
            ::shutdown(int(m_socket->socketDescriptor()), SHUT_WR);
        return;
    }
    drain();
    if (m_socket->bytesAvailable() > 0 && !std::exchange(m_readPosted, true))
        m_worker.readLater(m_id); // not read while the peer did not take its answers
}

void WebSocketConnection::close(quint16 code, const QString &reason)
{
    if (m_phase != Phase::Open)
        return;
    m_phase = Phase::Closing;
    m_closeDeadline = steadyNow() + closeTimeout;
    m_pong.reset();
    write(closeFrame(code, reason));
    m_socket->flush();
}

void WebSocketConnection::tick(TimePoint now)
{
    if (m_phase == Phase::Ended)
        return;
    const bool isStuck = m_socket->bytesToWrite() > 0 && now - m_takenAt > m_limits.writeTimeout;
    if (now >= m_closeDeadline || isStuck || now - m_heardAt > m_limits.pongTimeout) {
        m_socket->abort();
        ended();
        return;
    }
    if (now - m_pingedAt >= m_limits.pingInterval && m_phase == Phase::Open) {
        m_pingedAt = now;
        write(pingFrame());
        m_socket->flush();
    }
}

void WebSocketConnection::ended()
{
    if (std::exchange(m_phase, Phase::Ended) == Phase::Ended)
        return;
    m_sink->markClosed();
    m_worker.context().webSockets.fetch_sub(1);
    m_listener->closed(m_closeCode);
    m_worker.removeWebSocket(m_id);
}

} // namespace muster::net
