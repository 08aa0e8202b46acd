#pragma once
#include "base/id.h"
#include "base/result.h"
#include "base/time.h"

#include <QFuture>
#include <QList>
#include <QStringList>

#include <optional>

namespace muster::auth {

/// The requester, as far as routes need to know.
struct Session {
    SessionId id;
    UserId user;
    QStringList roles;
    QString csrf; ///< cookie sessions must repeat it in X-CSRF-Token
    WallTime expiresAt; ///< the epoch: never
    QByteArray account; ///< the user's own account in JSON: the answer of users/me
    WallTime lastActivityAt = {}; ///< as stored, which may be behind
};

/// Where sessions are kept; server/service implements it over the database.
class SessionStore {
public:
    /// For each token hash: nothing if there is no such session or it has ended.
    using Found = QList<Result<std::optional<Session>>>;

    virtual ~SessionStore() = default;
    /// Answered within `timeout`. Thread: any.
    virtual QFuture<Result<Found>> find(const QList<QByteArray> &tokenHashes, Millis timeout) = 0;
};

/// The one place that is told that a session is over, once that is stored: nothing trusts its token any more,
/// and its sockets are closed.
class SessionEnds {
public:
    virtual ~SessionEnds() = default;
    virtual void ended(const SessionId &session, const QByteArray &tokenHash) = 0;
    /// What is known of this user, such as a name, is out of date; the sessions go on.
    virtual void changed(const UserId &user) = 0;
};

} // namespace muster::auth
