#pragma once
#include "auth/session.h"
#include "protocol/messaging/user.h"
#include "store/accounts/sessionrepository.h"
#include "store/sql/sqlpool.h"

#include <functional>

namespace muster::service {

/// What routes need to know of a stored session and its user.
auth::Session sessionOf(const store::Session &session, const protocol::User &user);

/// How much later than its time a session without requests may end: what is stored is that far behind.
constexpr Millis idleSlack(Millis idle)
{
    return idle / 10;
}

/// Sessions as stored in the database, with their users' current data. A personal access token is a session
/// that does not end by itself, and has the token's id. Thread: any.
class StoredSessions final : public auth::SessionStore {
public:
    /// Without a request until a session ends that no mobile app opened; 0: never. Thread: any.
    using IdleTimeout = std::function<Millis()>;

    /// Whether personal access tokens let in (ServiceSettings.EnableUserAccessTokens). Thread: any.
    using TokensOn = std::function<bool()>;

    /// Borrowed; it must outlive this object. Without `idle` sessions are never idle; without `tokens` there
    /// are no personal access tokens.
    explicit StoredSessions(store::SqlPool &pool, IdleTimeout idle = {}, TokensOn tokens = {})
        : m_pool(pool), m_idle(std::move(idle)), m_tokens(std::move(tokens))
    {
    }
    QFuture<Result<Found>> find(const QList<QByteArray> &tokenHashes, Millis timeout) override;

private:
    store::SqlPool &m_pool;
    const IdleTimeout m_idle;
    const TokensOn m_tokens;
};

} // namespace muster::service
