#pragma once
#include "cluster/membership/membershipoutput.h"
#include "cluster/packets/stream.h"

#include <QObject>
#include <QTcpSocket>
#include <QTimer>

#include <optional>
#include <variant>

namespace muster::net {

/// How a dialed stream ended: with the peer's answer, with the request delivered (user messages have no
/// answer), or with a failure.
struct DialOutcome {
    struct Sent { };
    std::variant<cluster::PushPull, cluster::Ack, Sent, cluster::StreamFailure> result;
    QString detail; ///< of a failure, English
    std::optional<Error> refusal; ///< we did not understand the answer, or the peer did not understand us
};

/// Dials, sends one request, reads the one answer, closes. Thread: the one of its parent.
class DialedStream final : public QObject {
    Q_OBJECT
public:
    /// `protection` must outlive this.
    DialedStream(const cluster::StreamDial &dial, cluster::packets::Protection &protection, QObject *parent);
    /// Starts; finished() may be emitted before it returns.
    void open();
    const cluster::Endpoint &peer() const { return m_to; }

signals:
    /// Emitted once; then delete it.
    void finished(quint64 id, const muster::net::DialOutcome &outcome);

private:
    void send();
    void read();
    void fail(QAbstractSocket::SocketError error);
    void finish(DialOutcome outcome);

    const cluster::StreamId m_id;
    const cluster::Endpoint m_to;
    const TimePoint m_deadline;
    const bool m_expectsPushPull;
    const bool m_expectsAnswer;
    const QByteArray m_request; ///< plaintext: sealed with the key that is current when it is sent
    cluster::packets::Protection &m_protection;
    QTcpSocket m_socket;
    QTimer m_timer;
    cluster::packets::StreamDecoder m_decoder;
    bool m_finished = false;
};

} // namespace muster::net
