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

/// Sessions as stored in the database, with their users' current data. Thread: any.
class StoredSessions final : public auth::SessionStore {
public:
    /// Without a request until a session ends that no mobile app opened; 0: never. Thread: any.
    using IdleTimeout = std::function<Millis()>;

    /// Borrowed; it must outlive this object. Without `idle` sessions are never idle.
    explicit StoredSessions(store::SqlPool &pool, IdleTimeout idle = {})
        : m_pool(pool), m_idle(std::move(idle))
    {
    }
    QFuture<Result<Found>> find(const QList<QByteArray> &tokenHashes, Millis timeout) override;

private:
    store::SqlPool &m_pool;
    const IdleTimeout m_idle;
};

} // namespace muster::service
