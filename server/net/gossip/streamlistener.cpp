#include "net/gossip/streamlistener.h"

#include "net/gossip/endpoints.h"

#include <QNetworkProxy>

#include <algorithm>

namespace muster::net {

using namespace Qt::Literals::StringLiterals;

StreamListener::StreamListener(
    const GossipOptions &options, cluster::packets::Protection &protection, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_protection(protection)
    , m_server(this) // so that it moves between threads with this object
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
        emit refused({ip, 0},
            {ErrorCode::TooLarge,
                u"%1 streams are open, %2 of them from there"_s.arg(m_streams.size()).arg(ofPeer)});
        socket->abort();
        socket->deleteLater();
        return;
    }
    const cluster::StreamId id = ++m_lastId;
    auto *stream = new AcceptedStream(id, socket, m_protection, m_options.streamDeadline, this);
    m_streams.emplace(id, stream);
    connect(stream, &AcceptedStream::readyRead, this, &StreamListener::read);
    connect(stream, &AcceptedStream::received, this, &StreamListener::received);
    connect(stream, &AcceptedStream::refused, this, [this, stream](quint64, const Error &why) {
        emit refused({stream->peer().ip, 0}, why);
    });
    connect(stream, &AcceptedStream::ended, this, &StreamListener::forget);
    if (socket->bytesAvailable() > 0)
        read(id);
}

void StreamListener::read(cluster::StreamId id)
{
    qint64 held = 0;
    AcceptedStream *largest = nullptr;
    for (const auto &entry : m_streams) {
        held += entry.second->bytesHeld();
        if (!largest || entry.second->bytesHeld() > largest->bytesHeld())
            largest = entry.second;
    }
    // Not the one that happens to come last: whoever fills the budget must not lock the others out.
    if (held > m_options.streamBytesMax) {
        emit refused({largest->peer().ip, 0},
            {ErrorCode::TooLarge, u"all streams hold %1 bytes together, this one the most"_s.arg(held)});
        largest->abort();
    }
    if (AcceptedStream *stream = this->stream(id))
        stream->read();
}

void StreamListener::forget(cluster::StreamId id)
{
    if (AcceptedStream *stream = this->stream(id))
        stream->deleteLater();
    m_streams.erase(id);
}

} // namespace muster::net
