#include "net/gossip/dialedstream.h"

#include "net/gossip/endpoints.h"

#include <QNetworkProxy>

namespace muster::net {

using namespace Qt::Literals::StringLiterals;
using cluster::StreamFailure;

namespace {

QByteArray encodeRequest(const std::variant<cluster::PushPull, cluster::Ping, cluster::UserData> &request)
{
    if (const auto *table = std::get_if<cluster::PushPull>(&request))
        return cluster::packets::encodePushPull(*table);
    if (const auto *ping = std::get_if<cluster::Ping>(&request))
        return cluster::packets::encodeStreamPing(*ping);
    return cluster::packets::encodeStreamUser(std::get<cluster::UserData>(request).body);
}

} // namespace

DialedStream::DialedStream(
    const cluster::StreamDial &dial, cluster::packets::Protection &protection, QObject *parent)
    : QObject(parent)
    , m_id(dial.id)
    , m_to(dial.to)
    , m_deadline(dial.deadline)
    , m_expectsPushPull(std::holds_alternative<cluster::PushPull>(dial.request))
    , m_expectsAnswer(!std::holds_alternative<cluster::UserData>(dial.request))
    , m_request(encodeRequest(dial.request))
    , m_protection(protection)
    , m_decoder(protection, cluster::packets::Protection::Side::Dialer)
{
    m_socket.setProxy(QNetworkProxy::NoProxy);
    connect(&m_socket, &QTcpSocket::connected, this, &DialedStream::send);
    connect(&m_socket, &QTcpSocket::readyRead, this, &DialedStream::read);
    connect(&m_socket, &QTcpSocket::errorOccurred, this, &DialedStream::fail);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        const bool connected = m_socket.state() == QAbstractSocket::ConnectedState;
        finish({connected ? StreamFailure::Silent : StreamFailure::TimedOut, u"no answer in time"_s, {}});
    });
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
}

void DialedStream::open()
{
    const QHostAddress address = toHostAddress(m_to);
    if (address.isNull() || m_to.port == 0) {
        finish({StreamFailure::Other, u"no usable address"_s, {}});
        return;
    }
    m_timer.start(std::max(Millis(0), m_deadline - steadyNow()));
    m_socket.connectToHost(address, m_to.port);
}

void DialedStream::send()
{
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket.write(m_protection.sealStream(m_request, cluster::packets::Protection::Side::Dialer));
}

void DialedStream::read()
{
    const auto message = m_decoder.feed(m_socket.readAll());
    if (!message) {
        finish({StreamFailure::Other, message.error().detail, message.error()});
        return;
    }
    if (!*message)
        return;
    const cluster::packets::StreamMessage &answer = **message;
    if (const auto *error = std::get_if<cluster::packets::StreamError>(&answer))
        finish({StreamFailure::Other, u"the peer answers: %1"_s.arg(QString::fromUtf8(error->text)),
            Error{ErrorCode::InvalidArgument, QString::fromUtf8(error->text)}});
    else if (const auto *table = std::get_if<cluster::PushPull>(&answer); table && m_expectsPushPull)
        finish({*table, {}, {}});
    else if (const auto *ack = std::get_if<cluster::Ack>(&answer);
             ack && m_expectsAnswer && !m_expectsPushPull)
        finish({*ack, {}, {}});
    else
        finish({StreamFailure::Other, u"an answer of the wrong type"_s, {}});
}

void DialedStream::fail(QAbstractSocket::SocketError error)
{
    // The acceptor of a user message closes when it has read it all: that is its receipt.
    if (error == QAbstractSocket::RemoteHostClosedError && !m_expectsAnswer && m_socket.bytesToWrite() == 0)
        finish({DialOutcome::Sent{}, {}, {}});
    else if (error == QAbstractSocket::ConnectionRefusedError)
        finish({StreamFailure::Refused, m_socket.errorString(), {}});
    else if (error == QAbstractSocket::SocketTimeoutError || error == QAbstractSocket::NetworkError)
        finish({StreamFailure::TimedOut, m_socket.errorString(), {}});
    else
        finish({StreamFailure::Other, m_socket.errorString(), {}});
}

void DialedStream::finish(DialOutcome outcome)
{
    if (m_finished)
        return;
    m_finished = true;
    m_timer.stop();
    m_socket.disconnect(this);
    m_socket.abort();
    emit finished(m_id, outcome);
}

} // namespace muster::net
