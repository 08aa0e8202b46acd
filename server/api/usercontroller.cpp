#include "api/usercontroller.h"

#include "api/clientaddress.h"
#include "api/userjson.h"
#include "base/then.h"
#include "base/time.h"
#include "config/derived.h"
#include "log/log.h"
#include "protocol/http/routes.h"
#include "store/accounts/userrepository.h"
#include "store/admin/auditrepository.h"

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

constexpr qsizetype loginLengthMax = 128;
constexpr Millis hasherRetry = 2s; ///< about as long as its queue takes
/// Audits of refused log-ins that one network may cause.
constexpr Quota refusalAudits{1min, 5};
/// Whoever logged in from a place within this time is known there, and from this many places at most.
constexpr std::chrono::hours placeIsKnownFor = 24h * 90;
constexpr int placesMax = 100;

bool isKnownPlace(store::Connection &connection, const UserId &user, const QByteArray &network)
{
    // An audit of a log-in that went well names its user; one that did not names nobody.
    const auto addresses =
        store::AuditRepository(connection)
            .addressesOf(user, u"POST "_s + QString(protocol::routes::login),
                wallMillis() - std::chrono::duration_cast<Millis>(placeIsKnownFor).count(), placesMax);
    return addresses && std::any_of(addresses->begin(), addresses->end(), [&network](const QString &address) {
        return networkOf(address) == network;
    });
}

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
    if (mayCreate(call))
        return hashThenStore(call, user, password);
    // Nobody makes the server hash who will be refused anyway.
    then(m.pool.read(databaseTimeout,
             [](store::Connection &connection) { return store::UserRepository(connection).count(); }),
        [this, call, user, password](const Result<qint64> &count) {
            if (count && *count == 0)
                return hashThenStore(call, user, password);
            refuseCreation(call,
                count ? Error{ErrorCode::Forbidden, u"Accounts are created by an administrator here."_s}
                      : count.error());
        });
}

bool UserController::mayCreate(const Call &call) const
{
    const auto snapshot = m.config.snapshot();
    return call.isAdmin()
        || (snapshot->running.boolean(u"TeamSettings.EnableUserCreation")
            && snapshot->running.boolean(u"TeamSettings.EnableOpenServer"));
}

void UserController::refuseCreation(const Call &call, const Error &error) const
{
    if (m_refusals.take(networkOf(call.address), refusalAudits, steadyNow()).allowed)
        m.audit.add(call, error.detail);
    call.fail(error, "user.create_user"_L1);
}

void UserController::hashThenStore(const Call &call, const store::User &user, const QString &password) const
{
    const store::TurnQueue::Asker asker{networkOf(call.address), call.isAdmin()};
    then(m.hasher.hash(password, asker), [this, call, user](const Result<QString> &hash) {
        if (!hash && hash.error().code == ErrorCode::InvalidArgument)
            return call.fail({u"model.user.is_valid.pwd.app_error"_s, hash.error().detail, 400});
        if (!hash)
            return call.reply(tooMany(
                call.request, u"api.user.create_user.busy.app_error"_s, hash.error().detail, hasherRetry));
        store::User hashed = user;
        hashed.passwordHash = *hash;
        store(call, hashed);
    });
}

void UserController::store(const Call &call, store::User user) const
{
    const bool allowed = mayCreate(call);
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
            if (!created)
                return refuseCreation(call, created.error());
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
    LoginThrottle::Attempt attempt;
    attempt.network = networkOf(call.address);
    // Until a user is found: no id begins so, and so nobody counts against an account by another name.
    attempt.account = '?' + (id.isEmpty() ? login : id).left(loginLengthMax).toLower().toUtf8();
    then(m.pool.read(databaseTimeout,
             [id, login, attempt](store::Connection &connection) -> Result<Claim> {
                 store::UserRepository users(connection);
                 Claim claim{id.isEmpty() ? users.byLogin(login) : users.byId(UserId(id)), attempt};
                 if (!claim.user)
                     return claim.user.error().code == ErrorCode::NotFound
                         ? Result<Claim>(claim)
                         : Result<Claim>(tl::make_unexpected(claim.user.error()));
                 claim.attempt.account = claim.user->id.toUtf8();
                 claim.attempt.failedBefore = claim.user->failedAttempts;
                 claim.attempt.isKnownPlace = isKnownPlace(connection, claim.user->id, attempt.network);
                 return claim;
             }),
        [this, call, password](const Result<Claim> &claim) {
            if (!claim)
                return call.fail(claim.error(), "user.login"_L1);
            verify(call, password, *claim);
        });
}

void UserController::verify(const Call &call, const QString &password, const Claim &claim) const
{
    const int attemptsMax =
        int(m.config.snapshot()->running.integer(u"ServiceSettings.MaximumLoginAttempts"));
    if (const auto verdict = m_throttle.begin(claim.attempt, attemptsMax, steadyNow());
        verdict.refusal != LoginThrottle::Refusal::None)
        return refuse(call, claim, verdict);
    // The same work for a name that does not exist, so that time does not tell which names do.
    const store::TurnQueue::Asker asker{claim.attempt.network, claim.attempt.isKnownPlace};
    then(m.hasher.verify(password, claim.user ? claim.user->passwordHash : QString(), asker),
        [this, call, claim, attemptsMax, password, asker](const Result<bool> &right) {
            using Outcome = LoginThrottle::Outcome;
            // What no hash can be made of is nobody's password.
            const bool impossible = !right && right.error().code == ErrorCode::InvalidArgument;
            const bool isRight = right && *right && claim.user && claim.user->deleteAt == 0;
            const bool isBusy = !right && !impossible;
            m_throttle.end(claim.attempt,
                isBusy        ? Outcome::NotTried
                    : isRight ? Outcome::Right
                              : Outcome::Wrong,
                attemptsMax, steadyNow());
            if (isBusy)
                return call.reply(tooMany(
                    call.request, u"api.user.login.busy.app_error"_s, right.error().detail, hasherRetry));
            if (!isRight)
                return passwordWrong(call, claim.user);
            const QJsonObject asked = QJsonDocument::fromJson(call.request.body).object();
            const QString device = asked[u"device_id"].toString(asked[u"deviceId"].toString());
            openSession(call, *claim.user, device);
            if (store::PasswordHasher::needsRehash(claim.user->passwordHash))
                strengthen(*claim.user, password, asker);
        });
}

void UserController::strengthen(
    const store::User &user, const QString &password, const store::TurnQueue::Asker &asker) const
{
    const auto told = [](const Error &error) {
        log::warn(component, u"a weak password hash was not replaced: %1"_s.arg(error.detail));
    };
    then(m.hasher.hash(password, asker),
        [this, id = user.id, was = user.passwordHash, told](const Result<QString> &hash) {
            if (!hash)
                return told(hash.error());
            then(m.pool.write(databaseTimeout,
                     [id, was, hash = *hash](store::Connection &connection) {
                         return store::UserRepository(connection).replacePasswordHash(id, was, hash);
                     }),
                [told](const Result<bool> &replaced) {
                    if (!replaced)
                        told(replaced.error());
                });
        });
}

void UserController::refuse(const Call &call, const Claim &claim, const LoginThrottle::Verdict &verdict) const
{
    const QString seconds = QString::fromLatin1(retryAfterSeconds(verdict.retryAfter));
    const auto audit = [&](const QString &why) {
        if (m_refusals.take(claim.attempt.network, refusalAudits, steadyNow()).allowed)
            m.audit.add(call, why, claim.user ? claim.user->username : QString());
    };
    switch (verdict.refusal) {
    case LoginThrottle::Refusal::None:
        return;
    case LoginThrottle::Refusal::Account: {
        audit(u"refused: too many failed attempts"_s);
        http::Response response = protocol::errorResponse(
            {u"api.user.check_user_login_attempts.too_many.app_error"_s,
                u"Too many wrong passwords were given for this account. Wait %1 seconds, then try once more."_s
                    .arg(seconds),
                401},
            call.request.requestId);
        response.addHeader("Retry-After", seconds.toLatin1());
        return call.reply(std::move(response));
    }
    case LoginThrottle::Refusal::Network:
        audit(u"refused: too many failed attempts from this address"_s);
        return call.reply(tooMany(call.request, u"api.user.login.too_many_from_address.app_error"_s,
            u"Too many wrong passwords were given from this address. Wait %1 seconds, then try once more."_s
                .arg(seconds),
            verdict.retryAfter));
    case LoginThrottle::Refusal::Crowd:
        return call.reply(tooMany(call.request, u"api.user.login.busy.app_error"_s,
            u"Too many passwords from this address are being checked; try again soon."_s,
            verdict.retryAfter));
    }
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
            m.audit.add(call, u"ok"_s, user.username, user.id);
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
    call.reply({200, {{"Content-Type", "application/json"}}, call.session->account});
}

} // namespace muster::api
