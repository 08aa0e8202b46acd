#include "api/usercontroller.h"

#include "base/log.h"
#include "base/then.h"
#include "base/time.h"
#include "config/derived.h"
#include "protocol/routes.h"
#include "store/userrepository.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace muster::api {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto component = "users"_L1;
constexpr Millis databaseTimeout = 3s;
const auto wrongCredentials = protocol::ApiError{u"api.user.login.invalid_credentials_email_username"_s,
    u"Enter a valid email or username and/or password."_s, 401};

/// What PasswordSettings asks of a new password; empty if it is met.
QString passwordProblem(const QString &password, const config::Document &config)
{
    const qint64 minimum = config.integer(u"PasswordSettings.MinimumLength");
    if (password.size() < minimum)
        return u"The password needs at least %1 characters."_s.arg(minimum);
    const auto has = [&](auto test) {
        return std::any_of(password.begin(), password.end(), test);
    };
    if (config.boolean(u"PasswordSettings.Lowercase") && !has([](QChar c) { return c.isLower(); }))
        return u"The password needs a lower-case letter."_s;
    if (config.boolean(u"PasswordSettings.Uppercase") && !has([](QChar c) { return c.isUpper(); }))
        return u"The password needs an upper-case letter."_s;
    if (config.boolean(u"PasswordSettings.Number") && !has([](QChar c) { return c.isDigit(); }))
        return u"The password needs a digit."_s;
    if (config.boolean(u"PasswordSettings.Symbol") && !has([](QChar c) { return !c.isLetterOrNumber(); }))
        return u"The password needs a symbol."_s;
    return {};
}

QByteArray sessionCookies(const Session &session, const QString &token, bool secure)
{
    const QByteArray until =
        QDateTime::fromMSecsSinceEpoch(session.expiresAt, Qt::UTC).toString(Qt::RFC2822Date).toUtf8();
    return "=" + token.toUtf8() + "; Path=/; Expires=" + until + (secure ? "; Secure" : "");
}

} // namespace

QJsonObject userToJson(const store::User &user, bool sensitive)
{
    QJsonObject json{{u"id"_s, user.id.toString()}, {u"create_at"_s, user.createAt},
        {u"update_at"_s, user.updateAt}, {u"delete_at"_s, user.deleteAt}, {u"username"_s, user.username},
        {u"auth_data"_s, QString()}, {u"auth_service"_s, user.authService}, {u"email"_s, user.email},
        {u"nickname"_s, user.nickname}, {u"first_name"_s, user.firstName}, {u"last_name"_s, user.lastName},
        {u"position"_s, user.position}, {u"roles"_s, user.roles}, {u"props"_s, user.props},
        {u"locale"_s, user.locale}, {u"timezone"_s, user.timezone}};
    if (sensitive) {
        json[u"email_verified"_s] = user.emailVerified;
        json[u"notify_props"_s] = user.notifyProps;
        json[u"last_password_update"_s] = user.lastPasswordUpdate;
        json[u"failed_attempts"_s] = user.failedAttempts;
    }
    return json;
}

void UserController::addRoutes(Router &router)
{
    namespace routes = protocol::routes;
    router.add("POST", routes::users, Access::Optional, [this](const Call &call) { create(call); });
    router.add("POST", routes::login, Access::Public, [this](const Call &call) { login(call); });
    router.add("POST", routes::logout, Access::Session, [this](const Call &call) { logout(call); });
    router.add("GET", routes::me, Access::Session, [this](const Call &call) { me(call); });
}

void UserController::create(const Call &call) const
{
    const auto body = call.object();
    if (!body)
        return;
    const QString password = (*body)[u"password"].toString();
    if (const QString problem = passwordProblem(password, m.config.snapshot()->running); !problem.isEmpty())
        return call.fail({u"model.user.is_valid.pwd.app_error"_s, problem, 400});
    store::User user;
    user.username = (*body)[u"username"].toString();
    user.email = (*body)[u"email"].toString();
    user.nickname = (*body)[u"nickname"].toString();
    user.firstName = (*body)[u"first_name"].toString();
    user.lastName = (*body)[u"last_name"].toString();
    user.position = (*body)[u"position"].toString();
    user.locale = (*body)[u"locale"].toString();
    if (const auto valid = store::validateUser(user); !valid)
        return call.fail(valid.error(), "user.create_user"_L1);
    then(m.hasher.hash(password), [this, call, user](const Result<QString> &hash) {
        if (!hash && hash.error().code == ErrorCode::InvalidArgument)
            return call.fail({u"model.user.is_valid.pwd.app_error"_s, hash.error().detail, 400});
        if (!hash)
            return call.fail({u"api.user.create_user.busy.app_error"_s, hash.error().detail, 429});
        store::User hashed = user;
        hashed.passwordHash = *hash;
        store(call, hashed);
    });
}

void UserController::store(const Call &call, store::User user) const
{
    const auto snapshot = m.config.snapshot();
    const bool allowed = call.isAdmin()
        || (snapshot->running.boolean(u"TeamSettings.EnableUserCreation")
            && snapshot->running.boolean(u"TeamSettings.EnableOpenServer"));
    then(m.pool.write(databaseTimeout,
             [user, allowed](store::Connection &connection) -> Result<store::User> {
                 store::UserRepository users(connection);
                 // Decided under the write lock: whoever is first becomes the admin, everyone else has to be
                 // let in.
                 const auto count = users.count();
                 if (!count)
                     return tl::make_unexpected(count.error());
                 if (*count > 0 && !allowed)
                     return fail(ErrorCode::Forbidden, u"Accounts are created by an administrator here."_s);
                 return users.create(user, wallMillis());
             }),
        [this, call](const Result<store::User> &created) {
            if (!created) {
                m.audit.add(call, created.error().detail);
                return call.fail(created.error(), "user.create_user"_L1);
            }
            m.audit.add(call, u"ok"_s, created->username);
            call.reply(protocol::jsonResponse(userToJson(*created, true), 201));
        });
}

void UserController::login(const Call &call) const
{
    const auto body = call.object();
    if (!body)
        return;
    const QString id = (*body)[u"id"].toString();
    const QString login = (*body)[u"login_id"].toString();
    const QString password = (*body)[u"password"].toString();
    if ((id.isEmpty() && login.isEmpty()) || password.isEmpty())
        return call.fail(wrongCredentials);
    then(m.pool.read(databaseTimeout,
             [id, login](store::Connection &connection) {
                 store::UserRepository users(connection);
                 return id.isEmpty() ? users.byLogin(login) : users.byId(UserId(id));
             }),
        [this, call, password](const Result<store::User> &user) {
            if (!user && user.error().code != ErrorCode::NotFound)
                return call.fail(user.error(), "user.login"_L1);
            verify(call, password, user);
        });
}

void UserController::verify(const Call &call, const QString &password, const Result<store::User> &user) const
{
    const qint64 attemptsMax = m.config.snapshot()->running.integer(u"ServiceSettings.MaximumLoginAttempts");
    if (user && user->failedAttempts >= attemptsMax && !m_throttle.mayTry(user->id, steadyNow())) {
        m.audit.add(call, u"refused: too many failed attempts"_s, user->username);
        return call.fail({u"api.user.check_user_login_attempts.too_many.app_error"_s,
            u"Too many wrong passwords were given for this account. Wait %1 seconds, then try once more."_s
                .arg(std::chrono::duration_cast<std::chrono::seconds>(LoginThrottle::pause).count()),
            401});
    }
    // The same work for a name that does not exist, so that time does not tell which names do.
    then(m.hasher.verify(password, user ? user->passwordHash : QString()),
        [this, call, user](const Result<bool> &right) {
            // What no hash can be made of is nobody's password.
            const bool impossible = !right && right.error().code == ErrorCode::InvalidArgument;
            if (!right && !impossible)
                return call.fail({u"api.user.login.busy.app_error"_s, right.error().detail, 429});
            if (impossible || !*right || !user || user->deleteAt != 0)
                return passwordWrong(call, user);
            const QJsonObject asked = QJsonDocument::fromJson(call.request.body).object();
            const QString device = asked[u"device_id"].toString(asked[u"deviceId"].toString());
            openSession(call, *user, device);
        });
}

void UserController::passwordWrong(const Call &call, const Result<store::User> &user) const
{
    m.audit.add(call, u"refused: wrong credentials"_s, user ? user->username : QString());
    if (user)
        countFailure(user->id);
    call.fail(wrongCredentials);
}

void UserController::countFailure(const UserId &id) const
{
    then(m.pool.write(databaseTimeout,
             [id](store::Connection &connection) {
                 return store::UserRepository(connection).addFailedAttempt(id);
             }),
        [](const Result<int> &counted) {
            if (!counted)
                log::warn(component, u"a failed log-in was not counted: %1"_s.arg(counted.error().detail));
        });
}

void UserController::openSession(const Call &call, const store::User &user, const QString &deviceId) const
{
    const std::chrono::hours lifetime = config::webSessionLength(m.config.snapshot()->running);
    const QString token = newId();
    if (user.failedAttempts > 0)
        then(m.pool.write(databaseTimeout,
                 [id = user.id](store::Connection &connection) {
                     return store::UserRepository(connection).resetFailedAttempts(id);
                 }),
            [](const Result<void> &reset) {
                if (!reset)
                    log::warn(component, u"failed attempts were not reset: %1"_s.arg(reset.error().detail));
            });
    then(m.sessions.open(user, token, deviceId, lifetime),
        [this, call, user, token](const Result<Session> &session) {
            if (!session) {
                m.audit.add(call, session.error().detail, user.username);
                return call.fail(session.error(), "user.login"_L1);
            }
            m.audit.add(call, u"ok"_s, user.username);
            http::Response response = protocol::jsonResponse(userToJson(user, true));
            response.addHeader("Token", token.toUtf8());
            if (call.request.header("X-Requested-With") == "XMLHttpRequest") {
                const bool secure = call.request.secure;
                response.addHeader(
                    "Set-Cookie", "MMAUTHTOKEN" + sessionCookies(*session, token, secure) + "; HttpOnly");
                response.addHeader(
                    "Set-Cookie", "MMUSERID" + sessionCookies(*session, user.id.toString(), secure));
                response.addHeader("Set-Cookie", "MMCSRF" + sessionCookies(*session, session->csrf, secure));
            }
            call.reply(std::move(response));
        });
}

void UserController::logout(const Call &call) const
{
    then(m.sessions.revoke(call.session->id, call.token), [this, call](const Result<void> &revoked) {
        if (!revoked)
            return call.fail(revoked.error(), "user.logout"_L1);
        m.publisher.closeSession(call.session->id);
        m.audit.add(call, u"ok"_s);
        http::Response response = protocol::okResponse();
        response.addHeader("Set-Cookie", "MMAUTHTOKEN=; Path=/; Max-Age=0; HttpOnly");
        call.reply(std::move(response));
    });
}

void UserController::me(const Call &call) const
{
    then(m.pool.read(databaseTimeout,
             [id = call.session->user](
                 store::Connection &connection) { return store::UserRepository(connection).byId(id); }),
        [call](const Result<store::User> &user) {
            if (!user)
                return call.fail(user.error(), "user.get"_L1);
            call.reply(protocol::jsonResponse(userToJson(*user, true)));
        });
}

} // namespace muster::api
