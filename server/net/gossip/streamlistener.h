#pragma once
#include "base/result.h"
#include "net/gossip/acceptedstream.h"
#include "net/gossip/gossipoptions.h"

#include <QTcpServer>

#include <map>
#include <vector>

namespace muster::net {

/// Accepts memberlist streams within limits: on their number at one time, per address, and on the bytes held
/// for all. Thread: the one of its parent.
class StreamListener final : public QObject {
    Q_OBJECT
public:
    /// `options` and `protection` must outlive this.
    StreamListener(
        const GossipOptions &options, cluster::packets::Protection &protection, QObject *parent = nullptr);

    [[nodiscard]] Result<void> listen(quint16 port);
    quint16 port() const { return m_server.serverPort(); }
    /// Null if it ended meanwhile.
    AcceptedStream *stream(cluster::StreamId id) const;

signals:
    /// Answer or close the stream, now or later.
    void received(quint64 id, const muster::cluster::packets::StreamMessage &message);
    /// A stream from this host exceeded a limit, or made no sense.
    void refused(const muster::cluster::Endpoint &host, const muster::Error &why);

private:
    void acceptAll();
    void accept(QTcpSocket *socket);
    /// Turns out the newest stream of the host that has most, if that is more than the one that asks would
    /// have.
    bool makeRoom(const std::map<QByteArray, std::vector<AcceptedStream *>> &byHost, qsizetype ofPeer);
    void read(cluster::StreamId id);
    void forget(cluster::StreamId id);

    const GossipOptions &m_options;
    cluster::packets::Protection &m_protection;
    QTcpServer m_server;
    std::map<cluster::StreamId, AcceptedStream *> m_streams; ///< our children
    cluster::StreamId m_lastId = 0;
};

} // namespace muster::net
