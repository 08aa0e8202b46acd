#pragma once
#include "base/time.h"
#include "cluster/membership/membershipoutput.h"
#include "cluster/packets/stream.h"

#include <QObject>
#include <QTcpSocket>
#include <QTimer>

namespace muster::net {

/// One accepted connection: reads one message, may be answered once, closes. All of it within the deadline,
/// which starts again with the answer, as in memberlist. Thread: the one of its parent.
class AcceptedStream final : public QObject {
    Q_OBJECT
public:
    /// Takes ownership of `socket`. `protection` must outlive this.
    AcceptedStream(cluster::StreamId id, QTcpSocket *socket, cluster::packets::Protection &protection,
        Millis deadline, QObject *parent);

    cluster::StreamId id() const { return m_id; }
    const cluster::Endpoint &peer() const { return m_peer; }
    qsizetype bytesHeld() const { return m_decoder.bytesHeld() + m_socket->bytesAvailable(); }

    /// Reads what has arrived.
    void read();
    /// Sends this message, sealed if keys say so, then closes.
    void answer(const QByteArray &message);
    /// Closes without an answer.
    void close();
    /// Ends immediately, whatever it is doing.
    void abort() { end(); }

signals:
    void received(quint64 id, const muster::cluster::packets::StreamMessage &message);
    /// The input makes no sense; the stream is closed, or answers that.
    void refused(quint64 id, const muster::Error &why);
    void readyRead(quint64 id);
    /// Finished; delete it.
    void ended(quint64 id);

private:
    enum class State { Reading, Deciding, Answering, Ended };
    void end();

    const cluster::StreamId m_id;
    cluster::packets::Protection &m_protection;
    const Millis m_deadline;
    cluster::Endpoint m_peer;
    QTcpSocket *m_socket; ///< our child
    cluster::packets::StreamDecoder m_decoder;
    QTimer m_timer;
    State m_state = State::Reading;
};

} // namespace muster::net
