#include "store/channels/channelrepository.h"

#include "protocol/messaging/team.h"
#include "store/sql/entity.h"

namespace muster::store {

using namespace Qt::Literals::StringLiterals;
using protocol::Channel;

namespace {

ChannelPlace placeOf(RowReader &row)
{
    ChannelPlace place{entityOf<Channel>(row), {}, false, false};
    protocol::ChannelMember member;
    protocol::TeamMember inTeam;
    // NULL, which is false, where there is no row.
    row.read(member.schemeUser);
    row.read(member.schemeAdmin);
    row.read(inTeam.schemeUser);
    row.read(inTeam.schemeAdmin);
    place.roles = member.roles() + inTeam.roles();
    place.isMember = !member.roles().isEmpty();
    place.isInTeam = !inTeam.roles().isEmpty();
    return place;
}

Result<QList<Channel>> listed(const Result<Rows> &rows)
{
    return rows.map([](const Rows &all) { return readRows(all, entityOf<Channel>); });
}

} // namespace

Result<bool> ChannelRepository::add(const Channel &channel)
{
    return insertNew(m_connection, "Channels"_L1, channel);
}

Result<ChannelPlace> ChannelRepository::placeWhere(
    const QString &where, const UserId &user, const QVariantList &values)
{
    const auto row = m_connection.queryOne(
        u"SELECT %1, m.SchemeUser, m.SchemeAdmin, t.SchemeUser, t.SchemeAdmin FROM Channels c "
        "LEFT JOIN ChannelMembers m ON m.ChannelId = c.Id AND m.UserId = ? "
        "LEFT JOIN TeamMembers t ON t.TeamId = c.TeamId AND t.UserId = ? AND t.DeleteAt = 0 WHERE %2"_s.arg(
            listOf<Channel>(u"c."_s), where),
        QVariantList{bound(user), bound(user)} + values);
    return readOne(row, placeOf, u"There is no such channel."_s);
}

Result<ChannelPlace> ChannelRepository::place(const ChannelId &id, const UserId &user)
{
    return placeWhere(u"c.Id = ?"_s, user, {bound(id)});
}

Result<ChannelPlace> ChannelRepository::placeByName(
    const TeamId &team, const QString &name, const UserId &user)
{
    return placeWhere(u"c.TeamId = ? AND c.Name = ?"_s, user, {bound(team), name});
}

Result<QList<Channel>> ChannelRepository::ofUser(const UserId &user, const TeamId &team, bool withArchived)
{
    return listed(m_connection.query(
        u"SELECT %1 FROM Channels c JOIN ChannelMembers m ON m.ChannelId = c.Id WHERE m.UserId = ? AND "
        "c.TeamId IN (?, '') AND (c.DeleteAt = 0 OR ?) ORDER BY c.DisplayName, c.Id"_s.arg(
            listOf<Channel>(u"c."_s)),
        {bound(user), bound(team), withArchived}));
}

Result<QList<Channel>> ChannelRepository::ofTeam(const TeamId &team, Kind kind, int page, int perPage)
{
    const QString which = kind == Kind::Archived ? u"DeleteAt <> 0"_s
        : kind == Kind::Private                  ? u"Type = 'P' AND DeleteAt = 0"_s
                                                 : u"Type = 'O' AND DeleteAt = 0"_s;
    return listed(m_connection.query(
        u"SELECT %1 FROM Channels WHERE TeamId = ? AND %2 ORDER BY Name LIMIT ? OFFSET ?"_s.arg(
            listOf<Channel>(), which),
        {bound(team), perPage, qint64(page) * perPage}));
}

Result<qint64> ChannelRepository::countOfTeam(const TeamId &team)
{
    return m_connection
        .queryOne(u"SELECT count(*) FROM Channels WHERE TeamId = ? AND DeleteAt = 0"_s, {bound(team)})
        .map([](const std::optional<Row> &row) { return RowReader(*row).next<qint64>(); });
}

Result<void> ChannelRepository::update(const Channel &channel)
{
    return m_connection.executeAll(
        {{u"UPDATE Channels SET UpdateAt = ?, DisplayName = ?, Name = ?, Header = ?, Purpose = ? WHERE Id = ?"_s,
            {bound(channel.updateAt), channel.displayName, channel.name, channel.header, channel.purpose,
                bound(channel.id)}}});
}

Result<bool> ChannelRepository::setDeleteAt(const ChannelId &id, WallTime deleteAt, WallTime now)
{
    return m_connection
        .execute(u"UPDATE Channels SET DeleteAt = ?, UpdateAt = ? WHERE Id = ? AND (DeleteAt = 0) <> ?"_s,
            {bound(deleteAt), bound(now), bound(id), deleteAt == WallTime()})
        .map([](qint64 rows) { return rows > 0; });
}

Result<std::optional<ChannelRepository::Counted>> ChannelRepository::countPost(
    const ChannelId &id, bool isReply, WallTime now)
{
    return m_connection
        .queryOne(u"UPDATE Channels SET TotalMsgCount = TotalMsgCount + 1, TotalMsgCountRoot = "
                  u"TotalMsgCountRoot + ?, "
                  "LastPostAt = CASE WHEN LastPostAt > ? THEN LastPostAt ELSE ? END "
                  "WHERE Id = ? AND DeleteAt = 0 RETURNING LastPostAt, TotalMsgCount, TotalMsgCountRoot"_s,
            {isReply ? 0 : 1, bound(now), bound(now), bound(id)})
        .map([](const std::optional<Row> &row) -> std::optional<Counted> {
            if (!row)
                return std::nullopt;
            RowReader reader(*row);
            Counted counted;
            reader.read(counted.at);
            reader.read(counted.total);
            reader.read(counted.totalRoot);
            return counted;
        });
}

Result<bool> ChannelRepository::lock(const ChannelId &id, WallTime now)
{
    return m_connection
        .execute(u"UPDATE Channels SET ExtraUpdateAt = ? WHERE Id = ?"_s, {bound(now), bound(id)})
        .map([](qint64 rows) { return rows > 0; });
}

} // namespace muster::store
