#include "store/accounts/userrepository.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace muster::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype jsonBytesMax = 64 * 1024;
/// In the order in which rows are read.
QString columns()
{
    return u"Id, CreateAt, UpdateAt, DeleteAt, Username, Email, AuthService, AuthData, EmailVerified, "
           u"Nickname, "
           "FirstName, LastName, Position, Roles, Props, NotifyProps, Timezone, Locale, PasswordHash, "
           "LastPasswordUpdate, FailedAttempts"_s;
}

QString jsonText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject jsonObject(const QVariant &text)
{
    return QJsonDocument::fromJson(text.toString().toUtf8()).object();
}

User userOf(const Row &row)
{
    User user;
    user.id = UserId(row.at(0).toString());
    user.createAt = row.at(1).toLongLong();
    user.updateAt = row.at(2).toLongLong();
    user.deleteAt = row.at(3).toLongLong();
    user.username = row.at(4).toString();
    user.email = row.at(5).toString();
    user.authService = row.at(6).toString();
    user.authData = row.at(7).toString();
    user.emailVerified = row.at(8).toBool();
    user.nickname = row.at(9).toString();
    user.firstName = row.at(10).toString();
    user.lastName = row.at(11).toString();
    user.position = row.at(12).toString();
    user.roles = row.at(13).toString();
    user.props = jsonObject(row.at(14));
    user.notifyProps = jsonObject(row.at(15));
    user.timezone = jsonObject(row.at(16));
    user.locale = row.at(17).toString();
    user.passwordHash = row.at(18).toString();
    user.lastPasswordUpdate = row.at(19).toLongLong();
    user.failedAttempts = row.at(20).toInt();
    return user;
}

QVariantList valuesOf(const User &user)
{
    return {user.id.toString(), user.createAt, user.updateAt, user.deleteAt, user.username, user.email,
        user.authService, user.authData, user.emailVerified, user.nickname, user.firstName, user.lastName,
        user.position, user.roles, jsonText(user.props), jsonText(user.notifyProps), jsonText(user.timezone),
        user.locale, user.passwordHash, user.lastPasswordUpdate, user.failedAttempts};
}

/// Names and addresses are stored in lower case, so that equality of the column is equality of the name.
QString normalised(const QString &text)
{
    return text.trimmed().toLower();
}

} // namespace

Result<void> validateUser(const User &user)
{
    static const QRegularExpression usernamePattern(u"^[a-z][a-z0-9._-]{0,63}$"_s);
    static const QRegularExpression emailPattern(u"^[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]{1,64}$"_s);
    const auto wrong = [](const QString &field, const QString &allowed) {
        return fail(ErrorCode::InvalidArgument, u"%1: %2"_s.arg(field, allowed));
    };
    if (!user.id.isEmpty() && !isId(user.id.toString()))
        return wrong(u"id"_s, u"26 letters and digits."_s);
    if (!usernamePattern.match(normalised(user.username)).hasMatch())
        return wrong(u"username"_s, u"1 to 64 of a-z, 0-9, '.', '-' and '_', beginning with a letter."_s);
    if (!emailPattern.match(normalised(user.email)).hasMatch())
        return wrong(u"email"_s, u"an address such as name@example.org, at most 128 characters."_s);
    const struct {
        QString name;
        const QString &value;
        qsizetype max;
    } texts[] = {{u"nickname"_s, user.nickname, 64}, {u"first_name"_s, user.firstName, 64},
        {u"last_name"_s, user.lastName, 64}, {u"position"_s, user.position, 128},
        {u"roles"_s, user.roles, 256}, {u"locale"_s, user.locale, 16},
        {u"auth_service"_s, user.authService, 32}, {u"auth_data"_s, user.authData, 128},
        {u"password"_s, user.passwordHash, 256}};
    for (const auto &text : texts)
        if (text.value.size() > text.max)
            return wrong(text.name, u"at most %1 characters."_s.arg(text.max));
    for (const auto &[name, object] : {std::pair(u"props"_s, &user.props),
             std::pair(u"notify_props"_s, &user.notifyProps), std::pair(u"timezone"_s, &user.timezone)})
        if (QJsonDocument(*object).toJson(QJsonDocument::Compact).size() > jsonBytesMax)
            return wrong(name, u"at most %1 bytes."_s.arg(jsonBytesMax));
    return {};
}

Result<User> UserRepository::create(User user, qint64 now)
{
    if (auto valid = validateUser(user); !valid)
        return tl::unexpected<Error>(std::move(valid.error()));
    user.username = normalised(user.username);
    user.email = normalised(user.email);
    if (user.id.isEmpty())
        user.id = UserId(newId());
    user.createAt = user.updateAt = user.lastPasswordUpdate = now;
    user.deleteAt = 0;
    user.failedAttempts = 0;
    return m_connection.transaction([&]() -> Result<User> {
        const auto users = count();
        if (!users)
            return tl::unexpected<Error>(users.error());
        user.roles = *users == 0 ? u"system_admin system_user"_s : u"system_user"_s;
        // Asked beforehand, so that the answer can name the field on every database.
        const auto taken = m_connection.query(
            u"SELECT Username, Email, Id FROM Users WHERE Username = ? OR Email = ? OR Id = ?"_s,
            {user.username, user.email, user.id.toString()});
        if (!taken)
            return tl::unexpected<Error>(taken.error());
        for (const Row &row : *taken) {
            const QString field = row.at(0).toString() == user.username ? u"username"_s
                : row.at(1).toString() == user.email                    ? u"email"_s
                                                                        : u"id"_s;
            return fail(ErrorCode::Conflict, u"%1: an account with this value exists already."_s.arg(field));
        }
        const QString marks = QString(u"?, "_s).repeated(20) + u'?';
        return m_connection
            .execute(u"INSERT INTO Users (%1) VALUES (%2)"_s.arg(columns(), marks), valuesOf(user))
            .map([&user](qint64) { return user; });
    });
}

Result<User> UserRepository::one(const QString &where, const QVariant &value, const QString &what)
{
    const auto row =
        m_connection.queryOne(u"SELECT %1 FROM Users WHERE %2 = ?"_s.arg(columns(), where), {value});
    if (!row)
        return tl::unexpected<Error>(row.error());
    if (!*row)
        return fail(ErrorCode::NotFound, u"There is no user with this %1."_s.arg(what));
    return userOf(**row);
}

Result<User> UserRepository::byId(const UserId &id)
{
    return one(u"Id"_s, id.toString(), u"id"_s);
}

Result<User> UserRepository::byUsername(const QString &username)
{
    return one(u"Username"_s, normalised(username), u"user name"_s);
}

Result<User> UserRepository::byEmail(const QString &email)
{
    return one(u"Email"_s, normalised(email), u"address"_s);
}

Result<User> UserRepository::byLogin(const QString &login)
{
    auto user = byUsername(login);
    return user || user.error().code != ErrorCode::NotFound ? user : byEmail(login);
}

Result<QList<User>> UserRepository::page(int page, int perPage)
{
    if (page < 0 || perPage < 1 || perPage > 200)
        return fail(ErrorCode::InvalidArgument, u"A page of users has 1 to 200 rows."_s);
    return m_connection
        .query(u"SELECT %1 FROM Users ORDER BY Username LIMIT ? OFFSET ?"_s.arg(columns()),
            {perPage, qint64(page) * perPage})
        .map([](const Rows &rows) {
            QList<User> users;
            users.reserve(rows.size());
            for (const Row &row : rows)
                users.append(userOf(row));
            return users;
        });
}

Result<qint64> UserRepository::count()
{
    return m_connection.queryOne(u"SELECT count(*) FROM Users"_s).map([](const std::optional<Row> &row) {
        return row->at(0).toLongLong();
    });
}

Result<int> UserRepository::addFailedAttempt(const UserId &id)
{
    return m_connection.transaction([&]() -> Result<int> {
        if (auto changed = change(
                u"UPDATE Users SET FailedAttempts = min(FailedAttempts + 1, 1000000) WHERE Id = ?"_s, {}, id);
            !changed)
            return tl::unexpected<Error>(std::move(changed.error()));
        return byId(id).map([](const User &user) { return user.failedAttempts; });
    });
}

Result<void> UserRepository::resetFailedAttempts(const UserId &id)
{
    return change(u"UPDATE Users SET FailedAttempts = 0 WHERE Id = ?"_s, {}, id);
}

Result<void> UserRepository::setPasswordHash(const UserId &id, const QString &hash, qint64 now)
{
    return change(
        u"UPDATE Users SET PasswordHash = ?, LastPasswordUpdate = ?, UpdateAt = ?, FailedAttempts = 0 WHERE Id = ?"_s,
        {hash, now, now}, id);
}

Result<bool> UserRepository::replacePasswordHash(const UserId &id, const QString &was, const QString &hash)
{
    return m_connection
        .execute(u"UPDATE Users SET PasswordHash = ? WHERE Id = ? AND PasswordHash = ?"_s,
            {hash, id.toString(), was})
        .map([](qint64 changed) { return changed > 0; });
}

Result<void> UserRepository::setRoles(const UserId &id, const QString &roles, qint64 now)
{
    return change(u"UPDATE Users SET Roles = ?, UpdateAt = ? WHERE Id = ?"_s, {roles, now}, id);
}

Result<void> UserRepository::setActive(const UserId &id, bool active, qint64 now)
{
    return change(u"UPDATE Users SET DeleteAt = ?, UpdateAt = ? WHERE Id = ?"_s, {active ? 0 : now, now}, id);
}

Result<void> UserRepository::change(const QString &sql, const QVariantList &values, const UserId &id)
{
    const auto changed = m_connection.execute(sql, QVariantList(values) << id.toString());
    if (!changed)
        return tl::unexpected<Error>(changed.error());
    if (*changed == 0)
        return fail(ErrorCode::NotFound, u"There is no user with this id."_s);
    return {};
}

} // namespace muster::store
