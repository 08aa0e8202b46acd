#include "service/accounts/sessions.h"

#include "log/log.h"
#include "service/accounts/storedsessions.h"
#include "service/channels/place.h"
#include "store/accounts/loginfailurerepository.h"
#include "store/accounts/sessionrepository.h"
#include "store/accounts/userrepository.h"

namespace muster::service {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Writes nothing if there is nothing to forget. A failure does not keep anybody out.
void forgetFailures(store::Connection &connection, const NewSession &asked)
{
    Result<void> forgotten;
    if (!asked.failures.isEmpty())
        forgotten = store::LoginFailureRepository(connection).clear(asked.failures);
    if (forgotten && asked.user.failedAttempts > 0) // counted by an older build
        forgotten = store::UserRepository(connection).resetFailedAttempts(asked.user.id);
    if (!forgotten)
        log::warn("users"_L1, u"failed attempts were not reset: %1"_s.arg(forgotten.error().detail));
}

/// More than these are not told one by one.
constexpr size_t toldMax = 200;

protocol::UserSession shown(const store::Session &session)
{
    QJsonObject props = session.props;
    props.remove(u"csrf"_s);
    return {session.id, session.userId, session.createAt, session.expiresAt, session.lastActivityAt,
        session.deviceId, session.roles, session.isOAuth, props};
}

} // namespace

Result<Outcome<auth::Session>> openSession(
    store::Transaction &db, const Actor &actor, const NewSession &asked)
{
    const protocol::User &user = asked.user;
    if (!asked.passwordHash.isEmpty()) {
        // A write of the same value: whoever changes the password waits for this, or this for them.
        const auto isStill = store::UserRepository(db.connection())
                                 .replacePasswordHash(user.id, asked.passwordHash, asked.passwordHash);
        if (!isStill)
            return failed(isStill);
        if (!*isStill)
            return fail(ErrorCode::Unavailable,
                u"The password of this account was changed at this moment. Log in again."_s);
    }
    forgetFailures(db.connection(), asked);
    const WallTime now = wallNow();
    store::Session session;
    session.userId = user.id;
    session.roles = user.roles;
    session.deviceId = asked.deviceId;
    session.expiresAt = now + asked.lifetime;
    session.props = {{u"csrf"_s, newId()}};
    const auto created = store::SessionRepository(db.connection()).create(session, asked.token, now);
    if (!created)
        return failed(created);
    Actor owner = actor;
    owner.user = user.id;
    return Outcome<auth::Session>{
        sessionOf(*created, user), {{}, {}, AuditLine{owner, u"ok"_s, user.username}}};
}

Result<Outcome<Done>> endSession(store::Transaction &db, const Actor &actor, const QByteArray &tokenHash)
{
    const auto revoked = store::SessionRepository(db.connection()).revoke(actor.session);
    if (!revoked && revoked.error().code != ErrorCode::NotFound)
        return failed(revoked);
    return Outcome<Done>{{}, {{}, {{actor.session, tokenHash}}, AuditLine{actor, u"ok"_s, {}}}};
}

Result<void> endSessionsOf(
    store::Transaction &db, const UserId &user, const SessionId &except, Effects &effects)
{
    const auto ended = store::SessionRepository(db.connection()).endAll(user, except);
    if (!ended)
        return failed(ended);
    if (ended->size() > toldMax)
        effects.endedUsers.push_back(user);
    else
        for (const auto &[session, tokenHash] : *ended)
            effects.invalidations.push_back({session, tokenHash});
    return {};
}

protocol::Answered<QList<protocol::UserSession>> sessionsOf(
    store::Connection &connection, const Actor &actor, const UserId &user)
{
    constexpr int shownMax = 200;
    if (!mayActFor(actor, user))
        return protocol::forbidden();
    const auto found = store::SessionRepository(connection).ofUser(user, wallNow(), shownMax);
    if (!found)
        return protocol::passOn(found);
    QList<protocol::UserSession> all;
    for (const store::Session &session : *found)
        all.append(shown(session));
    return all;
}

Change<Done> revokeSession(
    store::Transaction &db, const Actor &actor, const UserId &user, const SessionId &session)
{
    if (!mayActFor(actor, user))
        return protocol::forbidden();
    store::SessionRepository sessions(db.connection());
    const auto owner = sessions.userOf(session);
    if (!owner && owner.error().code != ErrorCode::NotFound)
        return protocol::passOn(owner);
    if (!owner || *owner != user) // whose it is otherwise is nobody's business
        return protocol::refuse(ErrorCode::InvalidArgument, "app.session.get.app_error"_L1,
            u"Unable to find the session of this user."_s);
    const auto ended = sessions.end(session);
    if (!ended)
        return protocol::passOn(ended);
    Outcome<Done> outcome;
    for (const auto &[id, tokenHash] : *ended)
        outcome.effects.invalidations.push_back({id, tokenHash});
    outcome.effects.audit = AuditLine{actor, u"ok"_s, u"session "_s + session.toString()};
    return outcome;
}

Change<Done> revokeSessions(store::Transaction &db, const Actor &actor, const UserId &user)
{
    if (!mayActFor(actor, user))
        return protocol::forbidden();
    Outcome<Done> outcome;
    if (const auto ended = endSessionsOf(db, user, {}, outcome.effects); !ended)
        return protocol::passOn(ended);
    outcome.effects.audit = AuditLine{actor, u"ok"_s, u"all sessions"_s};
    return outcome;
}

} // namespace muster::service
