#pragma once
#include "base/result.h"
#include "base/time.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QUrlQuery>

#include <optional>

/// Who did what, when, from where, with what outcome: the rows of GET /api/v4/audits and its query.
namespace muster::protocol {

/// Mattermost's fields and the name, which is Muster's.
struct AuditRecord {
    QString id;
    WallTime createAt;
    QString userId; ///< empty: nobody was logged in
    QString username; ///< the current name; empty: nobody, or no account with that id
    QString action; ///< "PUT /api/v4/config/patch"
    QString extraInfo; ///< "ok" or why not, followed by "; " and details if any
    QString ipAddress;
    QString sessionId;
    /// Whether it was done, rather than refused or failed.
    bool isOk() const;
    friend bool operator==(const AuditRecord &, const AuditRecord &) = default;
};

inline constexpr int auditsPerPage = 60; ///< Mattermost's figures
inline constexpr int auditsPerPageMax = 200;

/// Which audits to return, newest first.
struct AuditQuery {
    QString user; ///< name, address or id of who did it; empty: all
    std::optional<WallTime> since; ///< both ends included
    std::optional<WallTime> until;
    int page = 0;
    int perPage = auditsPerPage;
};

QUrlQuery toQuery(const AuditQuery &query);
/// Reads what toQuery() writes. Page numbers are clamped to their bounds, as in Mattermost; InvalidArgument:
/// not a valid time.
[[nodiscard]] Result<AuditQuery> auditQueryOf(const QUrlQuery &query);

QJsonObject toJson(const AuditRecord &audit);
/// A page of them. Texts are truncated and stripped of control characters; TooLarge: more than
/// auditsPerPageMax; Corrupt: a row that is not an object or has no time.
[[nodiscard]] Result<QList<AuditRecord>> auditsFromJson(const QJsonArray &rows);

} // namespace muster::protocol
