#include "service/accounts/storedsessions.h"

#include "store/accounts/sessionrepository.h"
#include "store/accounts/userrepository.h"

#include <QJsonDocument>

namespace muster::service {

using namespace Qt::Literals::StringLiterals;

auth::Session sessionOf(const store::Session &session, const protocol::User &user)
{
    return {session.id, session.userId, user.roleNames(), session.props[u"csrf"].toString(),
        session.expiresAt,
        QJsonDocument(protocol::toJson(user, protocol::Visibility::Self)).toJson(QJsonDocument::Compact)};
}

namespace {

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
