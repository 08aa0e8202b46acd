#pragma once
#include "base/result.h"
#include "base/time.h"
#include "client/transport/trust.h"

#include <QFuture>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QObject>
#include <QPromise>
#include <QUrl>

#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace muster::client {

/// Whether what is sent to that node is safe from eavesdroppers: HTTPS, or loopback.
bool isPrivate(const QUrl &node);

struct TransportOptions {
    Millis timeout = std::chrono::seconds(5); ///< whole call: connect, send, wait, read
    qint64 replyBytesMax = 32 * 1024 * 1024;
    Trust trust;
    bool plainHttp = false; ///< passwords may go over plain HTTP beyond loopback, too
};

/// What came back from a node's port, as far as the last call got: each asks for another remedy.
enum class PortAnswer {
    Nothing, ///< no answer at all: host or network down, or a firewall in between
    NoName, ///< the host name has no address
    Refused, ///< the host answers, and no process listens
    Silent, ///< a process took the connection and said nothing
    Spoke, ///< an answer, whatever it was, or a connection that was closed
};

/// Calls to one node's REST API; the calls themselves are in the API classes beside it, one for each area.
/// Every call ends in a Result: after `timeout` at the latest; destroying the transport cancels what is still
/// open. Errors: the HTTP status mapped (400 InvalidArgument, 401 Unauthorized, 403 Forbidden, 404 NotFound,
/// 409 Conflict, 413 TooLarge, 408, 504 and a 503 with protocol::timedOutId TimedOut, 429, 502 and other 503
/// Unavailable, else Internal), `detail` holds the server's message; no connection is Unavailable, our
/// deadline TimedOut, a refused certificate Unauthorized with trustFailed() before it. Redirects are not
/// followed: they would carry the token elsewhere. Thread: the one it was made in, which needs an event loop.
class Transport : public QObject {
    Q_OBJECT
public:
    explicit Transport(QUrl node, TransportOptions options = {}, QObject *parent = nullptr);
    ~Transport() override;

    const QUrl &node() const { return m_node; }
    const QString &token() const { return m_token; }
    /// Sent with every call from now on; empty: none.
    void setToken(const QString &token) { m_token = token; }
    /// InvalidArgument: a password would go there in the clear, and that was not asked for.
    [[nodiscard]] Result<void> mayCarryPassword() const;
    /// For calls made from now on.
    void setTimeout(Millis timeout) { m_options.timeout = timeout; }
    /// The last refused certificate, if any.
    const std::optional<TrustProblem> &trustProblem() const { return m_trustProblem; }
    /// How far the call that ended last got.
    PortAnswer portAnswer() const { return m_portAnswer; }

    struct Request {
        QByteArray method;
        QString path; ///< with the query
        QByteArray body = {}; ///< JSON
    };
    struct Answer {
        QByteArray body;
        QString token; ///< header Token
    };
    using Done = std::function<void(Result<Answer>)>;
    /// `done` is called once, before the destructor has ended.
    void send(const Request &request, Done done);
    /// `read` makes a Result<T> of the answer.
    template <typename T, typename Read>
    QFuture<Result<T>> call(const Request &request, Read read);
    /// The same for answers that are an object or a list: any other form is Corrupt.
    template <typename T>
    QFuture<Result<T>> callForObject(const Request &request, Result<T> (*read)(const QJsonObject &));
    template <typename T>
    QFuture<Result<T>> callForList(const Request &request, Result<T> (*read)(const QJsonArray &));

signals:
    void trustFailed(const muster::client::TrustProblem &problem);

private:
    struct Pending;
    void checkPeer(QNetworkReply *reply, const QList<QSslError> &errors, Pending &pending);
    [[nodiscard]] Result<Answer> answerOf(QNetworkReply *reply, Pending &pending) const;

    QUrl m_node;
    TransportOptions m_options;
    Result<QSslConfiguration> m_ssl;
    QString m_token;
    std::optional<TrustProblem> m_trustProblem;
    PortAnswer m_portAnswer = PortAnswer::Nothing;
    std::map<QNetworkReply *, std::shared_ptr<Pending>> m_pending; ///< replies belong to m_network
    QNetworkAccessManager m_network;
};

/// The server's answer does not have the expected form; `what` is "a JSON object" and the like.
tl::unexpected<Error> wrongBody(QStringView what);
QByteArray compactJson(const QJsonObject &object);
/// `path` with one query parameter, encoded.
QString pathWith(QLatin1StringView path, const QString &name, const QString &value);
/// For answers that are passed on unchanged.
[[nodiscard]] Result<QJsonObject> anyObject(const QJsonObject &json);

template <typename T, typename Read>
QFuture<Result<T>> Transport::call(const Request &request, Read read)
{
    const auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    send(request, [promise, read = std::move(read)](const Result<Answer> &answer) {
        promise->addResult(answer ? read(*answer) : Result<T>(tl::unexpected(answer.error())));
        promise->finish();
    });
    return promise->future();
}

template <typename T>
QFuture<Result<T>> Transport::callForObject(const Request &request, Result<T> (*read)(const QJsonObject &))
{
    return call<T>(request, [read](const Answer &answer) -> Result<T> {
        const QJsonDocument document = QJsonDocument::fromJson(answer.body);
        return document.isObject() ? read(document.object()) : Result<T>(wrongBody(u"a JSON object"));
    });
}

template <typename T>
QFuture<Result<T>> Transport::callForList(const Request &request, Result<T> (*read)(const QJsonArray &))
{
    return call<T>(request, [read](const Answer &answer) -> Result<T> {
        const QJsonDocument document = QJsonDocument::fromJson(answer.body);
        return document.isArray() ? read(document.array()) : Result<T>(wrongBody(u"a JSON list"));
    });
}

} // namespace muster::client
