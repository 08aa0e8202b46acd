#include "store/preferences/preferencerepository.h"

#include "store/sql/entity.h"

#include <algorithm>
#include <tuple>

namespace muster::store {

using namespace Qt::Literals::StringLiterals;
using protocol::Preference;

namespace {

void sort(QList<Preference> &preferences)
{
    std::ranges::sort(preferences, {},
        [](const Preference &one) { return std::tuple(one.userId, one.category, one.name); });
}

} // namespace

Result<QList<Preference>> PreferenceRepository::ofUser(const UserId &user)
{
    return m_connection
        .query(u"SELECT %1 FROM Preferences WHERE UserId = ? ORDER BY Category, Name"_s.arg(
                   listOf<Preference>()),
            {bound(user)})
        .map([](const Rows &rows) { return readRows(rows, entityOf<Preference>); });
}

Result<void> PreferenceRepository::put(QList<Preference> preferences)
{
    sort(preferences);
    QList<Statement> statements;
    for (const Preference &one : std::as_const(preferences))
        statements.append({insertInto("Preferences"_L1, columnsOf<Preference>())
                + u" ON CONFLICT (UserId, Category, Name) DO UPDATE SET Value = excluded.Value"_s,
            valuesOf(one)});
    return m_connection.executeAll(statements);
}

Result<void> PreferenceRepository::remove(QList<Preference> preferences)
{
    sort(preferences);
    QList<Statement> statements;
    for (const Preference &one : std::as_const(preferences))
        statements.append({u"DELETE FROM Preferences WHERE UserId = ? AND Category = ? AND Name = ?"_s,
            {bound(one.userId), one.category, one.name}});
    return m_connection.executeAll(statements);
}

} // namespace muster::store
