#include "service/accounts/sessions.h"

#include "log/log.h"
#include "service/accounts/storedsessions.h"
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

} // namespace

Result<Outcome<auth::Session>> openSession(
    store::Transaction &db, const Actor &actor, const NewSession &asked)
{
    const protocol::User &user = asked.user;
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

} // namespace muster::service
