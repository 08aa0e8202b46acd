#include "store/accounts/sessionrepository.h"

#include "store/sql/rowreader.h"

#include <QJsonDocument>

namespace muster::store {

using namespace Qt::Literals::StringLiterals;

namespace {

/// In the order in which rows are read and written.
const QStringList &columns()
{
    static const QStringList names{u"Id"_s, u"UserId"_s, u"CreateAt"_s, u"ExpiresAt"_s, u"LastActivityAt"_s,
        u"DeviceId"_s, u"Roles"_s, u"IsOAuth"_s, u"Props"_s};
    return names;
}
constexpr qsizetype propsBytesMax = 16 * 1024;
constexpr qsizetype endedMax = 1'000'000;

Session sessionOf(RowReader &row)
{
    Session session;
    row.read(session.id);
    row.read(session.userId);
    row.read(session.createAt);
    row.read(session.expiresAt);
    row.read(session.lastActivityAt);
    row.read(session.deviceId);
    row.read(session.roles);
    row.read(session.isOAuth);
    row.read(session.props);
    return session;
}

Result<std::vector<EndedSession>> endedOf(const Result<Rows> &rows)
{
    return rows.map([](const Rows &all) {
        std::vector<EndedSession> ended;
        for (const Row &row : all) {
            RowReader reader(row);
            EndedSession &one = ended.emplace_back();
            reader.read(one.id);
            reader.read(one.tokenHash);
        }
        return ended;
    });
}

} // namespace

Result<Session> SessionRepository::create(Session session, const QString &token, WallTime now)
{
    if (!isId(token))
        return fail(ErrorCode::InvalidArgument, u"A session token has 26 letters and digits."_s);
    if (session.deviceId.size() > 512 || session.roles.size() > 256)
        return fail(ErrorCode::InvalidArgument, u"device_id: at most 512 characters; roles: at most 256."_s);
    const QByteArray props = QJsonDocument(session.props).toJson(QJsonDocument::Compact);
    if (props.size() > propsBytesMax)
        return fail(ErrorCode::InvalidArgument, u"props: at most %1 bytes."_s.arg(propsBytesMax));
    session.id = SessionId(newId());
    session.createAt = session.lastActivityAt = now;
    return m_connection.transaction([&]() -> Result<Session> {
        const auto user =
            m_connection.queryOne(u"SELECT 1 FROM Users WHERE Id = ?"_s, {session.userId.toString()});
        if (!user)
            return failed(user);
        if (!*user)
            return fail(ErrorCode::NotFound, u"There is no user with this id."_s);
        return m_connection
            .execute(insertInto("Sessions"_L1, QStringList(columns()) << u"TokenHash"_s),
                {session.id.toString(), session.userId.toString(), bound(session.createAt),
                    bound(session.expiresAt), bound(session.lastActivityAt), session.deviceId, session.roles,
                    session.isOAuth, QString::fromUtf8(props), hashToken(token)})
            .map([&session](qint64) { return session; });
    });
}

Result<Session> SessionRepository::byTokenHash(const QByteArray &tokenHash, WallTime now)
{
    const auto row = m_connection.queryOne(
        u"SELECT %1 FROM Sessions WHERE TokenHash = ? AND (ExpiresAt = 0 OR ExpiresAt > ?)"_s.arg(
            columns().join(u", "_s)),
        {tokenHash, bound(now)});
    return readOne(row, sessionOf, u"There is no session with this token, or it has expired."_s);
}

Result<void> SessionRepository::touch(const SessionId &id, WallTime now, WallTime expiresAt)
{
    const auto touched = m_connection.execute(
        u"UPDATE Sessions SET LastActivityAt = CASE WHEN LastActivityAt < ? THEN ? ELSE LastActivityAt END, "
        "ExpiresAt = CASE WHEN ExpiresAt = 0 OR ExpiresAt >= ? THEN ExpiresAt ELSE ? END WHERE Id = ?"_s,
        {bound(now), bound(now), bound(expiresAt), bound(expiresAt), id.toString()});
    if (!touched)
        return failed(touched);
    if (*touched == 0)
        return fail(ErrorCode::NotFound, u"There is no session with this id."_s);
    return {};
}

Result<void> SessionRepository::revoke(const SessionId &id)
{
    const auto removed = m_connection.execute(u"DELETE FROM Sessions WHERE Id = ?"_s, {id.toString()});
    if (!removed)
        return failed(removed);
    if (*removed == 0)
        return fail(ErrorCode::NotFound, u"There is no session with this id."_s);
    return {};
}

Result<QList<Session>> SessionRepository::ofUser(const UserId &user, WallTime now, int max)
{
    return m_connection
        .query(u"SELECT %1 FROM Sessions WHERE UserId = ? AND (ExpiresAt = 0 OR ExpiresAt > ?) "
               "ORDER BY LastActivityAt DESC, Id LIMIT ?"_s.arg(columns().join(u", "_s)),
            {bound(user), bound(now), max})
        .map([](const Rows &rows) { return readRows(rows, sessionOf); });
}

Result<UserId> SessionRepository::userOf(const SessionId &id)
{
    return readOne(
        m_connection.queryOne(u"SELECT UserId FROM Sessions WHERE Id = ?"_s, {bound(id)}),
        [](RowReader &row) { return row.next<UserId>(); }, u"There is no session with this id."_s);
}

Result<std::vector<EndedSession>> SessionRepository::end(const SessionId &id)
{
    return endedOf(
        m_connection.query(u"DELETE FROM Sessions WHERE Id = ? RETURNING Id, TokenHash"_s, {bound(id)}));
}

Result<std::vector<EndedSession>> SessionRepository::endAll(const UserId &user, const SessionId &except)
{
    return endedOf(
        m_connection.query(u"DELETE FROM Sessions WHERE UserId = ? AND Id <> ? RETURNING Id, TokenHash"_s,
            {bound(user), bound(except)}, endedMax));
}

Result<qint64> SessionRepository::removeExpired(const LeaderPass &pass, WallTime now, int limit)
{
    return pass.connection().execute(
        u"DELETE FROM Sessions WHERE Id IN (SELECT Id FROM Sessions WHERE ExpiresAt > 0 AND ExpiresAt <= ? "
        "ORDER BY ExpiresAt LIMIT ?)"_s,
        {bound(now), limit});
}

} // namespace muster::store
