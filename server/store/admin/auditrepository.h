#pragma once
#include "base/id.h"
#include "store/leadership/fencedwrite.h"
#include "store/sql/connection.h"

#include <QList>
#include <QStringList>

namespace muster::store {

/// Who did what from where. Never contains a secret: the caller masks them.
struct Audit {
    QString id;
    WallTime createAt;
    UserId userId; ///< empty: nobody was logged in
    QString action; ///< route or command
    QString extraInfo;
    QString ipAddress;
    SessionId sessionId;
    QString username; ///< read only: the current name; empty: nobody, or no account with that id
    bool operator==(const Audit &) const = default;
};

/// Which audits to return; both ends of the time are included.
struct AuditFilter {
    UserId user; ///< who did it; empty: anybody
    WallTime since{};
    WallTime until = WallTime::max();
};

/// Thread: its connection's.
class AuditRepository {
public:
    explicit AuditRepository(Connection &connection) : m_connection(connection) { }

    /// Stores it with a fresh id; fields longer than their column are truncated, since an audit is never
    /// refused.
    [[nodiscard]] Result<Audit> add(Audit audit, WallTime now);
    /// Newest first. `perPage` 1 to 1,000.
    [[nodiscard]] Result<QList<Audit>> page(const AuditFilter &filter, int page, int perPage);
    /// The addresses from which the user did `action` with the outcome "ok" since `since`: each once, newest
    /// first, at most `limit`, among the user's newest 10,000 audits.
    [[nodiscard]] Result<QStringList> addressesOf(
        const UserId &userId, const QString &action, WallTime since, int limit);
    /// A leader's duty: deletes at most `limit` audits older than `before`; returns how many.
    [[nodiscard]] static Result<qint64> removeBefore(const LeaderPass &pass, WallTime before, int limit);

private:
    Connection &m_connection;
};

} // namespace muster::store
