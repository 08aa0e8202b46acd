#include "net/gossip/acceptedstream.h"

#include "net/gossip/endpoints.h"

namespace muster::net {

namespace {

/// The socket buffers no more than this before it is read, so that we control the memory.
constexpr qint64 readBufferBytes = 256 * 1024;

} // namespace

AcceptedStream::AcceptedStream(cluster::StreamId id, QTcpSocket *socket,
    cluster::packets::Protection &protection, Millis deadline, QObject *parent)
    : QObject(parent)
    , m_id(id)
    , m_protection(protection)
    , m_deadline(deadline)
    , m_peer(toEndpoint(socket->peerAddress(), socket->peerPort()))
    , m_socket(socket)
    , m_decoder(protection, cluster::packets::Protection::Side::Acceptor)
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(readBufferBytes);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket, &QTcpSocket::readyRead, this, [this] { emit readyRead(m_id); });
    connect(m_socket, &QTcpSocket::disconnected, this, &AcceptedStream::end);
    connect(m_socket, &QTcpSocket::errorOccurred, this, &AcceptedStream::end);
    connect(&m_timer, &QTimer::timeout, this, &AcceptedStream::end);
    m_timer.setSingleShot(true);
    m_timer.start(m_deadline);
}

void AcceptedStream::read()
{
    const QByteArray bytes = m_socket->readAll();
    if (m_state != State::Reading)
        return; // what follows the message is ignored, but must not fill the buffer
    const auto message = m_decoder.feed(bytes);
    if (!message) {
        m_state = State::Deciding;
        emit refused(m_id, message.error());
        if (message.error().code == ErrorCode::Conflict)
            close(); // it is another cluster's: memberlist does not answer at all
        else
            answer(cluster::packets::encodeStreamError(message.error().detail.toUtf8()));
    } else if (*message) {
        m_state = State::Deciding;
        emit received(m_id, **message);
    }
}

void AcceptedStream::answer(const QByteArray &message)
{
    if (m_state != State::Deciding)
        return;
    m_state = State::Answering;
    m_timer.start(m_deadline);
    m_socket->write(m_protection.sealStream(message, cluster::packets::Protection::Side::Acceptor));
    m_socket->disconnectFromHost(); // after everything is written
}

void AcceptedStream::close()
{
    if (m_state == State::Deciding || m_state == State::Reading) {
        m_state = State::Answering;
        m_socket->disconnectFromHost();
    }
}

void AcceptedStream::end()
{
    if (m_state == State::Ended)
        return;
    m_state = State::Ended;
    m_timer.stop();
    m_socket->disconnect(this);
    m_socket->abort();
    emit ended(m_id);
}

} // namespace muster::net
