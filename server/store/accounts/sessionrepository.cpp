#include "store/accounts/sessionrepository.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace muster::store {

using namespace Qt::Literals::StringLiterals;

namespace {

/// In the order in which rows are read.
QString columns()
{
    return u"Id, UserId, CreateAt, ExpiresAt, LastActivityAt, DeviceId, Roles, IsOAuth, Props"_s;
}
constexpr qsizetype propsBytesMax = 16 * 1024;

Session sessionOf(const Row &row)
{
    return {SessionId(row.at(0).toString()), UserId(row.at(1).toString()), row.at(2).toLongLong(),
        row.at(3).toLongLong(), row.at(4).toLongLong(), row.at(5).toString(), row.at(6).toString(),
        row.at(7).toBool(), QJsonDocument::fromJson(row.at(8).toString().toUtf8()).object()};
}

QList<Session> sessionsOf(const Rows &rows)
{
    QList<Session> sessions;
    sessions.reserve(rows.size());
    for (const Row &row : rows)
        sessions.append(sessionOf(row));
    return sessions;
}

} // namespace

QByteArray hashToken(const QString &token)
{
    return QCryptographicHash::hash(token.toUtf8(), QCryptographicHash::Sha256);
}

Result<Session> SessionRepository::create(Session session, const QString &token, qint64 now)
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
            return tl::unexpected<Error>(user.error());
        if (!*user)
            return fail(ErrorCode::NotFound, u"There is no user with this id."_s);
        return m_connection
            .execute(u"INSERT INTO Sessions (%1, TokenHash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s.arg(
                         columns()),
                {session.id.toString(), session.userId.toString(), session.createAt, session.expiresAt,
                    session.lastActivityAt, session.deviceId, session.roles, session.isOAuth,
                    QString::fromUtf8(props), hashToken(token)})
            .map([&session](qint64) { return session; });
    });
}

Result<Session> SessionRepository::byTokenHash(const QByteArray &tokenHash, qint64 now)
{
    const auto row = m_connection.queryOne(
        u"SELECT %1 FROM Sessions WHERE TokenHash = ? AND (ExpiresAt = 0 OR ExpiresAt > ?)"_s.arg(columns()),
        {tokenHash, now});
    if (!row)
        return tl::unexpected<Error>(row.error());
    if (!*row)
        return fail(ErrorCode::NotFound, u"There is no session with this token, or it has expired."_s);
    return sessionOf(**row);
}

Result<Session> SessionRepository::byId(const SessionId &id)
{
    const auto row =
        m_connection.queryOne(u"SELECT %1 FROM Sessions WHERE Id = ?"_s.arg(columns()), {id.toString()});
    if (!row)
        return tl::unexpected<Error>(row.error());
    if (!*row)
        return fail(ErrorCode::NotFound, u"There is no session with this id."_s);
    return sessionOf(**row);
}

Result<QList<Session>> SessionRepository::ofUser(const UserId &userId, qint64 now)
{
    return m_connection
        .query(u"SELECT %1 FROM Sessions WHERE UserId = ? AND (ExpiresAt = 0 OR ExpiresAt > ?) "
               "ORDER BY LastActivityAt DESC, Id LIMIT 1000"_s.arg(columns()),
            {userId.toString(), now})
        .map(sessionsOf);
}

Result<void> SessionRepository::revoke(const SessionId &id)
{
    const auto removed = m_connection.execute(u"DELETE FROM Sessions WHERE Id = ?"_s, {id.toString()});
    if (!removed)
        return tl::unexpected<Error>(removed.error());
    if (*removed == 0)
        return fail(ErrorCode::NotFound, u"There is no session with this id."_s);
    return {};
}

Result<QList<SessionId>> SessionRepository::revokeAll(const UserId &userId)
{
    return m_connection.transaction([&]() -> Result<QList<SessionId>> {
        const auto rows =
            m_connection.query(u"SELECT Id FROM Sessions WHERE UserId = ?"_s, {userId.toString()}, 1'000'000);
        if (!rows)
            return tl::unexpected<Error>(rows.error());
        return m_connection.execute(u"DELETE FROM Sessions WHERE UserId = ?"_s, {userId.toString()})
            .map([&](qint64) {
                QList<SessionId> ids;
                ids.reserve(rows->size());
                for (const Row &row : *rows)
                    ids.append(SessionId(row.at(0).toString()));
                return ids;
            });
    });
}

Result<void> SessionRepository::touch(const SessionId &id, qint64 now, qint64 expiresAt)
{
    // A session without an end keeps having none.
    const auto changed = m_connection.execute(
        u"UPDATE Sessions SET LastActivityAt = max(LastActivityAt, ?), "
        "ExpiresAt = CASE WHEN ExpiresAt = 0 THEN 0 ELSE max(ExpiresAt, ?) END WHERE Id = ?"_s,
        {now, expiresAt, id.toString()});
    if (!changed)
        return tl::unexpected<Error>(changed.error());
    if (*changed == 0)
        return fail(ErrorCode::NotFound, u"There is no session with this id."_s);
    return {};
}

Result<qint64> SessionRepository::removeExpired(const LeaderPass &pass, qint64 now, int limit)
{
    return pass.connection().execute(
        u"DELETE FROM Sessions WHERE Id IN (SELECT Id FROM Sessions WHERE ExpiresAt > 0 AND ExpiresAt <= ? "
        "ORDER BY ExpiresAt LIMIT ?)"_s,
        {now, limit});
}

} // namespace muster::store
