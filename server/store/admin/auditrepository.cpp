#include "store/admin/auditrepository.h"

namespace muster::store {

using namespace Qt::Literals::StringLiterals;

Result<Audit> AuditRepository::add(Audit audit, qint64 now)
{
    audit.id = newId();
    audit.createAt = now;
    audit.userId = UserId(audit.userId.toString().left(26));
    audit.action = audit.action.left(512);
    audit.extraInfo = audit.extraInfo.left(1024);
    audit.ipAddress = audit.ipAddress.left(64);
    audit.sessionId = SessionId(audit.sessionId.toString().left(26));
    return m_connection
        .execute(u"INSERT INTO Audits (Id, CreateAt, UserId, Action, ExtraInfo, IpAddress, SessionId) "
                 "VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
            {audit.id, audit.createAt, audit.userId.toString(), audit.action, audit.extraInfo,
                audit.ipAddress, audit.sessionId.toString()})
        .map([&audit](qint64) { return std::move(audit); });
}

Result<QList<Audit>> AuditRepository::page(const AuditFilter &filter, int page, int perPage)
{
    if (page < 0 || perPage < 1 || perPage > 1000)
        return fail(ErrorCode::InvalidArgument, u"A page of audits has 1 to 1,000 rows."_s);
    QVariantList values{filter.since, filter.until};
    if (!filter.user.isEmpty())
        values.append(filter.user.toString());
    values << perPage << qint64(page) * perPage;
    return m_connection
        .query(
            u"SELECT Audits.Id, Audits.CreateAt, UserId, Action, ExtraInfo, IpAddress, SessionId, Username "
            "FROM Audits LEFT JOIN Users ON Users.Id = UserId WHERE Audits.CreateAt BETWEEN ? AND ? %1 "
            "ORDER BY Audits.CreateAt DESC, Audits.Id LIMIT ? OFFSET ?"_s.arg(
                filter.user.isEmpty() ? QString() : u"AND UserId = ?"_s),
            values)
        .map([](const Rows &rows) {
            QList<Audit> audits;
            audits.reserve(rows.size());
            for (const Row &row : rows)
                audits.append({row.at(0).toString(), row.at(1).toLongLong(), UserId(row.at(2).toString()),
                    row.at(3).toString(), row.at(4).toString(), row.at(5).toString(),
                    SessionId(row.at(6).toString()), row.at(7).toString()});
            return audits;
        });
}

Result<QStringList> AuditRepository::addressesOf(
    const UserId &userId, const QString &action, qint64 since, int limit)
{
    return m_connection
        .query(u"SELECT IpAddress FROM (SELECT IpAddress, CreateAt, Action, ExtraInfo FROM Audits "
               "WHERE UserId = ? AND CreateAt > ? ORDER BY CreateAt DESC LIMIT 10000) AS Newest "
               "WHERE Action = ? AND (ExtraInfo = 'ok' OR ExtraInfo LIKE 'ok;%') "
               "GROUP BY IpAddress ORDER BY max(CreateAt) DESC LIMIT ?"_s,
            {userId.toString(), since, action, limit})
        .map([](const Rows &rows) {
            QStringList addresses;
            addresses.reserve(rows.size());
            for (const Row &row : rows)
                addresses.append(row.at(0).toString());
            return addresses;
        });
}

Result<qint64> AuditRepository::removeBefore(const LeaderPass &pass, qint64 before, int limit)
{
    return pass.connection().execute(
        u"DELETE FROM Audits WHERE Id IN (SELECT Id FROM Audits WHERE CreateAt < ? ORDER BY CreateAt LIMIT ?)"_s,
        {before, limit});
}

} // namespace muster::store
