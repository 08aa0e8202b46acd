#include "client/transport/transport.h"

#include "protocol/http/apierror.h"

#include <QHostAddress>
#include <QNetworkReply>
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

PortAnswer portAnswerOf(const QNetworkReply &reply, bool requestSent)
{
    switch (reply.error()) {
    case QNetworkReply::ConnectionRefusedError:
        return PortAnswer::Refused;
    case QNetworkReply::HostNotFoundError:
        return PortAnswer::NoName;
    case QNetworkReply::OperationCanceledError: // our deadline
    case QNetworkReply::TimeoutError:
        return requestSent ? PortAnswer::Silent : PortAnswer::Nothing;
    case QNetworkReply::UnknownNetworkError: // no route there
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
        return requestSent ? PortAnswer::Spoke : PortAnswer::Nothing;
    default:
        return PortAnswer::Spoke;
    }
}

} // namespace

bool isPrivate(const QUrl &node)
{
    return node.scheme() == u"https" || node.host() == u"localhost" || QHostAddress(node.host()).isLoopback();
}

struct Transport::Pending {
    Done done;
    QByteArray body;
    std::optional<Error> ours; ///< why we aborted it
    bool sent = false; ///< the connection was opened and the request is on its way
};

Transport::Transport(QUrl node, TransportOptions options, QObject *parent)
    : QObject(parent)
    , m_node(std::move(node))
    , m_options(std::move(options))
    , m_ssl(sslConfiguration(m_options.trust))
{
}

Transport::~Transport()
{
    // A caller must not wait forever.
    const auto pending = std::exchange(m_pending, {});
    for (const auto &[reply, call] : pending) {
        reply->disconnect(this);
        call->done(fail(ErrorCode::Unavailable,
            u"%1 was given up before it answered; whether the request took effect is not known"_s.arg(
                m_node.authority())));
    }
}

Result<void> Transport::mayCarryPassword() const
{
    if (m_options.plainHttp || isPrivate(m_node))
        return {};
    return fail(ErrorCode::InvalidArgument,
        u"%1 is plain HTTP beyond loopback, and the password would travel in the clear; use https://, or allow it with \"plain_http\": true in the profile"_s
            .arg(m_node.toString()));
}

void Transport::send(const Request &asked, Done done)
{
    const bool secure = m_node.scheme() == u"https";
    if (secure && !m_ssl)
        return done(tl::unexpected(m_ssl.error()));
    QNetworkRequest request(m_node.resolved(QUrl(asked.path)));
    if (secure)
        request.setSslConfiguration(*m_ssl);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setRawHeader("X-Requested-With", "XMLHttpRequest");
    if (!asked.body.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    if (!m_token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_token.toUtf8());

    // That a request is on its way is told of get() alone; of the others, how much of the body was written.
    QNetworkReply *reply = asked.method == "GET" && asked.body.isEmpty()
        ? m_network.get(request)
        : m_network.sendCustomRequest(request, asked.method, asked.body);
    const auto pending = std::make_shared<Pending>(Pending{std::move(done), {}, {}});
    m_pending.emplace(reply, pending);
    const auto abort = [reply, pending](ErrorCode code, const QString &detail) {
        pending->ours = Error{code, detail};
        reply->abort();
    };
    auto *deadline = new QTimer(reply);
    deadline->setSingleShot(true);
    connect(deadline, &QTimer::timeout, this, [this, abort, pending] {
        const QString late =
            u"%1 did not answer within %2 ms"_s.arg(m_node.authority()).arg(m_options.timeout.count());
        abort(ErrorCode::TimedOut,
            pending->sent ? u"%1, though it took the request: it hangs or is overloaded"_s.arg(late) : late);
    });
    deadline->start(m_options.timeout);
    connect(reply, &QNetworkReply::requestSent, this, [pending] { pending->sent = true; });
    connect(reply, &QNetworkReply::uploadProgress, this,
        [pending](qint64 written) { pending->sent = pending->sent || written > 0; });
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
        const bool spoke = pending->ours && pending->ours->code != ErrorCode::TimedOut;
        m_portAnswer = spoke ? PortAnswer::Spoke : portAnswerOf(*reply, pending->sent);
        reply->deleteLater();
        pending->done(answerOf(reply, *pending));
    });
}

void Transport::checkPeer(QNetworkReply *reply, const QList<QSslError> &errors, Pending &pending)
{
    const QSslCertificate leaf = reply->sslConfiguration().peerCertificate();
    if (acceptsPeer(m_options.trust, leaf))
        return reply->ignoreSslErrors(errors);
    m_trustProblem = client::trustProblem(m_options.trust, m_node.authority(), leaf, errors);
    pending.ours = Error{ErrorCode::Unauthorized, m_trustProblem->reason};
    emit trustFailed(*m_trustProblem);
}

Result<Transport::Answer> Transport::answerOf(QNetworkReply *reply, Pending &pending) const
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
    return fail(error.id == protocol::timedOutId ? ErrorCode::TimedOut : codeOfStatus(status), detail);
}

tl::unexpected<Error> wrongBody(QStringView what)
{
    return fail(ErrorCode::Corrupt,
        u"the server's answer is not %1; is another program at this address?"_s.arg(what));
}

QByteArray compactJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString pathWith(QLatin1StringView path, const QString &name, const QString &value)
{
    QUrlQuery query;
    query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    return path + u'?' + query.toString(QUrl::FullyEncoded);
}

Result<QJsonObject> anyObject(const QJsonObject &json)
{
    return json;
}

} // namespace muster::client
