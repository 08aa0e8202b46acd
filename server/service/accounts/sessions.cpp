#include "service/accounts/sessions.h"

#include "log/log.h"
#include "service/accounts/storedsessions.h"
#include "store/accounts/sessionrepository.h"
#include "store/accounts/userrepository.h"

namespace muster::service {

using namespace Qt::Literals::StringLiterals;

Result<Outcome<auth::Session>> openSession(
    store::Transaction &db, const Actor &actor, const NewSession &asked)
{
    const protocol::User &user = asked.user;
    if (user.failedAttempts > 0)
        if (const auto reset = store::UserRepository(db.connection()).resetFailedAttempts(user.id); !reset)
            log::warn("users"_L1, u"failed attempts were not reset: %1"_s.arg(reset.error().detail));
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
