#include "api/router.h"

#include "api/clientaddress.h"
#include "log/log.h"
#include "protocol/http/routes.h"

#include <QJsonDocument>

#include <algorithm>

namespace muster::api {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QByteArrayView sessionCookie = "MMAUTHTOKEN";
/// Audits of refused administration that one user may cause.
constexpr Quota refusalAudits{std::chrono::minutes(1), 10};
constexpr qsizetype refusedUsersMax = 10'000;

bool changesSomething(const QByteArray &method)
{
    return method != "GET" && method != "HEAD";
}

QByteArray cookie(const http::Request &request, QByteArrayView name)
{
    const QByteArray cookies = request.header("Cookie");
    if (cookies.isEmpty())
        return {};
    for (const QByteArray &part : cookies.split(';')) {
        const QByteArray pair = part.trimmed();
        if (pair.size() > name.size() && pair.startsWith(name) && pair[name.size()] == '=')
            return pair.mid(name.size() + 1);
    }
    return {};
}

/// Cookie sessions are what a foreign page could ride on (reference/mattermost-api.md §2.1).
bool csrfHolds(const http::Request &request, const Session &session)
{
    if (!changesSomething(request.method))
        return true;
    if (request.header("X-Requested-With") == "XMLHttpRequest")
        return true;
    return !session.csrf.isEmpty() && request.header("X-CSRF-Token") == session.csrf.toUtf8();
}

int statusOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidArgument:
        return 400;
    case ErrorCode::NotFound:
        return 404;
    case ErrorCode::Conflict:
        return 409;
    case ErrorCode::Unauthorized:
        return 401;
    case ErrorCode::Forbidden:
        return 403;
    case ErrorCode::TooLarge:
        return 413;
    case ErrorCode::NotLeader:
    case ErrorCode::Unavailable:
        return 503;
    case ErrorCode::TimedOut:
        return 504;
    case ErrorCode::Corrupt:
    case ErrorCode::Internal:
        return 500;
    }
    Q_UNREACHABLE();
}

/// Failures of the server, not of the request.
bool isOurs(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Unavailable:
    case ErrorCode::TimedOut:
    case ErrorCode::NotLeader:
    case ErrorCode::Corrupt:
    case ErrorCode::Internal:
        return true;
    case ErrorCode::InvalidArgument:
    case ErrorCode::NotFound:
    case ErrorCode::Conflict:
    case ErrorCode::Unauthorized:
    case ErrorCode::Forbidden:
    case ErrorCode::TooLarge:
        return false;
    }
    Q_UNREACHABLE();
}

http::Response methodNotAllowed(const http::Request &request, QByteArrayList allowed)
{
    http::Response response = protocol::errorResponse(
        {u"api.context.method_not_allowed.app_error"_s, u"This address does not take that method."_s, 405},
        request.requestId);
    if (allowed.contains("GET"))
        allowed.append("HEAD");
    std::sort(allowed.begin(), allowed.end());
    response.addHeader("Allow", allowed.join(", ")); // RFC 9110 §15.5.6
    return response;
}

} // namespace

QLatin1StringView accessName(Access access)
{
    switch (access) {
    case Access::Public:
        return "public"_L1;
    case Access::Optional:
        return "optional"_L1;
    case Access::Session:
        return "session"_L1;
    case Access::SystemAdmin:
        return "system_admin"_L1;
    }
    Q_UNREACHABLE();
}

PresentedToken presentedToken(const http::Request &request)
{
    if (const QByteArray token = cookie(request, sessionCookie); !token.isEmpty())
        return {QString::fromLatin1(token), true};
    const QByteArray authorization = request.header("Authorization");
    const qsizetype space = authorization.indexOf(' ');
    if (space <= 0)
        return {};
    const QByteArrayView scheme = QByteArrayView(authorization).first(space);
    if (scheme.compare("bearer", Qt::CaseInsensitive) == 0
        || scheme.compare("token", Qt::CaseInsensitive) == 0)
        return {QString::fromLatin1(authorization.mid(space + 1).trimmed()), false};
    return {};
}

void Call::fail(const Error &error, QLatin1StringView where) const
{
    const QString id = u"api.%1.app_error"_s.arg(where);
    if (!isOurs(error.code) || isAdmin())
        return fail(protocol::ApiError{id, error.detail, statusOf(error.code)});
    // What went wrong inside is for the log and for administrators: it may name paths and statements.
    log::warn("api"_L1, u"a request failed"_s,
        {{u"id"_s, id}, {u"error"_s, error.detail}, {u"request_id"_s, request.requestId}});
    fail(protocol::ApiError{
        id, u"The server cannot do this at the moment. Try again soon."_s, statusOf(error.code)});
}

std::optional<QJsonObject> Call::object() const
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &error);
    // Qt reads a raw NUL within a text as one, where JSON allows no control characters.
    if (document.isObject() && !request.body.contains('\0'))
        return document.object();
    fail(protocol::ApiError{u"api.context.invalid_body_param.app_error"_s,
        error.error == QJsonParseError::NoError
            ? u"The body has to be a JSON object without NUL bytes."_s
            : u"The body is not JSON: %1 at byte %2."_s.arg(error.errorString()).arg(error.offset),
        400});
    return std::nullopt;
}

int Call::number(const QString &name, int otherwise, int min, int max) const
{
    bool ok = false;
    const int value = request.query.queryItemValue(name).toInt(&ok);
    return ok ? std::clamp(value, min, max) : otherwise;
}

Router::Router(Rooms rooms, QByteArray clusterId)
    : m(rooms)
    , m_clusterId(std::move(clusterId))
    , m_limiter(m.config.snapshot()->running)
    , m_refusals(refusedUsersMax)
{
}

bool Router::Route::changes() const
{
    return effect == Effect::OfMethod && changesSomething(method);
}

QList<Router::Listed> Router::routes() const
{
    QList<Listed> all;
    const auto list = [&all](const Route &route) {
        all.append({route.method, route.segments.join(u'/'), route.access, route.changes()});
    };
    for (const QList<Route> &samePath : m_exact)
        std::for_each(samePath.begin(), samePath.end(), list);
    std::for_each(m_patterns.begin(), m_patterns.end(), list);
    std::sort(all.begin(), all.end(), [](const Listed &a, const Listed &b) {
        return std::tie(a.path, a.method) < std::tie(b.path, b.method);
    });
    return all;
}

void Router::add(QByteArray method, QLatin1StringView pattern, Access access, Handler handler, Effect effect)
{
    const QString path(pattern);
    Route route{std::move(method), path.split(u'/'), access, std::move(handler), effect};
    if (path.contains(u'{'))
        m_patterns.append(std::move(route));
    else
        m_exact[path].append(std::move(route));
}

const Router::Route *Router::find(
    const http::Request &request, QHash<QString, QString> &parameters, QByteArrayList &otherMethods) const
{
    const QByteArray method = request.method == "HEAD" ? "GET"_ba : request.method;
    if (const auto exact = m_exact.constFind(request.path); exact != m_exact.constEnd()) {
        for (const Route &route : *exact) {
            if (route.method == method)
                return &route;
            otherMethods.append(route.method);
        }
    }
    const QStringList segments = request.path.split(u'/');
    for (const Route &route : m_patterns) {
        if (route.segments.size() != segments.size())
            continue;
        QHash<QString, QString> found;
        bool matches = true;
        for (qsizetype i = 0; matches && i < segments.size(); ++i) {
            const QString &wanted = route.segments[i];
            if (wanted.startsWith(u'{'))
                found.insert(wanted.sliced(1, wanted.size() - 2), segments[i]);
            else
                matches = wanted == segments[i];
        }
        if (!matches)
            continue;
        if (route.method == method) {
            parameters = std::move(found);
            return &route;
        }
        otherMethods.append(route.method);
    }
    return nullptr;
}

http::Reply Router::decorated(http::Reply reply, const QByteArray &versionId, bool isGet) const
{
    return [reply = std::move(reply), isGet, versionId, cluster = m_clusterId](http::Response response) {
        response.headers.reserve(response.headers.size() + 5);
        response.addHeader("X-Version-Id"_ba, versionId);
        response.addHeader("X-Cluster-Id"_ba, cluster);
        response.addHeader("X-Content-Type-Options"_ba, "nosniff"_ba);
        response.addHeader("Referrer-Policy"_ba, "no-referrer"_ba);
        if (isGet)
            response.addHeader("Expires"_ba, "0"_ba);
        reply(std::move(response));
    };
}

bool Router::count(Call &call, const Allowance &allowance) const
{
    call.reply = [this, reply = std::move(call.reply), allowance](http::Response response) {
        m_limiter.describe(response, allowance);
        reply(std::move(response));
    };
    if (allowance.allowed)
        return true;
    call.reply(tooMany(call.request, u"api.context.rate_limit.app_error"_s,
        u"There were too many requests. Wait as long as Retry-After says."_s, allowance.retryAfter));
    return false;
}

bool Router::admit(Call &call, const PresentedToken &presented, bool looksSessionUp)
{
    if (!looksSessionUp || !m_limiter.variesByUser())
        return count(call, m_limiter.take(call.request, call.address));
    // Counted for the user once it is known who that is. Tokens that nobody has count for the place, and a
    // place that has used its share up does not get others looked up.
    const Allowance place = m_limiter.look(call.request, call.address);
    return place.allowed || m.sessions.isCached(presented.token) || count(call, place);
}

void Router::handle(const http::Request &request, http::Reply reply)
{
    const auto config = m.config.snapshot();
    Call call{request, {}, {}, {}, clientAddress(request, config->trustedProxyHeaders), nullptr,
        decorated(std::move(reply), config->versionId, request.method == "GET")};
    QByteArrayList otherMethods;
    const Route *route = find(request, call.parameters, otherMethods);
    const PresentedToken presented = presentedToken(request);
    call.token = presented.token;
    const bool looksSessionUp = route && route->access != Access::Public && !presented.token.isEmpty();
    const bool isCheck = request.path == protocol::routes::ping;
    if (m_limiter.isOn() && !isCheck && !admit(call, presented, looksSessionUp))
        return;
    if (!route && !otherMethods.isEmpty())
        return call.reply(methodNotAllowed(request, std::move(otherMethods)));
    if (!route)
        return call.fail({u"api.context.404.app_error"_s, u"There is nothing at this address."_s, 404});
    const QString notReady = isCheck ? QString() : m.readiness.notReady();
    if (!notReady.isEmpty())
        return call.fail({u"api.context.not_ready.app_error"_s, notReady, 503});
    if (!looksSessionUp)
        return finish(*route, std::move(call));

    m.sessions.find(
        presented.token, [this, route, call, presented](const Result<std::optional<Session>> &found) mutable {
            if (!found && route->access != Access::Optional)
                return call.fail(found.error(), "context.session"_L1);
            if (found)
                call.session = *found;
            if (call.session && presented.fromCookie && !csrfHolds(call.request, *call.session))
                call.session.reset();
            if (m_limiter.isOn() && m_limiter.variesByUser()
                && !count(call,
                    call.session ? m_limiter.take(call.request, call.session->user)
                                 : m_limiter.take(call.request, call.address)))
                return;
            finish(*route, std::move(call));
        });
}

void Router::finish(const Route &route, Call call) const
{
    const bool open = route.access == Access::Public || route.access == Access::Optional;
    if (!open && !call.session)
        return call.fail({u"api.context.session_expired.app_error"_s,
            u"Log in: there is no session, or it has ended."_s, 401});
    if (route.access == Access::SystemAdmin && !call.isAdmin())
        return refuse(call);
    if (route.access == Access::SystemAdmin && route.changes()) {
        // What the controller does not audit itself is audited with its answer, so that nothing is forgotten.
        call.audited = std::make_shared<std::atomic<bool>>(false);
        Call told = call;
        told.reply = nullptr;
        call.reply = [this, told, reply = std::move(call.reply)](http::Response response) {
            if (!told.audited->load())
                m.audit.add(told, response.status < 400 ? u"ok"_s : u"answered %1"_s.arg(response.status));
            reply(std::move(response));
        };
    }
    route.handler(call);
}

void Router::refuse(const Call &call) const
{
    if (m_refusals.take(call.session->user.toUtf8(), refusalAudits, steadyNow()).allowed)
        m.audit.add(call, u"refused: needs system_admin"_s);
    call.fail({u"api.context.permissions.app_error"_s, u"This needs the role system_admin."_s, 403});
}

} // namespace muster::api
