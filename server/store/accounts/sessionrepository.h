#pragma once
#include "base/id.h"
#include "base/tokenhash.h"
#include "store/leadership/fencedwrite.h"
#include "store/sql/connection.h"

#include <QJsonObject>

#include <vector>

namespace muster::store {

/// A login. Its token is known to the client alone; the database holds only its hash, see hashToken().
struct Session {
    SessionId id;
    UserId userId;
    WallTime createAt;
    WallTime expiresAt; ///< WallTime(): never
    WallTime lastActivityAt;
    QString deviceId;
    QString roles; ///< of the user when it logged in
    bool isOAuth = false;
    QJsonObject props;
    bool operator==(const Session &) const = default;
};

/// A session that is over, as caches know it.
struct EndedSession {
    SessionId id;
    QByteArray tokenHash;
};

/// Thread: its connection's.
class SessionRepository {
public:
    explicit SessionRepository(Connection &connection) : m_connection(connection) { }

    /// Stores a session for `token` (make it with newId()); sets id and createAt. NotFound if the user does
    /// not exist, InvalidArgument if a field is too long.
    [[nodiscard]] Result<Session> create(Session session, const QString &token, WallTime now);
    /// The live session with this token hash. NotFound if there is none or it has expired by `now`.
    [[nodiscard]] Result<Session> byTokenHash(const QByteArray &tokenHash, WallTime now);
    /// Stores that it was in use at `now`, and until when it lasts; neither ever goes back. NotFound if there
    /// is no such session.
    [[nodiscard]] Result<void> touch(const SessionId &id, WallTime now, WallTime expiresAt);
    /// NotFound if there is no such session.
    [[nodiscard]] Result<void> revoke(const SessionId &id);
    /// Those of a user that live, the last used first, at most so many.
    [[nodiscard]] Result<QList<Session>> ofUser(const UserId &user, WallTime now, int max);
    /// Whose it is. NotFound if there is no such session.
    [[nodiscard]] Result<UserId> userOf(const SessionId &id);
    /// Ends one session, or all of a user but this one, and says which they were; none if there were none.
    [[nodiscard]] Result<std::vector<EndedSession>> end(const SessionId &id);
    [[nodiscard]] Result<std::vector<EndedSession>> endAll(const UserId &user, const SessionId &except);
    /// A leader's duty: deletes at most `limit` expired sessions; returns how many.
    [[nodiscard]] static Result<qint64> removeExpired(const LeaderPass &pass, WallTime now, int limit);

private:
    Connection &m_connection;
};

} // namespace muster::store
