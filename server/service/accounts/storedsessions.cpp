#include "service/accounts/storedsessions.h"

#include "store/accounts/accesstokenrepository.h"
#include "store/accounts/sessionrepository.h"
#include "store/accounts/userrepository.h"

#include <QJsonDocument>

namespace muster::service {

using namespace Qt::Literals::StringLiterals;

auth::Session sessionOf(const store::Session &session, const protocol::User &user)
{
    return {session.id, session.userId, user.roleNames(), session.props[u"csrf"].toString(),
        session.expiresAt,
        QJsonDocument(protocol::toJson(user, protocol::Visibility::Self)).toJson(QJsonDocument::Compact),
        session.lastActivityAt};
}

namespace {

/// As in Mattermost, a mobile app may be silent for as long as its session lasts.
bool isIdle(const store::Session &session, Millis idle, WallTime now)
{
    return idle > Millis(0) && session.deviceId.isEmpty()
        && now - session.lastActivityAt > idle + idleSlack(idle);
}

/// A user who is active, as the session's.
Result<std::optional<auth::Session>> withUser(store::Connection &connection, const store::Session &session)
{
    const auto user = store::UserRepository(connection).byId(session.userId);
    if (!user)
        return failed(user);
    if (!user->isActive())
        return std::nullopt;
    return sessionOf(session, *user);
}

Result<std::optional<auth::Session>> sessionByToken(
    store::Connection &connection, const QByteArray &tokenHash)
{
    const auto token = store::AccessTokenRepository(connection).byHash(tokenHash);
    if (!token && token.error().code == ErrorCode::NotFound)
        return std::nullopt;
    if (!token)
        return failed(token);
    store::Session session;
    session.id = SessionId(token->id.toString());
    session.userId = token->userId;
    session.lastActivityAt = wallNow();
    return withUser(connection, session);
}

Result<std::optional<auth::Session>> sessionBy(
    store::Connection &connection, const QByteArray &tokenHash, Millis idle, bool tokensOn)
{
    const WallTime now = wallNow();
    const auto session = store::SessionRepository(connection).byTokenHash(tokenHash, now);
    if (!session && session.error().code == ErrorCode::NotFound)
        return tokensOn ? sessionByToken(connection, tokenHash) : std::nullopt;
    if (!session)
        return failed(session);
    if (isIdle(*session, idle, now))
        return std::nullopt;
    return withUser(connection, *session);
}

} // namespace

QFuture<Result<auth::SessionStore::Found>> StoredSessions::find(
    const QList<QByteArray> &tokenHashes, Millis timeout)
{
    const Millis idle = m_idle ? m_idle() : Millis(0);
    const bool tokensOn = m_tokens && m_tokens();
    return m_pool.read(
        timeout, [tokenHashes, idle, tokensOn](store::Connection &connection) -> Result<Found> {
            Found all;
            for (const QByteArray &hash : tokenHashes)
                all.append(sessionBy(connection, hash, idle, tokensOn));
            return all;
        });
}

} // namespace muster::service
