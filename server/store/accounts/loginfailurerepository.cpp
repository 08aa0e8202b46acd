#include "store/accounts/loginfailurerepository.h"

#include "store/schema/systemrepository.h"
#include "store/sql/rowreader.h"

#include <QMessageAuthenticationCode>

namespace muster::store {

using namespace Qt::Literals::StringLiterals;

Result<QByteArray> LoginFailureRepository::key()
{
    return SystemRepository(m_connection)
        .value(u"MusterLoginKey"_s)
        .map([](const std::optional<QString> &hex) {
            return hex ? QByteArray::fromHex(hex->toLatin1()) : QByteArray();
        });
}

QByteArray LoginFailureRepository::hashOf(const QByteArray &key, const QString &what)
{
    return QMessageAuthenticationCode::hash(what.toUtf8(), key, QCryptographicHash::Sha256);
}

Result<int> LoginFailureRepository::count(const QByteArray &hash, WallTime now)
{
    return m_connection
        .queryOne(
            u"SELECT Failures FROM LoginFailures WHERE NameHash = ? AND ExpiresAt > ?"_s, {hash, bound(now)})
        .map([](const std::optional<Row> &row) { return row ? RowReader(*row).next<int>() : 0; });
}

Result<void> LoginFailureRepository::add(const QByteArray &hash, WallTime now)
{
    return m_connection.executeAll(
        {{u"INSERT INTO LoginFailures (NameHash, Failures, ExpiresAt) VALUES (?, 1, ?) "
          "ON CONFLICT (NameHash) DO UPDATE SET Failures = CASE WHEN LoginFailures.ExpiresAt <= ? THEN 1 "
          "WHEN LoginFailures.Failures >= 1000000 THEN 1000000 ELSE LoginFailures.Failures + 1 END, ExpiresAt = excluded.ExpiresAt"_s,
            {hash, bound(now + keptFor), bound(now)}}});
}

Result<void> LoginFailureRepository::clear(const QByteArray &hash)
{
    return m_connection.executeAll({{u"DELETE FROM LoginFailures WHERE NameHash = ?"_s, {hash}}});
}

Result<qint64> LoginFailureRepository::removeExpired(
    const LeaderPass &pass, WallTime now, int limit, int keptMax)
{
    const auto expired = pass.connection().execute(
        u"DELETE FROM LoginFailures WHERE NameHash IN (SELECT NameHash FROM LoginFailures "
        "WHERE ExpiresAt <= ? ORDER BY ExpiresAt LIMIT ?)"_s,
        {bound(now), limit});
    if (!expired)
        return expired;
    return pass.connection()
        .execute(u"DELETE FROM LoginFailures WHERE ExpiresAt < (SELECT ExpiresAt FROM LoginFailures "
                 "ORDER BY ExpiresAt DESC LIMIT 1 OFFSET ?)"_s,
            {keptMax - 1})
        .map([&expired](qint64 trimmed) { return *expired + trimmed; });
}

} // namespace muster::store
