#pragma once
#include "cluster/membershipoutput.h"
#include "cluster/wire/stream.h"

#include <QObject>
#include <QTcpSocket>
#include <QTimer>

#include <optional>
#include <variant>

namespace muster::net {

/// How a dialled stream ended: with the peer's answer, with the request handed over (user messages have no
/// answer), or not as it should.
struct DialOutcome {
    struct Sent { };
    std::variant<cluster::PushPull, cluster::Ack, Sent, cluster::StreamFailure> result;
    QString detail; ///< of a failure, English
};

/// Dials, sends one request, reads the one answer, closes. Thread: the one of its parent.
class DialledStream final : public QObject {
    Q_OBJECT
public:
    DialledStream(const cluster::StreamDial &dial, const QByteArray &label, QObject *parent);
    /// Begins; finished() may come before it returns.
    void open();

signals:
    /// Once; then delete it.
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
    const QByteArray m_request;
    QTcpSocket m_socket;
    QTimer m_timer;
    cluster::wire::StreamDecoder m_decoder;
    bool m_finished = false;
};

} // namespace muster::net
