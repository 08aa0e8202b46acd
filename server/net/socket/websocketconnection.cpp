#include "net/socket/websocketconnection.h"

#include "net/http/ioworker.h"
#include "net/socket/websocketsink.h"

#include <array>

namespace muster::net {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Enough for the kernel to be busy with; what is more stays in the outbox, where it can be replaced.
constexpr qint64 wireBytesMax = 64 * 1024;
constexpr Millis closeTimeout{5'000};

} // namespace

WebSocketConnection::WebSocketConnection(quint64 id, QWebSocket *socket, QTcpSocket *wire,
    ConnectionQuota::Place place, std::shared_ptr<WebSocketSink> sink,
    std::shared_ptr<hub::SocketListener> listener, IoWorker &worker)
    : QObject(&worker)
    , m_id(id)
    , m_socket(socket)
    , m_wire(wire)
    , m_place(std::move(place))
    , m_sink(std::move(sink))
    , m_listener(std::move(listener))
    , m_worker(worker)
    , m_limits(worker.context().options.sockets)
    , m_heardAt(steadyNow())
    , m_pingedAt(m_heardAt)
    , m_takenAt(m_heardAt)
{
    m_socket->setParent(this);
    m_socket->setMaxAllowedIncomingFrameSize(quint64(m_limits.messageBytesMax));
    m_socket->setMaxAllowedIncomingMessageSize(quint64(m_limits.messageBytesMax));
    m_worker.context().webSockets.fetch_add(1);
    connect(m_socket, &QWebSocket::textMessageReceived, this, [this](const QString &text) {
        heard();
        if (!m_ended && m_closeDeadline == TimePoint::max())
            m_listener->text(text.toUtf8());
    });
    connect(m_socket, &QWebSocket::binaryMessageReceived, this,
        [this] { close(hub::closecode::unsupported, u"only text is understood here"_s); });
    connect(m_socket, &QWebSocket::pong, this, [this] { heard(); });
    connect(m_socket, &QWebSocket::aboutToClose, this, [this] { m_closeAgreed = true; });
    connect(m_socket, &QWebSocket::disconnected, this, &WebSocketConnection::ended);
    connect(m_wire, &QTcpSocket::bytesWritten, this, [this] {
        m_takenAt = steadyNow();
        drain();
    });
    m_sink->attach(this);
}

WebSocketConnection::~WebSocketConnection()
{
    ended();
}

void WebSocketConnection::drain()
{
    if (m_ended || m_closeDeadline != TimePoint::max())
        return;
    bool wrote = false;
    while (m_wire->bytesToWrite() < wireBytesMax) {
        const std::optional<QByteArray> text = m_sink->take();
        if (!text)
            break;
        if (!wrote && m_wire->bytesToWrite() == 0)
            m_takenAt = steadyNow();
        writeText(*text);
        wrote = true;
    }
    if (const auto closing = m_sink->closing())
        close(closing->first, closing->second);
    else if (wrote)
        m_wire->flush();
}

void WebSocketConnection::writeText(const QByteArray &text)
{
    // RFC 6455 §5.2: final text frame, not masked; the length in 1, 3 or 9 bytes, big-endian.
    std::array<char, 10> head{char(0x81)};
    const auto size = quint64(text.size());
    int headSize = 2;
    if (size < 126) {
        head[1] = char(size);
    } else {
        const int lengthBytes = size <= 0xffff ? 2 : 8;
        head[1] = char(lengthBytes == 2 ? 126 : 127);
        for (int i = 0; i < lengthBytes; ++i)
            head[size_t(2 + i)] = char((size >> (8 * (lengthBytes - 1 - i))) & 0xff);
        headSize += lengthBytes;
    }
    m_wire->write(head.data(), headSize);
    m_wire->write(text);
}

void WebSocketConnection::close(quint16 code, const QString &reason)
{
    if (m_ended || m_closeDeadline != TimePoint::max())
        return;
    m_closeDeadline = steadyNow() + closeTimeout;
    // A control frame has room for 125 bytes, two of them the code (RFC 6455 §5.5).
    m_socket->close(QWebSocketProtocol::CloseCode(code), reason.left(40));
}

void WebSocketConnection::tick(TimePoint now)
{
    if (m_ended)
        return;
    const bool isStuck =
        m_wire->bytesToWrite() > 0 && now - m_takenAt > m_worker.context().options.limits.writeTimeout;
    if (now >= m_closeDeadline || isStuck || now - m_heardAt > m_limits.pongTimeout) {
        m_socket->abort();
        ended();
        return;
    }
    if (now - m_pingedAt >= m_limits.pingInterval && m_closeDeadline == TimePoint::max()) {
        m_pingedAt = now;
        m_socket->ping();
    }
}

void WebSocketConnection::ended()
{
    if (std::exchange(m_ended, true))
        return;
    m_sink->markClosed();
    m_worker.context().webSockets.fetch_sub(1);
    m_listener->closed(m_closeAgreed ? quint16(m_socket->closeCode()) : quint16(1006));
    m_worker.removeWebSocket(m_id);
}

} // namespace muster::net
