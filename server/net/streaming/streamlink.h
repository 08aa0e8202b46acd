#pragma once
#include "base/time.h"
#include "net/io/connectionquota.h"
#include "net/streaming/streamingoptions.h"

#include <QSslSocket>
#include <QTimer>

namespace muster::net {

/// One connection to a node, under TLS with certificates on both sides. Thread: the one it is created in.
class StreamLink final : public QObject {
    Q_OBJECT
public:
    StreamLink(const QSslConfiguration &tls, Millis handshakeWithin);

    void accept(qintptr descriptor, ConnectionQuota::Place place);
    void dial(const StreamingPeer &peer);
    void write(const QByteArray &bytes);
    /// Nothing is emitted after this.
    void abort();
    QString peerAddress() const { return m_address; }

signals:
    /// The peer has a certificate of the cluster, with these names and addresses.
    void opened(const QStringList &names);
    void received(const QByteArray &bytes);
    /// The system took them.
    void written(qsizetype bytes);
    /// `why` is a sentence. Emitted once, and nothing after it.
    void ended(const QString &why);

private:
    void encrypted();
    void readAll();
    void account();
    void end(const QString &why);

    QSslSocket m_socket;
    QTimer m_deadline;
    std::optional<ConnectionQuota::Place> m_place;
    QString m_address;
    qint64 m_given = 0; ///< bytes that are not reported as written
    bool m_open = false;
    bool m_over = false;
};

} // namespace muster::net
