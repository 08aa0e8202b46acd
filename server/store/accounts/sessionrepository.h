#pragma once
#include "base/id.h"
#include "base/tokenhash.h"
#include "store/leadership/fencedwrite.h"
#include "store/sql/connection.h"

#include <QJsonObject>

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
    /// A leader's duty: deletes at most `limit` expired sessions; returns how many.
    [[nodiscard]] static Result<qint64> removeExpired(const LeaderPass &pass, WallTime now, int limit);

private:
    Connection &m_connection;
};

} // namespace muster::store
