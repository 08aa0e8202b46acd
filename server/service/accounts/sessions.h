#pragma once
#include "auth/session.h"
#include "protocol/messaging/user.h"
#include "protocol/messaging/usersession.h"
#include "service/run/change.h"
#include "store/sql/transaction.h"

namespace muster::service {

struct NewSession {
    protocol::User user; ///< the user who was authenticated
    QString token; ///< a fresh one, see newId()
    QString deviceId;
    Millis lifetime{0};
    QByteArray failures = {}; ///< what wrong passwords counted for; empty: there were none
    QString passwordHash = {}; ///< what the password was compared with; empty: none was asked for
};

/// Opens a session and forgets failed attempts. Audited as done by the user. Unavailable: the password was
/// changed while it was compared, which has ended all sessions but this one.
[[nodiscard]] Result<Outcome<auth::Session>> openSession(
    store::Transaction &db, const Actor &actor, const NewSession &asked);
/// Ends the actor's own session, which `tokenHash` names too. It is no error if it is gone already. Audited.
[[nodiscard]] Result<Outcome<Done>> endSession(
    store::Transaction &db, const Actor &actor, const QByteArray &tokenHash);

/// The sessions that live, for their user and for administrators; the newest 200.
[[nodiscard]] protocol::Answered<QList<protocol::UserSession>> sessionsOf(
    store::Connection &connection, const Actor &actor, const UserId &user);
/// Ends one session of that user. InvalidArgument "app.session.get.app_error": there is no such one. Audited.
[[nodiscard]] Change<Done> revokeSession(
    store::Transaction &db, const Actor &actor, const UserId &user, const SessionId &session);
/// Ends all of them, the actor's own too. Audited.
[[nodiscard]] Change<Done> revokeSessions(store::Transaction &db, const Actor &actor, const UserId &user);

/// Ends all sessions of the user except that one, and adds what others must hear of it.
[[nodiscard]] Result<void> endSessionsOf(
    store::Transaction &db, const UserId &user, const SessionId &except, Effects &effects);

} // namespace muster::service
