#pragma once
#include "protocol/admin/audits.h"
#include "protocol/http/http.h"
#include "protocol/overview/overview.h"
#include "support/fake/fakelogs.h"

#include <QHash>
#include <QHostAddress>
#include <QObject>
#include <QSet>
#include <QTcpServer>
#include <QUrl>

#include <memory>

class QTcpSocket;

namespace muster::test {

/// What the fake nodes of one cluster share: accounts and sessions, as a database does.
struct FakeAccounts {
    QString username = QStringLiteral("admin");
    QString password = QStringLiteral("secret password");
    bool admin = true; ///< false: routes for administrators answer 403
    QSet<QString> tokens;
    int logins = 0; ///< attempts, right or wrong
};

/// A node's API as clients see it: ping, log-in, overview, reload, logs, log level and the WebSocket that
/// pushes the overview. Its own few lines of HTTP and WebSocket, so that a test can make it silent, cut or
/// lie at any byte. Listens on a free port of loopback. Thread: the one it was made in.
class FakeNode : public QObject {
    Q_OBJECT
public:
    explicit FakeNode(std::shared_ptr<FakeAccounts> accounts = nullptr, QObject *parent = nullptr);
    /// The same over TLS: PEM files.
    FakeNode(std::shared_ptr<FakeAccounts> accounts, const QString &certificateFile, const QString &keyFile,
        QObject *parent = nullptr);
    ~FakeNode() override;

    QUrl url() const;
    /// "127.0.0.1:port", as overviews name it.
    QString address() const;
    const std::shared_ptr<FakeAccounts> &accounts() const { return m_accounts; }

    /// Answers it from now on and pushes it to every open WebSocket.
    void setOverview(const protocol::Overview &overview);
    /// Of all nodes, as this one answers them.
    FakeLogs &logs() { return m_logs; }
    /// What it answers when it is asked who did what, newest first; before that it does not know the route.
    void setAudits(const QList<protocol::AuditRecord> &audits) { m_audits = audits; }
    /// Answers "METHOD /path" like this instead of its own way.
    void setReply(const QString &methodAndPath, const http::Response &response);
    /// Sends an event with the next number to every open WebSocket. Pictures are numbered from 1 on.
    void pushEvent(const QString &event, const QJsonObject &data);
    /// What came over WebSockets, oldest first.
    const QList<QByteArray> &texts() const { return m_texts; }
    /// Writes these bytes as a text message to every open WebSocket.
    void pushRaw(const QByteArray &text);
    /// Leaves out so many numbers before the next event.
    void skipSequence(int events);

    /// Like kill -9: open connections are reset, new ones refused, until start().
    void kill();
    /// Listens again at the same port.
    void start();
    /// Like kill(), and start() with another certificate at the same port. Only over TLS.
    void changeCertificate(const QString &certificateFile, const QString &keyFile);
    /// Like kill -STOP: connections are accepted and nothing is ever answered, until resume().
    void hang();
    void resume();
    /// Resets all open connections and goes on listening.
    void resetConnections();

    int connections() const { return int(m_peers.size()); }
    int openSockets() const; ///< WebSockets that are upgraded
    /// "METHOD /path?query" of every request, oldest first.
    const QStringList &requests() const { return m_requests; }
    const QList<QByteArray> &bodies() const { return m_bodies; }

signals:
    /// A console asks for a snapshot of the overview over its WebSocket; the test
    /// decides how it is answered.
    void overviewAsked();

private:
    struct Peer {
        QByteArray input;
        bool webSocket = false;
        qint64 seq = 0;
    };

    void listenOn(std::unique_ptr<QTcpServer> server);
    void adopt(QTcpSocket *socket);
    void read(QTcpSocket *socket);
    bool takeRequest(QTcpSocket *socket, Peer &peer);
    bool takeFrame(QTcpSocket *socket, Peer &peer);
    void upgrade(QTcpSocket *socket, Peer &peer, const QByteArray &key);
    void push(QTcpSocket *socket, Peer &peer, const QString &event, const QJsonObject &data);
    void pushOverview(QTcpSocket *socket, Peer &peer);
    http::Response answer(const http::Request &request);
    http::Response answerLogin(const http::Request &request);
    http::Response answerAudits(const http::Request &request) const;
    http::Response answerReload(const http::Request &request) const;
    bool known(const http::Request &request) const;

    std::shared_ptr<FakeAccounts> m_accounts;
    std::unique_ptr<QTcpServer> m_server;
    quint16 m_port = 0;
    bool m_hung = false;
    bool m_tls = false;
    std::optional<protocol::Overview> m_overview;
    FakeLogs m_logs;
    std::optional<QList<protocol::AuditRecord>> m_audits;
    QJsonObject m_levels;
    QHash<QString, http::Response> m_replies;
    QHash<QTcpSocket *, Peer> m_peers; ///< sockets belong to the server
    QStringList m_requests;
    QList<QByteArray> m_bodies;
    QList<QByteArray> m_texts;
    int m_picture = 0;
};

/// A healthy cluster of these nodes as the first of them sees it, the lowest id leading.
protocol::Overview overviewOf(const QList<FakeNode *> &nodes);

} // namespace muster::test
