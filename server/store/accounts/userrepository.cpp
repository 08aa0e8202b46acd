#include "store/accounts/userrepository.h"

#include "protocol/messaging/userrules.h"
#include "store/sql/rowreader.h"

#include <QJsonDocument>

namespace muster::store {

using namespace Qt::Literals::StringLiterals;

namespace {

/// In the order in which rows are read and written.
const QStringList &columns()
{
    static const QStringList names = [] {
        QStringList all;
        const Account none;
        forEachField(
            none, [&all](const protocol::UserField &field, const auto &) { all.append(field.column); });
        return all << u"AuthData"_s << u"PasswordHash"_s;
    }();
    return names;
}

Account accountOf(RowReader &row)
{
    Account account;
    forEachField(account, [&row](const protocol::UserField &, auto &value) { row.read(value); });
    row.read(account.authData);
    row.read(account.passwordHash);
    return account;
}

QVariantList valuesOf(const Account &account)
{
    QVariantList values;
    forEachField(
        account, [&values](const protocol::UserField &, const auto &value) { values.append(bound(value)); });
    return values << account.authData << account.passwordHash;
}

} // namespace

Result<Account> UserRepository::create(Account account, WallTime now)
{
    if (auto valid = protocol::validateUser(account); !valid)
        return failed(valid);
    account.username = protocol::normalizedName(account.username);
    account.email = protocol::normalizedName(account.email);
    if (account.id.isEmpty())
        account.id = UserId(newId());
    account.createAt = account.updateAt = account.lastPasswordUpdate = now;
    account.deleteAt = WallTime();
    account.failedAttempts = 0;
    return m_connection.transaction([&]() -> Result<Account> {
        const auto users = count();
        if (!users)
            return failed(users);
        account.roles = *users == 0 ? u"system_admin system_user"_s : u"system_user"_s;
        // Checked beforehand, so that the answer can name the field on every database.
        const auto taken = m_connection.query(
            u"SELECT Username, Email FROM Users WHERE Username = ? OR Email = ? OR Id = ?"_s,
            {account.username, account.email, account.id.toString()});
        if (!taken)
            return failed(taken);
        if (!taken->isEmpty()) {
            RowReader other(taken->constFirst());
            const bool isName = other.next<QString>() == account.username;
            const bool isEmail = other.next<QString>() == account.email;
            const QString field = isName ? u"username"_s : isEmail ? u"email"_s : u"id"_s;
            return fail(ErrorCode::Conflict, u"%1: an account with this value exists already."_s.arg(field));
        }
        return m_connection.execute(insertInto("Users"_L1, columns()), valuesOf(account))
            .map([&account](qint64) { return account; });
    });
}

Result<Account> UserRepository::one(const QString &where, const QVariant &value, const QString &what)
{
    const auto row = m_connection.queryOne(
        u"SELECT %1 FROM Users WHERE %2 = ?"_s.arg(columns().join(u", "_s), where), {value});
    return readOne(row, accountOf, u"There is no user with this %1."_s.arg(what));
}

Result<Account> UserRepository::byId(const UserId &id)
{
    return one(u"Id"_s, id.toString(), u"id"_s);
}

Result<Account> UserRepository::byUsername(const QString &username)
{
    return one(u"Username"_s, protocol::normalizedName(username), u"user name"_s);
}

Result<Account> UserRepository::byEmail(const QString &email)
{
    return one(u"Email"_s, protocol::normalizedName(email), u"address"_s);
}

Result<Account> UserRepository::byLogin(const QString &login)
{
    auto account = byUsername(login);
    return account || account.error().code != ErrorCode::NotFound ? account : byEmail(login);
}

Result<qint64> UserRepository::count()
{
    return m_connection.queryOne(u"SELECT count(*) FROM Users"_s).map([](const std::optional<Row> &row) {
        return RowReader(*row).next<qint64>();
    });
}

Result<int> UserRepository::addFailedAttempt(const UserId &id)
{
    return m_connection.transaction([&]() -> Result<int> {
        if (auto changed = change(
                u"UPDATE Users SET FailedAttempts = min(FailedAttempts + 1, 1000000) WHERE Id = ?"_s, {}, id);
            !changed)
            return failed(changed);
        return byId(id).map([](const Account &account) { return account.failedAttempts; });
    });
}

Result<void> UserRepository::resetFailedAttempts(const UserId &id)
{
    return change(u"UPDATE Users SET FailedAttempts = 0 WHERE Id = ?"_s, {}, id);
}

Result<bool> UserRepository::replacePasswordHash(const UserId &id, const QString &was, const QString &hash)
{
    return m_connection
        .execute(u"UPDATE Users SET PasswordHash = ? WHERE Id = ? AND PasswordHash = ?"_s,
            {hash, id.toString(), was})
        .map([](qint64 changed) { return changed > 0; });
}

Result<void> UserRepository::change(const QString &sql, const QVariantList &values, const UserId &id)
{
    const auto changed = m_connection.execute(sql, QVariantList(values) << id.toString());
    if (!changed)
        return failed(changed);
    if (*changed == 0)
        return fail(ErrorCode::NotFound, u"There is no user with this id."_s);
    return {};
}

} // namespace muster::store
