#pragma once
#include "streaming/connection.h"

#include <map>

/// Events between nodes (design decision 3).
namespace muster::streaming {

/// What every peer has to understand, by name.
inline const QString eventsFeature = QStringLiteral("events-1");

/// All of one node's streams as a state machine: a connection to each peer, of which the one with the lower
/// id dials; what this node publishes goes to all, what they publish is delivered. Knows no socket, clock or
/// thread.
///
/// Guarantees for each peer that is listed, whatever connections and processes do:
///   - its events are delivered in order, none twice, and none is missed without a Flush in between;
///   - while isSure(), all that it published more than `trustFor` ago was delivered or flushed;
///   - what is held is bounded: the ring, and for each peer `unsentBytesMax`, an event and two frames.
/// Tests: sim/streaming, unit/streaming.
///
/// Thread: any one; not reentrant. Time: `now` of one monotonic clock.
class NodeStreams {
public:
    /// Dial this peer; answered by opened() or dialFailed().
    struct Dial {
        NodeId node;
    };
    /// Reported back by written() as the connection takes them.
    struct Send {
        ConnectionId connection = 0;
        QByteArray bytes;
    };
    /// It is over for this node: no closed() follows.
    struct Close {
        ConnectionId connection = 0;
        QString why; ///< a sentence
        bool isRefusal = false; ///< the other side does what it must not: worth a warning
    };
    struct Deliver {
        NodeId from;
        quint64 incarnation = 0;
        quint64 number = 0;
        QByteArray payload;
    };
    /// Events of this peer were lost, or may have been: forget all that depends on them.
    struct Flush {
        NodeId from;
        quint64 lost = 0; ///< of its present process; 0: only an earlier one may have said more
    };
    struct Sure {
        NodeId node;
    };
    struct NotSure {
        NodeId node;
    };
    using Output = std::variant<Dial, Send, Close, Deliver, Flush, Sure, NotSure>;

    /// `incarnation`: of this process, never 0, never used before by this node.
    NodeStreams(NodeId self, quint64 incarnation, const Options &options = {});

    /// The others by id, with the name that their certificate must have. Who is not listed is refused, and
    /// forgotten: after a return it begins with a Flush.
    void setPeers(const std::map<NodeId, QString> &names, TimePoint now);
    /// Takes its number; is sent at the next tick(), which is due at once: events of one turn are one
    /// batch.
    quint64 publish(const QByteArray &payload);

    /// `dialed`: as asked for; empty: somebody called. `names`: of the certificate, which the cluster's
    /// authority signed.
    void opened(ConnectionId connection, const std::optional<NodeId> &dialed, const QStringList &names,
        TimePoint now);
    void dialFailed(const NodeId &node, TimePoint now);
    void received(ConnectionId connection, QByteArrayView bytes, TimePoint now);
    void written(ConnectionId connection, qsizetype bytes, TimePoint now);
    void closed(ConnectionId connection, TimePoint now);
    void tick(TimePoint now);
    /// When tick() is due next.
    TimePoint nextDeadline() const;
    /// Everything to do since the last call, in order. Drain after each input.
    [[nodiscard]] std::vector<Output> takeOutputs() { return std::exchange(m_outputs, {}); }

    /// Whether everything that was published is on its way to everybody who is connected.
    bool isWritten() const;
    bool isSure(const NodeId &peer, TimePoint now) const;
    /// Of all peers; TimePoint::max(): there are none. Not sure of one: TimePoint().
    TimePoint trustedUntil() const;
    const EventLog &log() const { return m_log; }
    /// For all peers and connections, without the log.
    qsizetype bytesHeld() const;

private:
    struct Peer {
        QString name;
        Receiving receiving;
        ConnectionId connection = 0; ///< that said hello; 0: none
        bool busy = false; ///< dialing, or open without its hello
        TimePoint dialAt; ///< not before
    };

    void enter(TimePoint now);
    bool dials(const NodeId &peer) const { return m_self < peer; }
    void greet(Connection &connection, TimePoint now);
    bool take(Connection &connection, const Frame &frame, TimePoint now);
    bool takeHello(Connection &connection, const Hello &hello, TimePoint now);
    QString whyRefused(const Connection &connection, const Hello &hello) const;
    void report(const NodeId &node, Peer &peer);
    void pump(Connection &connection);
    void send(Connection &connection, const Frame &frame);
    void close(ConnectionId id, const QString &why, bool isRefusal, TimePoint now);
    void forget(ConnectionId id, TimePoint now);
    QString whyOver(const Connection &connection, TimePoint now) const;

    const NodeId m_self;
    const quint64 m_incarnation;
    const Options m_options;
    EventLog m_log;
    std::map<NodeId, Peer> m_peers;
    std::map<ConnectionId, Connection> m_connections;
    TimePoint m_now; ///< of the newest input
    bool m_published = false; ///< since the last tick
    std::vector<Output> m_outputs;
};

} // namespace muster::streaming
