#include "net/socket/websocketconnection.h"

#include "net/socket/framewriter.h"
#include "net/socket/websockethost.h"
#include "net/socket/websocketsink.h"

#include <algorithm>
#include <utility>

namespace muster::net {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Enough for the kernel to be busy with; what is more stays in the outbox, where it can be replaced.
constexpr qint64 wireBytesMax = 64 * 1024;
/// Of one turn: the replies to the shortest requests in it, some 130, fit an outbox of the least size (256).
constexpr qint64 readBytesMax = 4 * 1024;
constexpr Millis closeTimeout{5'000};
/// How long a peer that broke the protocol may go on sending, so that it reads the close frame before a
/// reset.
constexpr Millis lingerTime{2'000};

} // namespace

WebSocketConnection::WebSocketConnection(quint64 id, std::unique_ptr<Wire> wire, ConnectionQuota::Place place,
    std::shared_ptr<WebSocketSink> sink, std::shared_ptr<hub::SocketListener> listener, WebSocketHost &host,
    QObject *parent)
    : QObject(parent)
    , m_id(id)
    , m_wire(std::move(wire))
    , m_place(std::move(place))
    , m_sink(std::move(sink))
    , m_listener(std::move(listener))
    , m_host(host)
    , m_limits(host.socketLimits())
    , m_reader(m_limits.messageBytesMax)
    , m_heardAt(steadyNow())
    , m_pingedAt(m_heardAt)
    , m_takenAt(m_heardAt)
{
}

WebSocketConnection::~WebSocketConnection()
{
    ended();
}

void WebSocketConnection::start()
{
    connect(m_wire.get(), &Wire::readable, this, &WebSocketConnection::read);
    connect(m_wire.get(), &Wire::sent, this, &WebSocketConnection::taken);
    connect(m_wire.get(), &Wire::closed, this, &WebSocketConnection::ended);
    m_sink->attach(this);
    if (m_wire->isOpen())
        drain();
    else
        ended(); // it went while it was handed over
}

bool WebSocketConnection::mayRead() const
{
    return m_phase != Phase::Ended && (m_phase != Phase::Open || m_wire->unsent() < wireBytesMax);
}

void WebSocketConnection::read()
{
    if (!mayRead())
        return; // taken() calls again
    std::vector<char> &scratch = m_host.scratch();
    const qint64 size = m_wire->read(scratch.data(), std::min(readBytesMax, qint64(scratch.size())));
    QByteArrayView data(scratch.data(), size); // not of interest when failed or leaving
    while (m_phase == Phase::Open || m_phase == Phase::Closing) {
        const std::optional<FrameReader::Message> message = m_reader.next(data);
        if (!message)
            break;
        take(*message);
    }
    if (m_reader.failure() && (m_phase == Phase::Open || m_phase == Phase::Closing))
        fail(*m_reader.failure());
    drain(); // the replies, before more requests are read
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
    m_wire->shutDownWriting();
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
    m_wire->closeWhenSent(); // the server is the first to go (RFC 6455 §7.1.1)
}

void WebSocketConnection::drain()
{
    if (m_phase != Phase::Open)
        return;
    QByteArray &batch = m_host.batch(); // one system call for all that is due
    batch.resize(0);
    if (m_pong && m_wire->unsent() < wireBytesMax)
        batch += pongFrame(*std::exchange(m_pong, std::nullopt));
    while (m_wire->unsent() + batch.size() < wireBytesMax) {
        const std::optional<QByteArray> text = m_sink->take();
        if (!text)
            break;
        batch += TextFrameHead(text->size()).view();
        batch += *text;
    }
    if (!batch.isEmpty())
        write(batch);
    if (m_wire->unsent() == 0)
        m_sink->wakeIfMore(); // the wire has nothing left to signal; others have their turn in between
    if (const auto closing = m_sink->closing())
        close(closing->first, closing->second);
}

void WebSocketConnection::write(QByteArrayView bytes)
{
    if (m_wire->unsent() == 0)
        m_takenAt = steadyNow();
    m_wire->write(bytes);
}

void WebSocketConnection::taken()
{
    m_takenAt = steadyNow();
    if (m_phase != Phase::Open)
        return;
    drain();
    read(); // perhaps it was not read while it did not take its answers
}

void WebSocketConnection::close(quint16 code, const QString &reason)
{
    if (m_phase != Phase::Open)
        return;
    m_phase = Phase::Closing;
    m_closeDeadline = steadyNow() + closeTimeout;
    m_pong.reset();
    write(closeFrame(code, reason));
}

void WebSocketConnection::tick(TimePoint now)
{
    if (m_phase == Phase::Ended)
        return;
    const bool isStuck = m_wire->unsent() > 0 && now - m_takenAt > m_limits.writeTimeout;
    if (now >= m_closeDeadline || isStuck || now - m_heardAt > m_limits.pongTimeout) {
        m_wire->abort();
        ended();
        return;
    }
    if (now - m_pingedAt >= m_limits.pingInterval && m_phase == Phase::Open) {
        m_pingedAt = now;
        write(pingFrame());
    }
}

void WebSocketConnection::ended()
{
    if (std::exchange(m_phase, Phase::Ended) == Phase::Ended)
        return;
    m_sink->markClosed();
    m_listener->closed(m_closeCode);
    m_host.removeWebSocket(m_id);
}

} // namespace muster::net
