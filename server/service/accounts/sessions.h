#pragma once
#include "auth/session.h"
#include "protocol/messaging/user.h"
#include "service/run/usecase.h"
#include "store/sql/sqlpool.h"
#include "store/sql/transaction.h"

namespace muster::service {

struct NewSession {
    protocol::User user; ///< the user who was authenticated
    QString token; ///< a fresh one, see newId()
    QString deviceId;
    Millis lifetime{0};
};

/// Opens a session and forgets failed attempts. Audited as done by the user.
[[nodiscard]] Result<Outcome<auth::Session>> openSession(
    store::Transaction &db, const Actor &actor, const NewSession &asked);
/// Ends the actor's own session, which `tokenHash` names too. It is no error if it is gone already. Audited.
[[nodiscard]] Result<Outcome<Done>> endSession(
    store::Transaction &db, const Actor &actor, const QByteArray &tokenHash);

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
