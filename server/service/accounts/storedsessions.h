#pragma once
#include "auth/session.h"
#include "protocol/messaging/user.h"
#include "store/accounts/sessionrepository.h"
#include "store/sql/sqlpool.h"

namespace muster::service {

/// What routes need to know of a stored session and its user.
auth::Session sessionOf(const store::Session &session, const protocol::User &user);

/// Sessions as stored in the database, with their users' current data. Thread: any.
class StoredSessions final : public auth::SessionStore {
public:
    /// Borrowed; it must outlive this object.
    explicit StoredSessions(store::SqlPool &pool) : m_pool(pool) { }
    QFuture<Result<Found>> find(const QList<QByteArray> &tokenHashes, Millis timeout) override;

private:
    store::SqlPool &m_pool;
};

} // namespace muster::service
