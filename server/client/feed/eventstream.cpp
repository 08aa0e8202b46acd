#include "client/feed/eventstream.h"

#include "base/overloaded.h"
#include "base/whendone.h"
#include "protocol/http/routes.h"
#include "protocol/socket/topic.h"

#include <QJsonDocument>
#include <QNetworkRequest>
#include <QPromise>
#include <QSslCertificate>
#include <QSslSocket>
#include <QWebSocket>

namespace muster::client {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A timer that fires this late means that this process did not run, not that the node was silent.
constexpr Millis sleptAtLeast = std::chrono::seconds(1);

} // namespace

EventStream::EventStream(StreamOptions options, QObject *parent)
    : QObject(parent), m_options(std::move(options))
{
    m_readingThread.setMaxThreadCount(1);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &EventStream::checkDeadline);
    connect(&m_ping, &QTimer::timeout, this, [this] { m_socket->ping(); });
    m_snapshotDue.setSingleShot(true);
    connect(&m_snapshotDue, &QTimer::timeout, this, [this] {
        lose(ErrorCode::TimedOut,
            u"%1 did not send a snapshot within %2 ms"_s.arg(m_node.authority())
                .arg(m_options.snapshotWithin.count()));
    });
}

EventStream::~EventStream()
{
    close();
}

void EventStream::open(const QUrl &node, const QString &token)
{
    close();
    m_node = node;
    m_untrusted = false;
    m_nextSeq = 0;
    m_requests = 0;
    m_reader = std::make_shared<TopicReader>(); // each connection starts over with its numbers
    const bool secure = node.scheme() == u"https";
    const Result<QSslConfiguration> ssl = secure ? sslConfiguration(m_options.trust) : QSslConfiguration();
    m_socket = std::make_unique<QWebSocket>();
    watch(m_socket.get());
    restartDeadline(m_options.openWithin);
    if (!ssl) {
        // Queued: lost() must not come before open() has returned.
        QMetaObject::invokeMethod(
            m_socket.get(), [this, error = ssl.error()] { lose(error.code, error.detail); },
            Qt::QueuedConnection);
        return;
    }
    if (secure)
        m_socket->setSslConfiguration(*ssl);
    m_socket->setMaxAllowedIncomingFrameSize(quint64(m_options.messageBytesMax));
    m_socket->setMaxAllowedIncomingMessageSize(quint64(m_options.messageBytesMax));
    QUrl url = node;
    url.setScheme(secure ? u"wss"_s : u"ws"_s);
    url.setPath(protocol::routes::webSocket);
    QNetworkRequest request(url);
    request.setRawHeader("Authorization", "Bearer " + token.toUtf8());
    request.setRawHeader(protocol::deltasHeader.toByteArray(), protocol::deltasValue.toByteArray());
    request.setRawHeader(protocol::topicsHeader.toByteArray(), TopicReader::followed());
    m_socket->open(request);
}

void EventStream::close()
{
    ++m_run;
    m_deadline.stop();
    m_ping.stop();
    m_snapshotDue.stop();
    m_asked.clear();
    m_live = false;
    if (!m_socket)
        return;
    // It may be the sender of the signal that led here.
    QWebSocket *socket = m_socket.release();
    socket->disconnect(this);
    socket->abort();
    socket->deleteLater();
}

void EventStream::watch(QWebSocket *socket)
{
    connect(socket, &QWebSocket::textMessageReceived, this, &EventStream::receive);
    connect(socket, &QWebSocket::textFrameReceived, this, &EventStream::hear);
    connect(socket, &QWebSocket::pong, this, &EventStream::hear);
    connect(socket, &QWebSocket::sslErrors, this, &EventStream::checkPeer);
    connect(socket, &QWebSocket::disconnected, this, [this, socket] {
        if (m_untrusted)
            return lose(
                ErrorCode::Unauthorized, u"the certificate of %1 is not trusted"_s.arg(m_node.authority()));
        const bool refused = socket->error() == QAbstractSocket::ConnectionRefusedError;
        m_portAnswer = refused ? PortAnswer::Refused : PortAnswer::Spoke;
        const QString reason =
            socket->closeReason().isEmpty() ? socket->errorString() : socket->closeReason();
        lose(ErrorCode::Unavailable,
            m_live ? u"%1 closed the connection: %2"_s.arg(m_node.authority(), reason)
                   : u"%1 accepted no WebSocket: %2"_s.arg(m_node.authority(), reason));
    });
}

void EventStream::checkPeer(const QList<QSslError> &errors)
{
    // QWebSocket does not show the peer's certificate; its inner socket, which is its child, does. Without it
    // nothing is accepted.
    const auto *inner = m_socket->findChild<QSslSocket *>();
    const QSslCertificate leaf = inner ? inner->peerCertificate() : QSslCertificate();
    if (acceptsPeer(m_options.trust, leaf))
        return m_socket->ignoreSslErrors(errors);
    m_untrusted = true;
    emit trustFailed(trustProblem(m_options.trust, m_node.authority(), leaf, errors));
}

EventStream::Message EventStream::read(const QString &text, TopicReader &reader)
{
    const QByteArray bytes = text.toUtf8();
    TopicReader::Read read = reader.read(bytes);
    const QJsonObject reply = read.event ? QJsonObject() : QJsonDocument::fromJson(bytes).object();
    return {std::move(read), reply.contains(u"seq_reply"), reply[u"status"] == u"FAIL"_s};
}

void EventStream::receive(const QString &text)
{
    const auto promise = std::make_shared<QPromise<Message>>();
    promise->start();
    whenDone(promise->future(), this, [this, run = m_run](const Message &message) {
        if (run == m_run)
            take(message);
    });
    m_readingThread.start([promise, text, reader = m_reader] {
        promise->addResult(read(text, *reader));
        promise->finish();
    });
}

void EventStream::take(const Message &message)
{
    const Result<protocol::SocketEvent> &event = message.read.event;
    if (!event) {
        if (message.isRefusal)
            lose(ErrorCode::Unavailable, u"%1 refused to send a snapshot"_s.arg(m_node.authority()));
        else if (!message.isReply)
            lose(ErrorCode::Corrupt,
                u"%1 sent what is no event: %2"_s.arg(m_node.authority(), event.error().detail));
        return;
    }
    const bool startsOver = m_live && event->seq == 0 && event->event == protocol::events::hello;
    if (startsOver)
        m_nextSeq = 0; // of what nodes tell each other; what is shown here is this node's own
    if (event->seq != m_nextSeq)
        return lose(ErrorCode::Corrupt,
            u"%1 sent event %2 where %3 was due, so events are missing"_s.arg(m_node.authority())
                .arg(event->seq)
                .arg(m_nextSeq));
    ++m_nextSeq;
    if (!m_live) {
        if (event->event != protocol::events::hello)
            return lose(ErrorCode::Corrupt, u"%1 did not begin with a hello"_s.arg(m_node.authority()));
        m_live = true;
        m_ping.start(m_options.pingEvery);
        hear();
        emit opened();
        return;
    }
    if (message.read.value)
        takeValue(message.read.topic, *message.read.value);
    else if (message.read.needsSnapshot)
        askSnapshot(message.read.topic);
    else if (message.read.topic.isEmpty())
        emit eventReceived(*event);
}

void EventStream::takeValue(QLatin1StringView topic, const Result<TopicValue> &value)
{
    m_asked.remove(topic);
    if (m_asked.isEmpty())
        m_snapshotDue.stop();
    if (!value)
        return lose(value.error().code,
            u"%1 sent %2 that cannot be read: %3"_s.arg(
                m_node.authority(), QString(topic), value.error().detail));
    std::visit(Overloaded{
                   [this](const protocol::Overview &overview) { emit overviewReceived(overview); },
                   [this](const protocol::EventHistory &history) { emit historyReceived(history); },
               },
        *value);
}

void EventStream::askSnapshot(QLatin1StringView topic)
{
    const protocol::SocketRequest request{++m_requests, QString(topic), {}};
    m_socket->sendTextMessage(QString::fromUtf8(protocol::encode(request)));
    m_asked.insert(topic);
    m_snapshotDue.start(m_options.snapshotWithin);
}

void EventStream::hear()
{
    if (!m_live)
        return;
    restartDeadline(m_options.lostAfter);
    emit heard();
}

void EventStream::restartDeadline(Millis within)
{
    m_deadlineAt = steadyNow() + within;
    m_deadline.start(within);
}

void EventStream::checkDeadline()
{
    if (steadyNow() > m_deadlineAt + sleptAtLeast) {
        // What the node sent meanwhile may lie unread in the socket: ask before believing in silence.
        if (m_live)
            m_socket->ping();
        return restartDeadline(m_live ? m_options.lostAfter : m_options.openWithin);
    }
    m_portAnswer = PortAnswer::Silent; // it answered the request before
    if (m_live)
        lose(ErrorCode::TimedOut,
            u"%1 has been silent for %2 ms"_s.arg(m_node.authority()).arg(m_options.lostAfter.count()));
    else
        lose(ErrorCode::TimedOut,
            u"%1 did not open its event stream within %2 ms"_s.arg(m_node.authority())
                .arg(m_options.openWithin.count()));
}

void EventStream::lose(ErrorCode code, const QString &detail)
{
    close();
    emit lost(Error{code, detail});
}

} // namespace muster::client
