#include "client/apiclient.h"

#include "protocol/http/routes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QPromise>
#include <QSslCertificate>
#include <QTimer>
#include <QUrlQuery>

namespace muster::client {

using namespace Qt::Literals::StringLiterals;

namespace {

ErrorCode codeOfStatus(int status)
{
    switch (status) {
    case 400:
    case 422:
        return ErrorCode::InvalidArgument;
    case 401:
        return ErrorCode::Unauthorized;
    case 403:
        return ErrorCode::Forbidden;
    case 404:
        return ErrorCode::NotFound;
    case 408:
    case 504:
        return ErrorCode::TimedOut;
    case 409:
    case 412:
        return ErrorCode::Conflict;
    case 413:
    case 414:
    case 431:
        return ErrorCode::TooLarge;
    case 429:
    case 502:
    case 503:
        return ErrorCode::Unavailable;
    default:
        return ErrorCode::Internal;
    }
}

QString unreachable(const QString &host, const QNetworkReply &reply)
{
    switch (reply.error()) {
    case QNetworkReply::ConnectionRefusedError:
        return u"%1 refused the connection: no server is running there"_s.arg(host);
    case QNetworkReply::HostNotFoundError:
        return u"%1 cannot be found: the host name has no address"_s.arg(host);
    case QNetworkReply::RemoteHostClosedError:
        return u"%1 closed the connection before it answered"_s.arg(host);
    default:
        return u"%1 cannot be reached: %2"_s.arg(host, reply.errorString());
    }
}

template <typename T>
Result<T> wrongBody(QStringView what)
{
    return fail(ErrorCode::Corrupt,
        u"the server's answer is not %1; is another program at this address?"_s.arg(what));
}

QByteArray jsonOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QStringList textsOf(const QJsonValue &value)
{
    QStringList result;
    for (const QJsonValue &entry : value.toArray())
        result.append(entry.toString());
    return result;
}

Result<User> userOf(const QJsonObject &json)
{
    const User user{json[u"id"].toString(), json[u"username"].toString(),
        json[u"roles"].toString().split(u' ', Qt::SkipEmptyParts)};
    if (user.id.isEmpty())
        return wrongBody<User>(u"a user");
    return user;
}

Result<QList<NodeReload>> reloadsOf(const QJsonObject &json)
{
    if (!json[u"nodes"].isArray())
        return wrongBody<QList<NodeReload>>(u"a list of reloaded nodes");
    QList<NodeReload> result;
    for (const QJsonValue &entry : json[u"nodes"].toArray()) {
        const QJsonObject node = entry.toObject();
        NodeReload reload{NodeId(node[u"id"].toString()), node[u"status"].toString() == u"OK", {},
            textsOf(node[u"changed"]), textsOf(node[u"restart"])};
        if (!reload.ok) {
            const QJsonObject error = node[u"error"].toObject();
            reload.error = error[u"message"].toString();
            const QString more = error[u"detailed_error"].toString();
            if (!more.isEmpty())
                reload.error += u" ("_s + more + u")"_s;
            if (reload.error.isEmpty())
                reload.error = u"the node gave no reason"_s;
        }
        result.append(reload);
    }
    return result;
}

QString pathWith(QLatin1StringView path, const QString &name, const QString &value)
{
    QUrlQuery query;
    query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    return path + u'?' + query.toString(QUrl::FullyEncoded);
}

QString gossipKeysOf(const QString &name, const QString &value)
{
    return pathWith(protocol::routes::gossipKeys, name, value);
}

QString samplesOf(const NodeId &node, int seconds, bool here)
{
    QUrlQuery query;
    query.addQueryItem(u"node"_s, node.toString());
    query.addQueryItem(u"seconds"_s, QString::number(seconds));
    if (here)
        query.addQueryItem(protocol::routes::hereOnly, node.toString());
    return protocol::routes::samples + u'?' + query.toString(QUrl::FullyEncoded);
}

std::optional<NodeId> nodeOf(const QJsonValue &value)
{
    return value.isString() && !value.toString().isEmpty() ? std::optional(NodeId(value.toString()))
                                                           : std::nullopt;
}

Result<LeaderTransfer> transferOf(const QJsonObject &json)
{
    if (!json.contains(u"to") || !json.contains(u"term"))
        return wrongBody<LeaderTransfer>(u"a transfer of leadership");
    return LeaderTransfer{nodeOf(json[u"to"]), nodeOf(json[u"leader"]),
        quint64(std::max<qint64>(0, json[u"term"].toInteger()))};
}

Result<QJsonObject> anyObject(const QJsonObject &json)
{
    return json;
}

} // namespace

struct ApiClient::Pending {
    Done done;
    QByteArray body;
    std::optional<Error> ours; ///< why we aborted it
};

ApiClient::ApiClient(QUrl node, ApiOptions options, QObject *parent)
    : QObject(parent)
    , m_node(std::move(node))
    , m_options(std::move(options))
    , m_ssl(sslConfiguration(m_options.trust))
{
}

ApiClient::~ApiClient()
{
    // Whoever waits for an answer must not wait for ever.
    const auto pending = std::exchange(m_pending, {});
    for (const auto &[reply, call] : pending) {
        reply->disconnect(this);
        call->done(fail(ErrorCode::Unavailable,
            u"%1 was given up before it answered; whether the request took effect is not known"_s.arg(
                m_node.authority())));
    }
}

void ApiClient::send(const QByteArray &method, const QString &pathAndQuery, const QByteArray &body, Done done)
{
    const bool secure = m_node.scheme() == u"https";
    if (secure && !m_ssl)
        return done(tl::unexpected(m_ssl.error()));
    QNetworkRequest request(m_node.resolved(QUrl(pathAndQuery)));
    if (secure)
        request.setSslConfiguration(*m_ssl);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setRawHeader("X-Requested-With", "XMLHttpRequest");
    if (!body.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    if (!m_token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_token.toUtf8());

    QNetworkReply *reply = m_network.sendCustomRequest(request, method, body);
    const auto pending = std::make_shared<Pending>(Pending{std::move(done), {}, {}});
    m_pending.emplace(reply, pending);
    const auto abort = [reply, pending](ErrorCode code, const QString &detail) {
        pending->ours = Error{code, detail};
        reply->abort();
    };
    auto *deadline = new QTimer(reply);
    deadline->setSingleShot(true);
    connect(deadline, &QTimer::timeout, this, [this, abort] {
        abort(ErrorCode::TimedOut,
            u"%1 did not answer within %2 ms"_s.arg(m_node.authority()).arg(m_options.timeout.count()));
    });
    deadline->start(m_options.timeout);
    connect(reply, &QNetworkReply::readyRead, this, [this, reply, pending, abort] {
        pending->body += reply->readAll();
        if (pending->body.size() > m_options.replyBytesMax)
            abort(ErrorCode::TooLarge,
                u"the answer of %1 is larger than %2 bytes"_s.arg(m_node.authority())
                    .arg(m_options.replyBytesMax));
    });
    connect(reply, &QNetworkReply::sslErrors, this,
        [this, reply, pending](const QList<QSslError> &errors) { checkPeer(reply, errors, *pending); });
    connect(reply, &QNetworkReply::finished, this, [this, reply, pending] {
        m_pending.erase(reply);
        reply->deleteLater();
        pending->done(answerOf(reply, *pending));
    });
}

void ApiClient::checkPeer(QNetworkReply *reply, const QList<QSslError> &errors, Pending &pending)
{
    const QSslCertificate leaf = reply->sslConfiguration().peerCertificate();
    if (acceptsPeer(m_options.trust, leaf))
        return reply->ignoreSslErrors(errors);
    m_trustProblem = client::trustProblem(m_options.trust, m_node.authority(), leaf, errors);
    pending.ours = Error{ErrorCode::Unauthorized, m_trustProblem->reason};
    emit trustFailed(*m_trustProblem);
}

Result<ApiClient::Answer> ApiClient::answerOf(QNetworkReply *reply, Pending &pending) const
{
    if (pending.ours)
        return tl::unexpected(*pending.ours);
    pending.body += reply->readAll();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status >= 200 && status < 300 && reply->error() == QNetworkReply::NoError)
        return Answer{pending.body, QString::fromUtf8(reply->rawHeader("Token"))};
    if (status < 300)
        return fail(ErrorCode::Unavailable, unreachable(m_node.authority(), *reply));
    const protocol::ApiError error = protocol::apiErrorFromJson(pending.body, status);
    QString detail = error.message.isEmpty() ? error.id : error.message;
    if (!error.detailedError.isEmpty())
        detail += u" ("_s + error.detailedError + u")"_s;
    return fail(codeOfStatus(status), detail);
}

template <typename T, typename Read>
QFuture<Result<T>> ApiClient::call(
    const QByteArray &method, const QString &pathAndQuery, const QByteArray &body, Read read)
{
    const auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    send(method, pathAndQuery, body, [promise, read = std::move(read)](const Result<Answer> &answer) {
        promise->addResult(answer ? read(*answer) : Result<T>(tl::unexpected(answer.error())));
        promise->finish();
    });
    return promise->future();
}

template <typename T>
QFuture<Result<T>> ApiClient::callForObject(const QByteArray &method, const QString &pathAndQuery,
    const QByteArray &body, Result<T> (*read)(const QJsonObject &))
{
    return call<T>(method, pathAndQuery, body, [read](const Answer &answer) {
        const QJsonDocument document = QJsonDocument::fromJson(answer.body);
        return document.isObject() ? read(document.object()) : wrongBody<T>(u"a JSON object");
    });
}

QFuture<Result<Login>> ApiClient::login(const QString &username, const QString &password)
{
    m_token.clear();
    const QJsonObject body{{u"login_id"_s, username}, {u"password"_s, password}, {u"device_id"_s, QString()}};
    return call<Login>(
        "POST", protocol::routes::login, jsonOf(body), [this](const Answer &answer) -> Result<Login> {
            const Result<User> user = userOf(QJsonDocument::fromJson(answer.body).object());
            if (!user)
                return tl::unexpected(user.error());
            if (answer.token.isEmpty())
                return wrongBody<Login>(u"a log-in with a token");
            m_token = answer.token;
            return Login{answer.token, *user};
        });
}

QFuture<Result<void>> ApiClient::logout()
{
    return call<void>("POST", protocol::routes::logout, {}, [](const Answer &) { return Result<void>(); });
}

QFuture<Result<User>> ApiClient::me()
{
    return callForObject("GET", protocol::routes::me, {}, userOf);
}

QFuture<Result<QJsonObject>> ApiClient::ping()
{
    return callForObject("GET", protocol::routes::ping, {}, anyObject);
}

QFuture<Result<protocol::Overview>> ApiClient::overview()
{
    // A picture of a thousand nodes takes longer to read than a window may stand still.
    const auto promise = std::make_shared<QPromise<Result<protocol::Overview>>>();
    promise->start();
    const auto answerWith = [promise](const Result<protocol::Overview> &overview) {
        promise->addResult(overview);
        promise->finish();
    };
    send("GET", protocol::routes::overview, {}, [answerWith](const Result<Answer> &answer) {
        if (!answer)
            return answerWith(tl::unexpected(answer.error()));
        QThreadPool::globalInstance()->start([answerWith, body = answer->body] {
            const QJsonDocument document = QJsonDocument::fromJson(body);
            answerWith(document.isObject() ? protocol::overviewFromJson(document.object())
                                           : wrongBody<protocol::Overview>(u"a JSON object"));
        });
    });
    return promise->future();
}

QFuture<Result<QJsonObject>> ApiClient::config()
{
    return callForObject("GET", protocol::routes::config, {}, anyObject);
}

QFuture<Result<QJsonObject>> ApiClient::patchConfig(const QJsonObject &patch)
{
    return callForObject("PUT", protocol::routes::configPatch, jsonOf(patch), anyObject);
}

QFuture<Result<QJsonObject>> ApiClient::patchConfigHere(const QJsonObject &patch, const NodeId &node)
{
    return callForObject("PUT",
        protocol::routes::configPatch + u'?' + protocol::routes::hereOnly + u'=' + node.toString(),
        jsonOf(patch), anyObject);
}

QFuture<Result<QJsonObject>> ApiClient::environment()
{
    return callForObject("GET", protocol::routes::configEnvironment, {}, anyObject);
}

QFuture<Result<void>> ApiClient::reloadConfig()
{
    return call<void>(
        "POST", protocol::routes::configReload, {}, [](const Answer &) { return Result<void>(); });
}

QFuture<Result<QList<NodeReload>>> ApiClient::reloadHere(const NodeId &node)
{
    QUrlQuery query;
    query.addQueryItem(u"node"_s, node.toString());
    query.addQueryItem(protocol::routes::hereOnly, node.toString());
    return callForObject(
        "POST", protocol::routes::clusterReload + u'?' + query.toString(QUrl::FullyEncoded), {}, reloadsOf);
}

QFuture<Result<QList<NodeReload>>> ApiClient::clusterReload(const std::optional<NodeId> &node)
{
    QUrlQuery query;
    query.addQueryItem(u"node"_s, node ? node->toString() : u"all"_s);
    return callForObject(
        "POST", protocol::routes::clusterReload + u'?' + query.toString(QUrl::FullyEncoded), {}, reloadsOf);
}

QFuture<Result<QList<protocol::NodeGossipKeys>>> ApiClient::gossipKeys()
{
    return callForObject("GET", gossipKeysOf(u"node"_s, u"all"_s), {}, protocol::gossipKeysFromJson);
}

QFuture<Result<QList<protocol::NodeGossipKeys>>> ApiClient::changeGossipKeys(
    const protocol::GossipKeyChange &change, const std::optional<NodeId> &node)
{
    return callForObject("POST", gossipKeysOf(u"node"_s, node ? node->toString() : u"all"_s),
        jsonOf(protocol::toJson(change)), protocol::gossipKeysFromJson);
}

QFuture<Result<QList<protocol::NodeGossipKeys>>> ApiClient::gossipKeysHere(const NodeId &node)
{
    return callForObject(
        "GET", gossipKeysOf(protocol::routes::hereOnly, node.toString()), {}, protocol::gossipKeysFromJson);
}

QFuture<Result<QList<protocol::NodeGossipKeys>>> ApiClient::changeGossipKeysHere(
    const protocol::GossipKeyChange &change, const NodeId &node)
{
    return callForObject("POST", gossipKeysOf(protocol::routes::hereOnly, node.toString()),
        jsonOf(protocol::toJson(change)), protocol::gossipKeysFromJson);
}

QFuture<Result<LeaderTransfer>> ApiClient::transferLeader(const QString &to)
{
    return callForObject("POST", protocol::routes::leader, jsonOf({{u"to"_s, to}}), transferOf);
}

QFuture<Result<LeaderTransfer>> ApiClient::clearLeaderPreference()
{
    return callForObject("DELETE", protocol::routes::leader, {}, transferOf);
}

QFuture<Result<protocol::NodeSamples>> ApiClient::samples(const NodeId &node, int seconds)
{
    return callForObject("GET", samplesOf(node, seconds, false), {}, protocol::samplesFromJson);
}

QFuture<Result<protocol::NodeSamples>> ApiClient::samplesHere(const NodeId &node, int seconds)
{
    return callForObject("GET", samplesOf(node, seconds, true), {}, protocol::samplesFromJson);
}

QFuture<Result<QList<protocol::AuditRecord>>> ApiClient::audits(const protocol::AuditQuery &query)
{
    using Audits = QList<protocol::AuditRecord>;
    return call<Audits>("GET",
        protocol::routes::audits + u'?' + protocol::toQuery(query).toString(QUrl::FullyEncoded), {},
        [](const Answer &answer) {
            const QJsonDocument document = QJsonDocument::fromJson(answer.body);
            return document.isArray() ? protocol::auditsFromJson(document.array())
                                      : wrongBody<Audits>(u"a JSON list");
        });
}

QFuture<Result<QJsonArray>> ApiClient::clusterStatus()
{
    return call<QJsonArray>(
        "GET", protocol::routes::clusterStatus, {}, [](const Answer &answer) -> Result<QJsonArray> {
            const QJsonDocument document = QJsonDocument::fromJson(answer.body);
            return document.isArray() ? Result<QJsonArray>(document.array())
                                      : wrongBody<QJsonArray>(u"a JSON list");
        });
}

QFuture<Result<QStringList>> ApiClient::logs(int page, int perPage)
{
    const QString path = u"%1?page=%2&logs_per_page=%3"_s.arg(protocol::routes::logs).arg(page).arg(perPage);
    return call<QStringList>("GET", path, {}, [](const Answer &answer) -> Result<QStringList> {
        const QJsonDocument document = QJsonDocument::fromJson(answer.body);
        if (!document.isArray())
            return wrongBody<QStringList>(u"a JSON list");
        QStringList lines;
        for (const QJsonValue &entry : document.array())
            lines.append(entry.toString().trimmed());
        return lines;
    });
}

QFuture<Result<QList<protocol::NodeLogs>>> ApiClient::logsOfNodes(const protocol::LogQuery &query)
{
    return callForObject(
        "POST", protocol::routes::musterLogs, jsonOf(protocol::toJson(query)), protocol::nodeLogsFromJson);
}

QFuture<Result<QList<protocol::NodeLogs>>> ApiClient::logsOfNodeHere(
    const protocol::LogQuery &query, const NodeId &node)
{
    return callForObject("POST",
        pathWith(protocol::routes::musterLogs, protocol::routes::hereOnly, node.toString()),
        jsonOf(protocol::toJson(query)), protocol::nodeLogsFromJson);
}

QFuture<Result<protocol::LogLevels>> ApiClient::logLevels(const protocol::LogLevelChange &change)
{
    const QJsonObject body = protocol::toJson(change);
    return callForObject(body.isEmpty() ? "GET" : "POST", protocol::routes::logLevel,
        body.isEmpty() ? QByteArray() : jsonOf(body), protocol::logLevelsFromJson);
}

QFuture<Result<protocol::LogLevels>> ApiClient::logLevelsHere(
    const protocol::LogLevelChange &change, const NodeId &node)
{
    return callForObject("POST",
        pathWith(protocol::routes::logLevel, protocol::routes::hereOnly, node.toString()),
        jsonOf(protocol::toJson(change)), protocol::logLevelsFromJson);
}

QFuture<Result<QList<protocol::NodeLogLevels>>> ApiClient::clusterLogLevels(
    const protocol::LogLevelChange &change, const QString &node)
{
    return callForObject("POST",
        pathWith(protocol::routes::logLevel, u"node"_s, node.isEmpty() ? u"all"_s : node),
        jsonOf(protocol::toJson(change)), protocol::nodeLogLevelsFromJson);
}

} // namespace muster::client
