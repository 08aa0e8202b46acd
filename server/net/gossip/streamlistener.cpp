#include "net/gossip/streamlistener.h"

#include "net/gossip/endpoints.h"

#include <QNetworkProxy>

#include <algorithm>

namespace muster::net {

using namespace Qt::Literals::StringLiterals;

StreamListener::StreamListener(const GossipOptions &options, QObject *parent)
    : QObject(parent), m_options(options), m_server(this) // so that it moves between threads with us
{
    m_server.setProxy(QNetworkProxy::NoProxy);
    m_server.setListenBacklogSize(2 * m_options.streamsMax);
    connect(&m_server, &QTcpServer::newConnection, this, &StreamListener::acceptAll);
}

Result<void> StreamListener::listen(quint16 port)
{
    if (!m_server.listen(m_options.bindAddress, port))
        return fail(ErrorCode::Unavailable,
            u"TCP port %1 on %2 cannot be opened: %3"_s.arg(port).arg(
                m_options.bindAddress.toString(), m_server.errorString()));
    return {};
}

AcceptedStream *StreamListener::stream(cluster::StreamId id) const
{
    const auto it = m_streams.find(id);
    return it == m_streams.end() ? nullptr : it->second;
}

void StreamListener::acceptAll()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection())
        accept(socket);
}

void StreamListener::accept(QTcpSocket *socket)
{
    const QByteArray ip = toEndpoint(socket->peerAddress(), 0).ip;
    const auto ofPeer = std::count_if(m_streams.begin(), m_streams.end(),
        [&ip](const auto &entry) { return entry.second->peer().ip == ip; });
    if (int(m_streams.size()) >= m_options.streamsMax || ofPeer >= m_options.streamsPerPeerMax) {
        emit discarded(u"too many streams at one time, %1 of them from %2"_s.arg(ofPeer).arg(
            socket->peerAddress().toString()));
        socket->abort();
        socket->deleteLater();
        return;
    }
    const cluster::StreamId id = ++m_lastId;
    auto *stream = new AcceptedStream(id, socket, m_options.label, m_options.streamDeadline, this);
    m_streams.emplace(id, stream);
    connect(stream, &AcceptedStream::readyRead, this, &StreamListener::read);
    connect(stream, &AcceptedStream::received, this, &StreamListener::received);
    connect(stream, &AcceptedStream::malformed, this,
        [this](quint64, const QString &why) { emit discarded(why); });
    connect(stream, &AcceptedStream::ended, this, &StreamListener::forget);
    if (socket->bytesAvailable() > 0)
        read(id);
}

void StreamListener::read(cluster::StreamId id)
{
    AcceptedStream *stream = this->stream(id);
    if (!stream)
        return;
    qint64 held = 0;
    for (const auto &entry : m_streams)
        held += entry.second->bytesHeld();
    if (held > m_options.streamBytesMax) {
        emit discarded(u"streams hold more than %1 bytes together"_s.arg(m_options.streamBytesMax));
        stream->close();
        return;
    }
    stream->read();
}

void StreamListener::forget(cluster::StreamId id)
{
    if (AcceptedStream *stream = this->stream(id))
        stream->deleteLater();
    m_streams.erase(id);
}

} // namespace muster::net
