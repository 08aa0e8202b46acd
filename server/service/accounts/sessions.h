#pragma once
#include "auth/session.h"
#include "protocol/messaging/user.h"
#include "service/run/usecase.h"
#include "store/sql/transaction.h"

namespace muster::service {

struct NewSession {
    protocol::User user; ///< the user who was authenticated
    QString token; ///< a fresh one, see newId()
    QString deviceId;
    Millis lifetime{0};
    QByteArray failures = {}; ///< what wrong passwords counted for; empty: there were none
};

/// Opens a session and forgets failed attempts. Audited as done by the user.
[[nodiscard]] Result<Outcome<auth::Session>> openSession(
    store::Transaction &db, const Actor &actor, const NewSession &asked);
/// Ends the actor's own session, which `tokenHash` names too. It is no error if it is gone already. Audited.
[[nodiscard]] Result<Outcome<Done>> endSession(
    store::Transaction &db, const Actor &actor, const QByteArray &tokenHash);

} // namespace muster::service
