#include "store/accounts/accesstokenrepository.h"

#include "store/sql/entity.h"

namespace muster::store {

using namespace Qt::Literals::StringLiterals;
using protocol::AccessToken;

namespace {

constexpr auto table = "UserAccessTokens"_L1;

QString select(const QString &where)
{
    return u"SELECT %1 FROM %2 WHERE %3"_s.arg(listOf<AccessToken>(), table, where);
}

Result<AccessToken> one(const Result<std::optional<Row>> &row)
{
    return readOne(row, entityOf<AccessToken>, u"There is no such token."_s);
}

} // namespace

Result<void> AccessTokenRepository::add(const AccessToken &token, const QByteArray &hash)
{
    return m_connection.executeAll(
        {{insertInto(table, columnsOf<AccessToken>() << u"TokenHash"_s), valuesOf(token) << hash}});
}

Result<AccessToken> AccessTokenRepository::byId(const AccessTokenId &id)
{
    return one(m_connection.queryOne(select(u"Id = ?"_s), {bound(id)}));
}

Result<AccessToken> AccessTokenRepository::byHash(const QByteArray &hash)
{
    return one(m_connection.queryOne(select(u"TokenHash = ? AND IsActive = ?"_s), {hash, true}));
}

Result<QByteArray> AccessTokenRepository::hashOf(const AccessTokenId &id)
{
    return readOne(
        m_connection.queryOne(u"SELECT TokenHash FROM UserAccessTokens WHERE Id = ?"_s, {bound(id)}),
        [](RowReader &row) { return row.next<QByteArray>(); }, u"There is no such token."_s);
}

Result<QList<AccessToken>> AccessTokenRepository::ofUser(const UserId &user, int page, int perPage)
{
    return m_connection
        .query(select(u"UserId = ? ORDER BY Id LIMIT ? OFFSET ?"_s),
            {bound(user), perPage, qint64(page) * perPage})
        .map([](const Rows &rows) { return readRows(rows, entityOf<AccessToken>); });
}

Result<qint64> AccessTokenRepository::count(const UserId &user)
{
    return m_connection.queryOne(u"SELECT count(*) FROM UserAccessTokens WHERE UserId = ?"_s, {bound(user)})
        .map([](const std::optional<Row> &row) { return RowReader(*row).next<qint64>(); });
}

Result<void> AccessTokenRepository::setActive(const AccessTokenId &id, bool isActive)
{
    return m_connection.executeAll(
        {{u"UPDATE UserAccessTokens SET IsActive = ? WHERE Id = ?"_s, {isActive, bound(id)}}});
}

Result<void> AccessTokenRepository::remove(const AccessTokenId &id)
{
    return m_connection.executeAll({{u"DELETE FROM UserAccessTokens WHERE Id = ?"_s, {bound(id)}}});
}

} // namespace muster::store
