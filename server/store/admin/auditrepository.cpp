#include "store/admin/auditrepository.h"

#include "store/sql/rowreader.h"

namespace muster::store {

using namespace Qt::Literals::StringLiterals;

namespace {

/// In the order in which rows are read and written.
const QStringList &columns()
{
    static const QStringList names{
        u"Id"_s, u"CreateAt"_s, u"UserId"_s, u"Action"_s, u"ExtraInfo"_s, u"IpAddress"_s, u"SessionId"_s};
    return names;
}

/// Its columns, and the user's name.
Audit auditOf(RowReader &row)
{
    Audit audit;
    row.read(audit.id);
    row.read(audit.createAt);
    row.read(audit.userId);
    row.read(audit.action);
    row.read(audit.extraInfo);
    row.read(audit.ipAddress);
    row.read(audit.sessionId);
    row.read(audit.username);
    return audit;
}

} // namespace

Result<Audit> AuditRepository::add(Audit audit, WallTime now)
{
    audit.id = newId();
    audit.createAt = now;
    audit.userId = UserId(audit.userId.toString().left(26));
    audit.action = audit.action.left(512);
    audit.extraInfo = audit.extraInfo.left(1024);
    audit.ipAddress = audit.ipAddress.left(64);
    audit.sessionId = SessionId(audit.sessionId.toString().left(26));
    return m_connection
        .execute(insertInto("Audits"_L1, columns()),
            {audit.id, bound(audit.createAt), audit.userId.toString(), audit.action, audit.extraInfo,
                audit.ipAddress, audit.sessionId.toString()})
        .map([&audit](qint64) { return std::move(audit); });
}

Result<QList<Audit>> AuditRepository::page(const AuditFilter &filter, int page, int perPage)
{
    if (page < 0 || perPage < 1 || perPage > 1000)
        return fail(ErrorCode::InvalidArgument, u"A page of audits has 1 to 1,000 rows."_s);
    QVariantList values{bound(filter.since), bound(filter.until)};
    if (!filter.user.isEmpty())
        values.append(filter.user.toString());
    values << perPage << qint64(page) * perPage;
    return m_connection
        .query(u"SELECT Audits.%1, Username FROM Audits LEFT JOIN Users ON Users.Id = UserId "
               "WHERE Audits.CreateAt BETWEEN ? AND ? %2 "
               "ORDER BY Audits.CreateAt DESC, Audits.Id LIMIT ? OFFSET ?"_s.arg(
                   columns().join(u", Audits."_s), filter.user.isEmpty() ? QString() : u"AND UserId = ?"_s),
            values)
        .map([](const Rows &rows) { return readRows(rows, auditOf); });
}

Result<QStringList> AuditRepository::addressesOf(
    const UserId &userId, const QString &action, WallTime since, int limit)
{
    return m_connection
        .query(u"SELECT IpAddress FROM (SELECT IpAddress, CreateAt, Action, ExtraInfo FROM Audits "
               "WHERE UserId = ? AND CreateAt > ? ORDER BY CreateAt DESC LIMIT 10000) AS Newest "
               "WHERE Action = ? AND (ExtraInfo = 'ok' OR ExtraInfo LIKE 'ok;%') "
               "GROUP BY IpAddress ORDER BY max(CreateAt) DESC LIMIT ?"_s,
            {userId.toString(), bound(since), action, limit})
        .map([](const Rows &rows) -> QStringList {
            return readRows(rows, [](RowReader &row) { return row.next<QString>(); });
        });
}

Result<qint64> AuditRepository::removeBefore(const LeaderPass &pass, WallTime before, int limit)
{
    return pass.connection().execute(
        u"DELETE FROM Audits WHERE Id IN (SELECT Id FROM Audits WHERE CreateAt < ? ORDER BY CreateAt LIMIT ?)"_s,
        {bound(before), limit});
}

} // namespace muster::store
