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
        // Who is first becomes the administrator.
        if (auto locked = m_connection.lock(WriteLock::Accounts); !locked)
            return failed(locked);
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

Result<Account> UserRepository::byId(const UserId &id)
{
    const auto row = m_connection.queryOne(
        u"SELECT %1 FROM Users WHERE Id = ?"_s.arg(columns().join(u", "_s)), {id.toString()});
    return readOne(row, accountOf, u"There is no user with this id."_s);
}

Result<Account> UserRepository::byIdOrNext(const UserId &id)
{
    const auto row = m_connection.queryOne(
        u"SELECT %1 FROM Users WHERE Id = coalesce((SELECT min(Id) FROM Users WHERE Id >= ?), "
        "(SELECT min(Id) FROM Users))"_s.arg(columns().join(u", "_s)),
        {id.toString()});
    return readOne(row, accountOf, u"There are no users."_s);
}

Result<std::optional<UserId>> UserRepository::idOf(const QString &login)
{
    // One row and two lookups in any case: the time does not tell which names exist.
    const QString name = protocol::normalizedName(login);
    return m_connection
        .queryOne(
            u"SELECT (SELECT Id FROM Users WHERE Username = ?), (SELECT Id FROM Users WHERE Email = ?)"_s,
            {name, name})
        .map([](const std::optional<Row> &row) {
            RowReader reader(*row);
            const auto byName = reader.next<UserId>();
            const auto byEmail = reader.next<UserId>();
            const UserId &found = byName.isEmpty() ? byEmail : byName;
            return found.isEmpty() ? std::nullopt : std::optional(found);
        });
}

Result<qint64> UserRepository::count()
{
    return m_connection.queryOne(u"SELECT count(*) FROM Users"_s).map([](const std::optional<Row> &row) {
        return RowReader(*row).next<qint64>();
    });
}

Result<void> UserRepository::resetFailedAttempts(const UserId &id)
{
    return m_connection.executeAll(
        {{u"UPDATE Users SET FailedAttempts = 0 WHERE Id = ?"_s, {id.toString()}}});
}

Result<bool> UserRepository::replacePasswordHash(const UserId &id, const QString &was, const QString &hash)
{
    return m_connection
        .execute(u"UPDATE Users SET PasswordHash = ? WHERE Id = ? AND PasswordHash = ?"_s,
            {hash, id.toString(), was})
        .map([](qint64 changed) { return changed > 0; });
}

Result<QString> UserRepository::takenBy(const protocol::User &user)
{
    const auto others = m_connection.query(
        u"SELECT Username, Email FROM Users WHERE (Username = ? OR Email = ?) AND Id <> ?"_s,
        {user.username, user.email, bound(user.id)});
    if (!others)
        return failed(others);
    QString taken;
    for (const Row &row : *others) {
        RowReader other(row);
        const bool isName = other.next<QString>() == user.username;
        (void)other.next<QString>();
        taken = isName ? u"username"_s : taken.isEmpty() ? u"email"_s : taken;
    }
    return taken;
}

Result<void> UserRepository::update(const protocol::User &user)
{
    return m_connection.executeAll(
        {{u"UPDATE Users SET UpdateAt = ?, DeleteAt = ?, Username = ?, Email = ?, EmailVerified = ?, "
          "Nickname = ?, FirstName = ?, LastName = ?, Position = ?, Roles = ?, Props = ?, NotifyProps = ?, "
          "Timezone = ?, Locale = ? WHERE Id = ?"_s,
            {bound(user.updateAt), bound(user.deleteAt), user.username, user.email, user.emailVerified,
                user.nickname, user.firstName, user.lastName, user.position, user.roles, bound(user.props),
                bound(user.notifyProps), bound(user.timezone), user.locale, bound(user.id)}}});
}

Result<void> UserRepository::setPasswordHash(const UserId &id, const QString &hash, WallTime now)
{
    return m_connection.executeAll(
        {{u"UPDATE Users SET PasswordHash = ?, LastPasswordUpdate = ?, UpdateAt = ?, FailedAttempts = 0 "
          "WHERE Id = ?"_s,
            {hash, bound(now), bound(now), bound(id)}}});
}

Result<qint64> UserRepository::countOtherAdmins(const UserId &except)
{
    return m_connection
        .queryOne(u"SELECT count(*) FROM Users WHERE DeleteAt = 0 AND Id <> ? "
                  "AND ' ' || Roles || ' ' LIKE '% system!_admin %' ESCAPE '!'"_s,
            {bound(except)})
        .map([](const std::optional<Row> &row) { return RowReader(*row).next<qint64>(); });
}

} // namespace muster::store
