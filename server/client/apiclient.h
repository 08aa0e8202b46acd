#pragma once
#include "base/time.h"
#include "client/trust.h"
#include "protocol/admin/audits.h"
#include "protocol/admin/gossipkeys.h"
#include "protocol/admin/logs.h"
#include "protocol/admin/samples.h"
#include "protocol/http/apierror.h"
#include "protocol/overview/overview.h"

#include <QFuture>
#include <QNetworkAccessManager>
#include <QObject>
#include <QUrl>

#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace muster::client {

struct User {
    QString id;
    QString username;
    QStringList roles;
};

struct Login {
    QString token; ///< valid on every node: sessions live in the database
    User user;
};

/// What reloading did on one node.
struct NodeReload {
    NodeId node;
    bool ok = false;
    QString error; ///< English sentence if not ok
    QStringList changed; ///< keys whose running value changed
    QStringList restart; ///< keys that differ on disk and wait for a restart
};

/// The answer to a transfer of leadership, which is under way then; protocol::Overview::preferred tells more.
struct LeaderTransfer {
    std::optional<NodeId> to; ///< who shall lead; empty: the lowest id
    std::optional<NodeId> leader; ///< who led when it was asked
    quint64 term = 0; ///< at that moment
};

struct ApiOptions {
    Millis timeout = std::chrono::seconds(5); ///< whole call: connect, send, wait, read
    qint64 replyBytesMax = 32 * 1024 * 1024;
    Trust trust;
};

/// The REST API of one node. Every call ends in a Result: after `timeout` at the latest; destroying the
/// client cancels what is still open. Errors: the HTTP status mapped (400 InvalidArgument, 401 Unauthorized,
/// 403 Forbidden, 404 NotFound, 409 Conflict, 413 TooLarge, 408 and 504 TimedOut, 429, 502 and 503
/// Unavailable, else Internal), `detail` holds the server's message; no connection is Unavailable, our
/// deadline TimedOut, a refused certificate Unauthorized with trustFailed() before it. Redirects are not
/// followed: they would carry the token elsewhere. Thread: the one it was made in, which needs an event loop.
class ApiClient : public QObject {
    Q_OBJECT
public:
    explicit ApiClient(QUrl node, ApiOptions options = {}, QObject *parent = nullptr);
    ~ApiClient() override;

    const QUrl &node() const { return m_node; }
    const QString &token() const { return m_token; }
    /// Sent with every call from now on; empty: none.
    void setToken(const QString &token) { m_token = token; }
    /// For calls made from now on.
    void setTimeout(Millis timeout) { m_options.timeout = timeout; }
    /// The last certificate that was refused, if any.
    const std::optional<TrustProblem> &trustProblem() const { return m_trustProblem; }

    /// The token is kept for further calls, too.
    QFuture<Result<Login>> login(const QString &username, const QString &password);
    QFuture<Result<void>> logout();
    QFuture<Result<User>> me();
    /// Answers without a token.
    QFuture<Result<QJsonObject>> ping();
    QFuture<Result<protocol::Overview>> overview();
    QFuture<Result<QJsonObject>> config();
    /// Saved there, and carried on to all other nodes.
    QFuture<Result<QJsonObject>> patchConfig(const QJsonObject &patch);
    /// Saved on that node only: how the nodes themselves carry a change on.
    QFuture<Result<QJsonObject>> patchConfigHere(const QJsonObject &patch, const NodeId &node);
    QFuture<Result<QJsonObject>> environment();
    /// Reloads from disk on the node that is asked.
    QFuture<Result<void>> reloadConfig();
    /// As the nodes ask each other: 409 if the one that answers is not `node`.
    QFuture<Result<QList<NodeReload>>> reloadHere(const NodeId &node);
    /// On one node, whichever is asked; empty: on all.
    QFuture<Result<QList<NodeReload>>> clusterReload(const std::optional<NodeId> &node);
    /// The gossip keys of all nodes, whichever is asked, by fingerprint.
    QFuture<Result<QList<protocol::NodeGossipKeys>>> gossipKeys();
    /// On one node, whichever is asked; empty: on all. Answers what they have then.
    QFuture<Result<QList<protocol::NodeGossipKeys>>> changeGossipKeys(
        const protocol::GossipKeyChange &change, const std::optional<NodeId> &node);
    /// As the nodes ask each other: 409 if the one that answers is not `node`.
    QFuture<Result<QList<protocol::NodeGossipKeys>>> gossipKeysHere(const NodeId &node);
    QFuture<Result<QList<protocol::NodeGossipKeys>>> changeGossipKeysHere(
        const protocol::GossipKeyChange &change, const NodeId &node);
    /// Asks for another leader: a node id, or "next". Conflict: it cannot lead now, `detail` says why.
    QFuture<Result<LeaderTransfer>> transferLeader(const QString &to);
    /// Takes such a wish back: the lowest id leads again once it is stable.
    QFuture<Result<LeaderTransfer>> clearLeaderPreference();
    /// What that node measured of itself in the last so many seconds, whichever is asked.
    QFuture<Result<protocol::NodeSamples>> samples(const NodeId &node, int seconds);
    /// As the nodes ask each other: 409 if the one that answers is not `node`.
    QFuture<Result<protocol::NodeSamples>> samplesHere(const NodeId &node, int seconds);
    /// A page of who did what, newest first. NotFound: there is no such user.
    QFuture<Result<QList<protocol::AuditRecord>>> audits(const protocol::AuditQuery &query);
    /// Mattermost's cluster status: one object a node.
    QFuture<Result<QJsonArray>> clusterStatus();
    /// Log lines of the node, oldest first, trimmed. Pages count from the newest.
    QFuture<Result<QStringList>> logs(int page, int perPage);
    /// Logs of several nodes, whichever is asked; give it a timeout larger than the query's.
    QFuture<Result<QList<protocol::NodeLogs>>> logsOfNodes(const protocol::LogQuery &query);
    /// As the nodes ask each other: 409 if the one that answers is not `node`.
    QFuture<Result<QList<protocol::NodeLogs>>> logsOfNodeHere(
        const protocol::LogQuery &query, const NodeId &node);
    /// Of the node that is asked; nothing in `change` tells them. They hold until the node restarts, or for
    /// the minutes of the change.
    QFuture<Result<protocol::LogLevels>> logLevels(const protocol::LogLevelChange &change = {});
    QFuture<Result<protocol::LogLevels>> logLevelsHere(
        const protocol::LogLevelChange &change, const NodeId &node);
    /// Of one node by id or name, whichever is asked; empty: of all.
    QFuture<Result<QList<protocol::NodeLogLevels>>> clusterLogLevels(
        const protocol::LogLevelChange &change, const QString &node);

signals:
    void trustFailed(const muster::client::TrustProblem &problem);

private:
    struct Answer {
        QByteArray body;
        QString token; ///< header Token
    };
    struct Pending;
    using Done = std::function<void(Result<Answer>)>;
    template <typename T, typename Read>
    QFuture<Result<T>> call(
        const QByteArray &method, const QString &pathAndQuery, const QByteArray &body, Read read);
    template <typename T>
    QFuture<Result<T>> callForObject(const QByteArray &method, const QString &pathAndQuery,
        const QByteArray &body, Result<T> (*read)(const QJsonObject &));
    void send(const QByteArray &method, const QString &pathAndQuery, const QByteArray &body, Done done);
    void checkPeer(QNetworkReply *reply, const QList<QSslError> &errors, Pending &pending);
    Result<Answer> answerOf(QNetworkReply *reply, Pending &pending) const;

    QUrl m_node;
    ApiOptions m_options;
    Result<QSslConfiguration> m_ssl;
    QString m_token;
    std::optional<TrustProblem> m_trustProblem;
    std::map<QNetworkReply *, std::shared_ptr<Pending>> m_pending; ///< replies belong to m_network
    QNetworkAccessManager m_network;
};

} // namespace muster::client
