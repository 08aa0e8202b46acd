#include "store/teams/teamrepository.h"

#include "store/sql/entity.h"
#include "store/sql/like.h"

namespace muster::store {

using namespace Qt::Literals::StringLiterals;
using protocol::Team;
using protocol::TeamMember;

namespace {

constexpr qsizetype membersMax = 1'000'000;

QString selectTeam(const QString &where)
{
    return u"SELECT %1 FROM Teams t %2"_s.arg(listOf<Team>(u"t."_s), where);
}

QString selectMembers(const QString &where)
{
    return u"SELECT %1 FROM TeamMembers m %2"_s.arg(listOf<TeamMember>(u"m."_s), where);
}

struct Wanted {
    QString where;
    QVariantList values;
};

/// Teams with this text in a name; an empty one is in each.
Wanted wantedBy(const QString &term, bool onlyOpen)
{
    Wanted wanted;
    QStringList conditions;
    if (onlyOpen) {
        conditions.append(u"t.DeleteAt = 0 AND t.Type = 'O' AND t.AllowOpenInvite = ?"_s);
        wanted.values << true;
    }
    if (!term.isEmpty()) {
        conditions.append(u"(t.Name LIKE ? ESCAPE '!' OR lower(t.DisplayName) LIKE ? ESCAPE '!')"_s);
        const QString inside = u'%' + likeLiteral(term.toLower()) + u'%';
        wanted.values << inside << inside;
    }
    if (!conditions.isEmpty())
        wanted.where = u"WHERE "_s + conditions.join(u" AND "_s);
    return wanted;
}

Result<Team> oneTeam(const Result<std::optional<Row>> &row)
{
    return readOne(row, entityOf<Team>, u"There is no such team."_s);
}

Result<QList<TeamMember>> listed(const Result<Rows> &rows)
{
    return rows.map([](const Rows &all) { return readRows(all, entityOf<TeamMember>); });
}

} // namespace

Result<bool> TeamRepository::add(const Team &team)
{
    return m_connection
        .execute(
            insertInto("Teams"_L1, columnsOf<Team>() << u"MembersUpdateAt"_s) + u" ON CONFLICT DO NOTHING"_s,
            valuesOf(team) << bound(team.createAt))
        .map([](qint64 rows) { return rows > 0; });
}

Result<Team> TeamRepository::byId(const TeamId &id)
{
    return oneTeam(m_connection.queryOne(selectTeam(u"WHERE t.Id = ?"_s), {bound(id)}));
}

Result<Team> TeamRepository::byName(const QString &name)
{
    return oneTeam(m_connection.queryOne(selectTeam(u"WHERE t.Name = ?"_s), {name}));
}

Result<Team> TeamRepository::byInviteId(const QString &inviteId)
{
    return oneTeam(
        m_connection.queryOne(selectTeam(u"WHERE t.InviteId = ? AND t.DeleteAt = 0"_s), {inviteId}));
}

Result<QList<Team>> TeamRepository::ofUser(const UserId &user)
{
    return m_connection
        .query(selectTeam(u"JOIN TeamMembers m ON m.TeamId = t.Id WHERE m.UserId = ? AND m.DeleteAt = 0 AND "
                          "t.DeleteAt = 0 ORDER BY t.DisplayName, t.Id"_s),
            {bound(user)})
        .map([](const Rows &rows) { return readRows(rows, entityOf<Team>); });
}

Result<QList<Team>> TeamRepository::search(const QString &term, bool onlyOpen, int page, int perPage)
{
    Wanted wanted = wantedBy(term, onlyOpen);
    wanted.values << perPage << qint64(page) * perPage;
    return m_connection
        .query(selectTeam(wanted.where + u" ORDER BY t.DisplayName, t.Id LIMIT ? OFFSET ?"_s), wanted.values)
        .map([](const Rows &rows) { return readRows(rows, entityOf<Team>); });
}

Result<qint64> TeamRepository::count(const QString &term, bool onlyOpen)
{
    const Wanted wanted = wantedBy(term, onlyOpen);
    return m_connection.queryOne(u"SELECT count(*) FROM Teams t "_s + wanted.where, wanted.values)
        .map([](const std::optional<Row> &row) { return RowReader(*row).next<qint64>(); });
}

Result<void> TeamRepository::setDeleteAt(const TeamId &id, WallTime deleteAt, WallTime now)
{
    return m_connection.executeAll({{u"UPDATE Teams SET DeleteAt = ?, UpdateAt = ? WHERE Id = ?"_s,
        {bound(deleteAt), bound(now), bound(id)}}});
}

Result<void> TeamRepository::update(const Team &team)
{
    return m_connection.executeAll(
        {{u"UPDATE Teams SET UpdateAt = ?, DisplayName = ?, Description = ?, CompanyName = ?, "
          "AllowedDomains = ?, AllowOpenInvite = ? WHERE Id = ?"_s,
            {bound(team.updateAt), team.displayName, team.description, team.companyName, team.allowedDomains,
                team.allowOpenInvite, bound(team.id)}}});
}

Result<bool> TeamRepository::lock(const TeamId &team, WallTime now)
{
    return m_connection
        .execute(u"UPDATE Teams SET MembersUpdateAt = ? WHERE Id = ? AND DeleteAt = 0"_s,
            {bound(now), bound(team)})
        .map([](qint64 rows) { return rows > 0; });
}

Result<bool> TeamRepository::lockAny(const TeamId &team, WallTime now)
{
    return m_connection
        .execute(u"UPDATE Teams SET MembersUpdateAt = ? WHERE Id = ?"_s, {bound(now), bound(team)})
        .map([](qint64 rows) { return rows > 0; });
}

Result<TeamMember> TeamRepository::member(const TeamId &team, const UserId &user)
{
    return readOne(m_connection.queryOne(
                       selectMembers(u"WHERE m.TeamId = ? AND m.UserId = ?"_s), {bound(team), bound(user)}),
        entityOf<TeamMember>, u"There is no such member of the team."_s);
}

Result<QList<TeamMember>> TeamRepository::members(const TeamId &team, int page, int perPage)
{
    return listed(m_connection.query(
        selectMembers(u"WHERE m.TeamId = ? AND m.DeleteAt = 0 ORDER BY m.UserId LIMIT ? OFFSET ?"_s),
        {bound(team), perPage, qint64(page) * perPage}));
}

Result<QList<TeamMember>> TeamRepository::membershipsOf(const UserId &user)
{
    return listed(m_connection.query(
        selectMembers(u"WHERE m.UserId = ? AND m.DeleteAt = 0 ORDER BY m.TeamId"_s), {bound(user)}));
}

Result<std::vector<UserId>> TeamRepository::memberIds(const TeamId &team)
{
    return onlyColumn<UserId>(m_connection.query(
        u"SELECT UserId FROM TeamMembers WHERE TeamId = ? AND DeleteAt = 0"_s, {bound(team)}, membersMax));
}

Result<qint64> TeamRepository::countMembers(const TeamId &team)
{
    return m_connection
        .queryOne(u"SELECT count(*) FROM TeamMembers WHERE TeamId = ? AND DeleteAt = 0"_s, {bound(team)})
        .map([](const std::optional<Row> &row) { return RowReader(*row).next<qint64>(); });
}

Result<void> TeamRepository::putMember(const TeamMember &member)
{
    return m_connection.executeAll({{insertInto("TeamMembers"_L1, columnsOf<TeamMember>())
            + u" ON CONFLICT (TeamId, UserId) DO UPDATE SET DeleteAt = excluded.DeleteAt, "
              "SchemeUser = excluded.SchemeUser, SchemeAdmin = excluded.SchemeAdmin"_s,
        valuesOf(member)}});
}

Result<void> TeamRepository::removeMember(const TeamId &team, const UserId &user, WallTime now)
{
    return m_connection.executeAll(
        {{u"UPDATE TeamMembers SET DeleteAt = ?, SchemeAdmin = ? WHERE TeamId = ? AND UserId = ?"_s,
            {bound(now), false, bound(team), bound(user)}}});
}

} // namespace muster::store
