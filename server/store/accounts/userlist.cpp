#include "store/accounts/userlist.h"

#include "store/sql/like.h"
#include "store/sql/rowreader.h"

namespace muster::store {

using namespace Qt::Literals::StringLiterals;
using protocol::User;
using protocol::UserFilter;

namespace {

QString selectUsers(const QString &where)
{
    static const QString columns = [] {
        QStringList all;
        const User none;
        forEachField(none,
            [&all](const protocol::UserField &field, const auto &) { all.append(u"u."_s + field.column); });
        return all.join(u", "_s);
    }();
    return u"SELECT %1 FROM Users u %2"_s.arg(columns, where);
}

User userOf(RowReader &row)
{
    User user;
    forEachField(user, [&row](const protocol::UserField &, auto &value) { row.read(value); });
    return user;
}

/// The conditions of a filter, with their values.
struct Conditions {
    QStringList texts;
    QVariantList values;

    void add(const QString &text, const QVariantList &bound = {})
    {
        texts.append(text);
        values += bound;
    }
};

Conditions conditionsOf(const UserFilter &filter)
{
    constexpr auto inTeam = "EXISTS (SELECT 1 FROM TeamMembers t WHERE t.TeamId = ? AND t.UserId = u.Id "
                            "AND t.DeleteAt = 0)"_L1;
    constexpr auto inChannel =
        "EXISTS (SELECT 1 FROM ChannelMembers c WHERE c.ChannelId = ? AND c.UserId = u.Id)"_L1;
    Conditions all;
    for (const QString &term : filter.terms) {
        const QString begin = likeLiteral(term) + u'%';
        all.add(u"(u.Username LIKE ? ESCAPE '!' OR lower(u.Nickname) LIKE ? ESCAPE '!' "
                "OR lower(u.FirstName) LIKE ? ESCAPE '!' OR lower(u.LastName) LIKE ? ESCAPE '!' "
                "OR u.Email LIKE ? ESCAPE '!')"_s,
            {begin, begin, begin, begin, begin});
    }
    if (filter.inTeam)
        all.add(inTeam, {bound(*filter.inTeam)});
    if (filter.notInTeam)
        all.add(u"NOT "_s + inTeam, {bound(*filter.notInTeam)});
    if (filter.inChannel)
        all.add(inChannel, {bound(*filter.inChannel)});
    if (filter.notInChannel)
        all.add(u"NOT "_s + inChannel, {bound(*filter.notInChannel)});
    if (filter.isActive)
        all.add(*filter.isActive ? u"u.DeleteAt = 0"_s : u"u.DeleteAt <> 0"_s);
    if (!filter.role.isEmpty())
        all.add(u"' ' || u.Roles || ' ' LIKE ? ESCAPE '!'"_s, {u"% %1 %"_s.arg(likeLiteral(filter.role))});
    return all;
}

} // namespace

Result<QList<User>> UserList::find(const UserFilter &filter, qint64 offset, int limit)
{
    Conditions all = conditionsOf(filter);
    const QString where = all.texts.isEmpty() ? QString() : u"WHERE "_s + all.texts.join(u" AND "_s);
    all.values << limit << offset;
    return m_connection
        .query(selectUsers(where) + u" ORDER BY u.Username LIMIT ? OFFSET ?"_s, all.values, limit)
        .map([](const Rows &rows) { return readRows(rows, userOf); });
}

Result<User> UserList::byUsername(const QString &name)
{
    return readOne(m_connection.queryOne(selectUsers(u"WHERE u.Username = ?"_s), {name}), userOf,
        u"There is no user with this name."_s);
}

Result<User> UserList::byEmail(const QString &email)
{
    return readOne(m_connection.queryOne(selectUsers(u"WHERE u.Email = ?"_s), {email}), userOf,
        u"There is no user with this address."_s);
}

} // namespace muster::store
