#include "net/gossip/streamlistener.h"

#include "net/gossip/endpoints.h"

#include <QNetworkProxy>

#include <algorithm>
#include <vector>

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
    std::map<QByteArray, std::vector<AcceptedStream *>> byHost; // in the order they came
    for (const auto &entry : m_streams)
        byHost[entry.second->peer().ip].push_back(entry.second);
    const qsizetype ofPeer = qsizetype(byHost[ip].size());
    const bool isFull = int(m_streams.size()) >= m_options.streamsMax;
    if (ofPeer >= m_options.streamsPerPeerMax || (isFull && !makeRoom(byHost, ofPeer))) {
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

/// As with the bytes: whoever takes most of the places must not lock the others out.
bool StreamListener::makeRoom(
    const std::map<QByteArray, std::vector<AcceptedStream *>> &byHost, qsizetype ofPeer)
{
    const auto most = std::max_element(byHost.begin(), byHost.end(),
        [](const auto &a, const auto &b) { return a.second.size() < b.second.size(); });
    if (qsizetype(most->second.size()) <= ofPeer + 1)
        return false;
    emit refused({most->first, 0},
        {ErrorCode::TooLarge,
            u"%1 streams are open, most of them, %2, from there"_s.arg(m_streams.size())
                .arg(most->second.size())});
    most->second.back()->abort();
    return true;
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
