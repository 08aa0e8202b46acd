#include "service/accounts/sessions.h"

#include "log/log.h"
#include "store/accounts/sessionrepository.h"
#include "store/accounts/userrepository.h"

#include <QJsonDocument>

namespace muster::service {

using namespace Qt::Literals::StringLiterals;

namespace {

auth::Session sessionOf(const store::Session &session, const protocol::User &user)
{
    return {session.id, session.userId, user.roleNames(), session.props[u"csrf"].toString(),
        session.expiresAt,
        QJsonDocument(protocol::toJson(user, protocol::Visibility::Self)).toJson(QJsonDocument::Compact)};
}

Result<std::optional<auth::Session>> sessionBy(store::Connection &connection, const QByteArray &tokenHash)
{
    const auto session = store::SessionRepository(connection).byTokenHash(tokenHash, wallNow());
    if (!session && session.error().code == ErrorCode::NotFound)
        return std::nullopt;
    if (!session)
        return failed(session);
    const auto user = store::UserRepository(connection).byId(session->userId);
    if (!user)
        return failed(user);
    if (!user->isActive())
        return std::nullopt;
    return sessionOf(*session, *user);
}

} // namespace

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

QFuture<Result<auth::SessionStore::Found>> StoredSessions::find(
    const QList<QByteArray> &tokenHashes, Millis timeout)
{
    return m_pool.read(timeout, [tokenHashes](store::Connection &connection) -> Result<Found> {
        Found all;
        for (const QByteArray &hash : tokenHashes)
            all.append(sessionBy(connection, hash));
        return all;
    });
}

} // namespace muster::service
