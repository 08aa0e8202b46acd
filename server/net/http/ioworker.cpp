#include "net/http/ioworker.h"

#include "log/log.h"
#include "net/http/httpconnection.h"
#include "net/io/plainwire.h"
#include "net/io/tlswire.h"
#include "net/socket/websocketconnection.h"
#include "net/socket/websocketsink.h"

#include <QRandomGenerator>
#include <QTimerEvent>

#include <unistd.h>

namespace muster::net {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int tickMillis = 250; ///< how late a deadline may be noticed
constexpr size_t scratchBytes = 64 * 1024;

} // namespace

IoWorker::IoWorker(std::shared_ptr<FrontContext> context)
    : m_context(std::move(context))
    , m_mailbox(std::make_shared<Mailbox>(this))
    , m_scratch(scratchBytes)
    , m_requestIdState{QRandomGenerator::system()->generate64() | 1, QRandomGenerator::system()->generate64()}
{
}

IoWorker::~IoWorker()
{
    m_stopped = nullptr;
    closeAll();
    m_mailbox->close();
}

void IoWorker::adopt(qintptr descriptor, ConnectionQuota::Place place)
{
    if (m_stopDeadline != TimePoint::max()) {
        ::close(int(descriptor));
        return;
    }
    const std::optional<QSslConfiguration> tls = m_context->tls();
    std::unique_ptr<Wire> wire;
    if (tls)
        wire = TlsWire::take(int(descriptor), *tls);
    else
        wire = PlainWire::take(int(descriptor));
    if (!wire) {
        log::debug("http"_L1, u"an accepted connection was gone before it was set up"_s);
        return;
    }
    const quint64 id = ++m_lastId;
    auto *const connection = new HttpConnection(id, std::move(wire), std::move(place), *this);
    m_connections.insert(id, connection);
    if (!m_tick.isActive())
        m_tick.start(tickMillis, this);
    connection->start();
}

bool IoWorker::answerAtOnce(quint64 connection, quint64 request, http::Response &response)
{
    HttpConnection *const found = m_connections.value(connection);
    return found && found->answerAtOnce(request, response);
}

void IoWorker::answer(quint64 connection, quint64 request, http::Response response)
{
    if (HttpConnection *const found = m_connections.value(connection))
        found->answer(request, std::move(response));
}

void IoWorker::upgrade(
    quint64 connection, quint64 request, const std::shared_ptr<hub::SocketListener> &listener)
{
    if (HttpConnection *const found = m_connections.value(connection))
        found->upgrade(request, listener);
    else
        listener->closed(1006);
}

void IoWorker::pumpLater(quint64 connection)
{
    m_mailbox->post([this, connection] {
        if (HttpConnection *const found = m_connections.value(connection))
            found->pump();
    });
}

void IoWorker::adoptWebSocket(std::unique_ptr<Wire> wire, ConnectionQuota::Place place,
    std::shared_ptr<WebSocketSink> sink, std::shared_ptr<hub::SocketListener> listener)
{
    const quint64 id = ++m_lastId;
    auto *const connection = new WebSocketConnection(
        id, std::move(wire), std::move(place), std::move(sink), std::move(listener), *this, this);
    m_context->webSockets.fetch_add(1);
    m_webSockets.insert(id, connection);
    connection->start();
    if (m_stopDeadline != TimePoint::max())
        connection->close(hub::closecode::goingAway, u"the server stops"_s);
}

void IoWorker::remove(quint64 id)
{
    if (HttpConnection *const connection = m_connections.take(id))
        connection->deleteLater();
    finishStopIfEmpty();
}

void IoWorker::removeWebSocket(quint64 id)
{
    m_context->webSockets.fetch_sub(1);
    if (WebSocketConnection *const connection = m_webSockets.take(id))
        connection->deleteLater();
    finishStopIfEmpty();
}

void IoWorker::beginStop(TimePoint deadline, std::function<void()> done)
{
    m_stopDeadline = deadline;
    m_stopped = std::move(done);
    // Copies, here as in timerEvent(): the callee may remove its connection.
    for (const auto connections = m_connections; HttpConnection *const connection : connections)
        connection->stopSoon();
    for (const auto connections = m_webSockets; WebSocketConnection *const connection : connections)
        connection->close(hub::closecode::goingAway, u"the server stops"_s);
    if (!m_tick.isActive())
        m_tick.start(tickMillis, this);
    finishStopIfEmpty();
}

void IoWorker::finishStopIfEmpty()
{
    if (m_stopped && m_connections.isEmpty() && m_webSockets.isEmpty())
        std::exchange(m_stopped, nullptr)();
}

void IoWorker::closeAll()
{
    // Removed first: what they do while being destroyed must not find them.
    qDeleteAll(std::exchange(m_connections, {}));
    qDeleteAll(std::exchange(m_webSockets, {}));
    finishStopIfEmpty();
}

const QByteArray &IoWorker::dateNow()
{
    return m_date.at(wallNow());
}

QByteArray IoWorker::newRequestId()
{
    static constexpr char alphabet[] =
        "ybndrfg8ejkmcpqxot1uwisza345h769"; // like newId(), without its system call
    QByteArray id(26, Qt::Uninitialized);
    char *at = id.data();
    for (int half = 0; half < 2; ++half) {
        // xorshift128+ (Vigna, 2017)
        quint64 a = m_requestIdState[0];
        const quint64 b = m_requestIdState[1];
        m_requestIdState[0] = b;
        a ^= a << 23;
        m_requestIdState[1] = a ^ b ^ (a >> 18) ^ (b >> 5);
        quint64 bits = m_requestIdState[1] + b;
        for (int i = 0; i < 13; ++i, bits >>= 5)
            *at++ = alphabet[bits & 31];
    }
    return id;
}

bool IoWorker::event(QEvent *event)
{
    if (int(event->type()) != Mailbox::eventType())
        return QObject::event(event);
    m_mailbox->run();
    return true;
}

void IoWorker::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_tick.timerId())
        return;
    const TimePoint now = steadyNow();
    if (now >= m_stopDeadline)
        closeAll();
    for (const auto connections = m_connections; HttpConnection *const connection : connections)
        connection->tick(now);
    for (const auto connections = m_webSockets; WebSocketConnection *const connection : connections)
        connection->tick(now);
    if (m_connections.isEmpty() && m_webSockets.isEmpty())
        m_tick.stop();
}

} // namespace muster::net
