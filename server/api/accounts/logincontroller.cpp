#include "api/accounts/logincontroller.h"

#include "api/http/requestlimiter.h"
#include "api/http/sessioncookies.h"
#include "config/derived.h"
#include "protocol/http/routes.h"

namespace muster::api {

using namespace Qt::Literals::StringLiterals;
using service::Login;

namespace {

/// As in Mattermost, it names what may be entered.
protocol::ApiError wrongCredentials(bool byName, bool byEmail)
{
    if (!byEmail)
        return {u"api.user.login.invalid_credentials_username"_s,
            u"Enter a valid username and/or password."_s, 401};
    if (!byName)
        return {
            u"api.user.login.invalid_credentials_email"_s, u"Enter a valid email and/or password."_s, 401};
    return {u"api.user.login.invalid_credentials_email_username"_s,
        u"Enter a valid email or username and/or password."_s, 401};
}

http::Response welcome(const http::Request &request, const Login::LoggedIn &in, bool isHttps)
{
    http::Response response = protocol::jsonResponse(protocol::toJson(in.user, protocol::Visibility::Self));
    response.addHeader("Token", in.token.toUtf8());
    if (request.header("X-Requested-With") == "XMLHttpRequest")
        SessionCookies(isHttps).set(response, in.session, in.token, wallNow());
    return response;
}

/// 401 as for a wrong password, and when to try again.
http::Response accountThrottled(const http::Request &request, const QString &seconds)
{
    http::Response response = protocol::errorResponse(
        {u"api.user.check_user_login_attempts.too_many.app_error"_s,
            u"Too many wrong passwords were given for this account. Wait %1 seconds, then try once more."_s
                .arg(seconds),
            401},
        request.requestId);
    response.addHeader("Retry-After", seconds.toLatin1());
    return response;
}

void refuse(const Call &call, const Login::Asked &asked, const Login::Refused &refused)
{
    const QString busy = u"api.user.login.busy.app_error"_s;
    const QString seconds = QString::fromLatin1(retryAfterSeconds(refused.retryAfter));
    switch (refused.why) {
    case Login::Refusal::WrongCredentials:
        return call.fail(wrongCredentials(asked.byName, asked.byEmail));
    case Login::Refusal::Account:
        return call.reply(accountThrottled(call.request, seconds));
    case Login::Refusal::Network:
        return call.reply(tooMany(call.request, u"api.user.login.too_many_from_address.app_error"_s,
            u"Too many wrong passwords were given from this address. Wait %1 seconds, then try once more."_s
                .arg(seconds),
            refused.retryAfter));
    case Login::Refusal::Crowd:
        return call.reply(tooMany(call.request, busy,
            u"Too many passwords from this address are being checked; try again soon."_s,
            refused.retryAfter));
    case Login::Refusal::Busy:
        return call.reply(tooMany(call.request, busy, refused.error.detail, passwordRetry));
    case Login::Refusal::Failed:
        return call.fail(refused.error, "user.login"_L1);
    }
}

} // namespace

LoginController::LoginController(service::Runner &runner, auth::PasswordHasher &hasher,
    const ConfigService &config, std::shared_ptr<service::Refusals> refusals)
    : m_config(config), m_refusals(std::move(refusals)), m_login({runner, hasher, *m_refusals})
{
}

void LoginController::addRoutes(Router &router)
{
    router.add("POST", protocol::routes::login, Access::Public, [this](const Call &call) { login(call); });
}

void LoginController::login(const Call &call)
{
    const auto body = call.object();
    if (!body)
        return;
    const auto snapshot = m_config.snapshot();
    Login::Asked asked;
    asked.actor = call.actor();
    asked.id = (*body)[u"id"].toString();
    asked.login = (*body)[u"login_id"].toString();
    asked.password = (*body)[u"password"].toString();
    asked.deviceId = (*body)[u"device_id"].toString((*body)[u"deviceId"].toString());
    asked.byName = snapshot->running.boolean(u"EmailSettings.EnableSignInWithUsername");
    asked.byEmail = snapshot->running.boolean(u"EmailSettings.EnableSignInWithEmail");
    asked.attemptsMax = int(snapshot->running.integer(u"ServiceSettings.MaximumLoginAttempts"));
    asked.lifetime = config::webSessionLength(snapshot->running);
    if ((asked.id.isEmpty() && asked.login.isEmpty()) || asked.password.isEmpty())
        return call.fail(wrongCredentials(asked.byName, asked.byEmail));
    const bool isHttps = isReachedByHttps(call.request, snapshot->running);
    m_login.run(asked, [call, asked, isHttps](const tl::expected<Login::LoggedIn, Login::Refused> &in) {
        if (in)
            call.reply(welcome(call.request, *in, isHttps));
        else
            refuse(call, asked, in.error());
    });
}

} // namespace muster::api
