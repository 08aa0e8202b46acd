#include "api/http/gate.h"

#include "api/http/crossorigin.h"
#include "api/http/healthcheck.h"
#include "api/http/sessioncookies.h"
#include "auth/clientaddress.h"

#include <algorithm>

namespace muster::api {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A foreign page could abuse cookie sessions (reference/mattermost-api.md §2.1).
bool csrfHolds(const http::Request &request, const auth::Session &session, const config::RequestRules &rules)
{
    if (!changesSomething(request.method))
        return true;
    if (!rules.strictCsrf && request.header("X-Requested-With") == "XMLHttpRequest")
        return true;
    return !session.csrf.isEmpty() && request.header("X-CSRF-Token") == session.csrf.toUtf8();
}

http::Response methodNotAllowed(const http::Request &request, QByteArrayList allowed)
{
    http::Response response = protocol::errorResponse(
        {u"api.context.method_not_allowed.app_error"_s, u"Method not allowed for this route."_s, 405},
        request.requestId);
    if (allowed.contains("GET"))
        allowed.append("HEAD");
    std::sort(allowed.begin(), allowed.end());
    response.addHeader("Allow", allowed.join(", ")); // RFC 9110 §15.5.6
    return response;
}

} // namespace

Gate::Gate(Deps deps, QByteArray clusterId)
    : m_deps(deps), m_clusterId(std::move(clusterId)), m_limiter(m_deps.config.snapshot()->running)
{
}

http::Reply Gate::decorated(
    http::Reply reply, const http::Request &request, const service::ConfigSnapshot &config) const
{
    http::Headers byConfig;
    if (config.rules.crossOrigin && !isPreflight(request))
        byConfig = crossOriginHeaders(request, config.running);
    if (!config.rules.strictTransport.isEmpty())
        byConfig.emplaceBack("Strict-Transport-Security", config.rules.strictTransport);
    return [reply = std::move(reply), isGet = request.method == "GET", versionId = config.versionId,
               byConfig = std::move(byConfig), cluster = m_clusterId](http::Response response) {
        response.headers.reserve(response.headers.size() + byConfig.size() + 5);
        response.headers += byConfig;
        response.addHeader("X-Version-Id"_ba, versionId);
        response.addHeader("X-Cluster-Id"_ba, cluster);
        response.addHeader("X-Content-Type-Options"_ba, "nosniff"_ba);
        response.addHeader("Referrer-Policy"_ba, "no-referrer"_ba);
        if (isGet)
            response.addHeader("Expires"_ba, "0"_ba);
        reply(std::move(response));
    };
}

bool Gate::count(Call &call, const auth::Allowance &allowance) const
{
    call.reply = [this, reply = std::move(call.reply), allowance](http::Response response) {
        m_limiter.describe(response, allowance);
        reply(std::move(response));
    };
    if (allowance.allowed)
        return true;
    call.reply(tooMany(call.request, u"api.context.rate_limit.app_error"_s,
        u"Too many requests. Wait as long as Retry-After says."_s, allowance.retryAfter));
    return false;
}

bool Gate::admit(Call &call, const auth::PresentedToken &presented, bool looksSessionUp)
{
    if (!looksSessionUp || !m_limiter.variesByUser())
        return count(call, m_limiter.take(call.request, call.address));
    // Counted for the user once it is known who that is. Unknown tokens count for the place, and a place that
    // has used up its share does not get others looked up.
    const auth::Allowance place = m_limiter.look(call.request, call.address);
    return place.allowed || m_deps.sessions.isCached(presented.token) || count(call, place);
}

void Gate::handle(const http::Request &request, http::Reply reply)
{
    const auto config = m_deps.config.snapshot();
    Call call{request, {}, {}, {}, auth::clientAddress(request, config->trustedProxyHeaders), nullptr,
        decorated(std::move(reply), request, *config)};
    Router::Found match = m_deps.router.find(request);
    const Router::Route *const route = match.route;
    call.parameters = std::move(match.parameters);
    const auth::PresentedToken presented = auth::presentedToken(request);
    call.token = presented.token;
    const bool looksSessionUp = route && route->access != Access::Public && !presented.token.isEmpty();
    const bool isPlainCheck = isCheck(request) && !asksForStores(request);
    if (m_limiter.isOn() && !isPlainCheck && !admit(call, presented, looksSessionUp))
        return;
    if (config->rules.crossOrigin && isPreflight(request))
        return call.reply(preflightAnswer(request, config->running));
    if (!route && !match.otherMethods.isEmpty())
        return call.reply(methodNotAllowed(request, std::move(match.otherMethods)));
    if (!route)
        return call.fail({u"api.context.404.app_error"_s, u"No such route."_s, 404});
    const QString notReady = isCheck(request) ? QString() : m_deps.readiness.notReady();
    if (!notReady.isEmpty())
        return call.fail({u"api.context.not_ready.app_error"_s, notReady, 503});
    if (!looksSessionUp)
        return finish(*route, std::move(call));

    m_deps.sessions.find(presented.token,
        [this, route, call, presented, config](const Result<std::optional<auth::Session>> &found) mutable {
            if (!found && route->access != Access::Optional)
                return call.fail(found.error(), "context.session"_L1);
            if (found)
                call.session = *found;
            if (call.session && presented.fromCookie
                && !csrfHolds(call.request, *call.session, config->rules))
                call.session.reset();
            noteActivity(call, presented, *config);
            if (m_limiter.isOn() && m_limiter.variesByUser()
                && !count(call,
                    call.session ? m_limiter.take(call.request, call.session->user)
                                 : m_limiter.take(call.request, call.address)))
                return;
            finish(*route, std::move(call));
        });
}

void Gate::noteActivity(
    Call &call, const auth::PresentedToken &presented, const service::ConfigSnapshot &config) const
{
    if (!call.session || !m_deps.activity)
        return;
    const auto until = m_deps.activity->seen(
        *call.session, {config.rules.sessionIdle, config.rules.sessionLength, config.rules.extendsSessions});
    if (!until || !presented.fromCookie)
        return;
    auth::Session extended = *call.session;
    extended.expiresAt = *until;
    // The browser would forget the cookie when the session should have ended.
    call.reply = [extended, token = presented.token, reply = std::move(call.reply),
                     cookies = SessionCookies(isReachedByHttps(call.request, config.running))](
                     http::Response response) {
        const bool setsOwn = std::ranges::any_of(response.headers,
            [](const auto &header) { return header.first == "Set-Cookie"; }); // by logging out
        if (!setsOwn)
            cookies.set(response, extended, token, wallNow());
        reply(std::move(response));
    };
}

void Gate::finish(const Router::Route &route, Call call) const
{
    const bool open = route.access == Access::Public || route.access == Access::Optional;
    if (!open && !call.session)
        return call.fail({u"api.context.session_expired.app_error"_s,
            u"Log in: there is no session, or it has ended."_s, 401});
    if (route.access == Access::SystemAdmin && !call.isAdmin())
        return refuse(call);
    if (route.access == Access::SystemAdmin && route.changes()) {
        // What the controller does not audit itself is audited with its answer, so that nothing is missed.
        call.audited = std::make_shared<std::atomic<bool>>(false);
        Call copy = call;
        copy.reply = nullptr;
        call.reply = [this, copy, reply = std::move(call.reply)](http::Response response) {
            if (!copy.audited->load())
                m_deps.audit.add(
                    copy, response.status < 400 ? u"ok"_s : u"answered %1"_s.arg(response.status));
            reply(std::move(response));
        };
    }
    route.handler(call);
}

void Gate::refuse(const Call &call) const
{
    m_deps.audit.addRefusal(call, u"refused: needs system_admin"_s);
    call.fail({u"api.context.permissions.app_error"_s, u"This needs the role system_admin."_s, 403});
}

} // namespace muster::api
