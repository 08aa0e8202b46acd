#include "store/channels/channelmemberrepository.h"

#include "store/sql/entity.h"

namespace muster::store {

using namespace Qt::Literals::StringLiterals;
using protocol::ChannelMember;

namespace {

constexpr qsizetype membersMax = 1'000'000;

QString selectMembers(const QString &where)
{
    return u"SELECT %1 FROM ChannelMembers m %2"_s.arg(listOf<ChannelMember>(u"m."_s), where);
}

Result<QList<ChannelMember>> listed(const Result<Rows> &rows)
{
    return rows.map([](const Rows &all) { return readRows(all, entityOf<ChannelMember>); });
}

/// "?, ?, ?"
QString marks(size_t count)
{
    return QStringList(qsizetype(count), u"?"_s).join(u", "_s);
}

} // namespace

Result<bool> ChannelMemberRepository::add(const ChannelMember &member)
{
    return insertNew(m_connection, "ChannelMembers"_L1, member);
}

Result<bool> ChannelMemberRepository::remove(const ChannelId &channel, const UserId &user)
{
    return m_connection
        .execute(
            u"DELETE FROM ChannelMembers WHERE ChannelId = ? AND UserId = ?"_s, {bound(channel), bound(user)})
        .map([](qint64 rows) { return rows > 0; });
}

Result<ChannelMember> ChannelMemberRepository::member(const ChannelId &channel, const UserId &user)
{
    return readOne(m_connection.queryOne(selectMembers(u"WHERE m.ChannelId = ? AND m.UserId = ?"_s),
                       {bound(channel), bound(user)}),
        entityOf<ChannelMember>, u"There is no such member of the channel."_s);
}

Result<QList<ChannelMember>> ChannelMemberRepository::members(const ChannelId &channel, int page, int perPage)
{
    return listed(
        m_connection.query(selectMembers(u"WHERE m.ChannelId = ? ORDER BY m.UserId LIMIT ? OFFSET ?"_s),
            {bound(channel), perPage, qint64(page) * perPage}));
}

Result<QList<ChannelMember>> ChannelMemberRepository::membershipsOf(const UserId &user, const TeamId &team)
{
    return listed(
        m_connection.query(selectMembers(u"JOIN Channels c ON c.Id = m.ChannelId WHERE m.UserId = ? "
                                         "AND c.TeamId IN (?, '') ORDER BY m.ChannelId"_s),
            {bound(user), bound(team)}));
}

Result<std::vector<UserId>> ChannelMemberRepository::ids(const ChannelId &channel)
{
    return onlyColumn<UserId>(m_connection.query(
        u"SELECT UserId FROM ChannelMembers WHERE ChannelId = ?"_s, {bound(channel)}, membersMax));
}

Result<qint64> ChannelMemberRepository::count(const ChannelId &channel)
{
    return m_connection
        .queryOne(u"SELECT count(*) FROM ChannelMembers WHERE ChannelId = ?"_s, {bound(channel)})
        .map([](const std::optional<Row> &row) { return RowReader(*row).next<qint64>(); });
}

Result<std::vector<ChannelId>> ChannelMemberRepository::channelsOf(const UserId &user, const TeamId &team)
{
    return onlyColumn<ChannelId>(
        m_connection.query(u"SELECT c.Id FROM Channels c JOIN ChannelMembers m ON m.ChannelId = c.Id "
                           "WHERE m.UserId = ? AND c.TeamId = ? ORDER BY c.Id"_s,
            {bound(user), bound(team)}));
}

Result<std::vector<UserId>> ChannelMemberRepository::named(
    const ChannelId &channel, const QStringList &usernames)
{
    // One statement for any number of names, so that it stays prepared.
    QVariantList values{bound(channel)};
    for (qsizetype i = 0; i < namesMax; ++i)
        values.append(usernames.value(i, u""_s));
    return onlyColumn<UserId>(
        m_connection.query(u"SELECT m.UserId FROM ChannelMembers m JOIN Users u ON u.Id = m.UserId "
                           "WHERE m.ChannelId = ? AND u.Username IN (%1)"_s.arg(marks(size_t(namesMax))),
            values));
}

Result<void> ChannelMemberRepository::readAll(
    const ChannelId &channel, const UserId &user, qint64 total, qint64 totalRoot, WallTime at)
{
    return m_connection.executeAll(
        {{u"UPDATE ChannelMembers SET MsgCount = ?, MsgCountRoot = ?, MentionCount = 0, MentionCountRoot = "
          u"0, "
          "LastViewedAt = ?, LastUpdateAt = ? WHERE ChannelId = ? AND UserId = ?"_s,
            {total, totalRoot, bound(at), bound(at), bound(channel), bound(user)}}});
}

Result<void> ChannelMemberRepository::addMention(
    const ChannelId &channel, const std::vector<UserId> &users, bool isReply, WallTime at)
{
    constexpr size_t atOnce = 50; // one statement for any number
    for (size_t from = 0; from < users.size(); from += atOnce) {
        QVariantList values{isReply ? 0 : 1, bound(at), bound(channel)};
        for (size_t i = from; i < from + atOnce; ++i)
            values.append(i < users.size() ? bound(users[i]) : QVariant(u""_s));
        const auto added = m_connection.execute(u"UPDATE ChannelMembers SET MentionCount = MentionCount + 1, "
                                                "MentionCountRoot = MentionCountRoot + ?, LastUpdateAt = ? "
                                                "WHERE ChannelId = ? AND UserId IN (%1)"_s.arg(marks(atOnce)),
            values);
        if (!added)
            return failed(added);
    }
    return {};
}

Result<WallTime> ChannelMemberRepository::view(const ChannelId &channel, const UserId &user, WallTime now)
{
    // The row first: whoever is just adding a mention to it has counted the post by the time it is ours.
    const auto mine = m_connection.execute(
        u"UPDATE ChannelMembers SET LastUpdateAt = ? WHERE ChannelId = ? AND UserId = ?"_s,
        {bound(now), bound(channel), bound(user)});
    if (!mine)
        return failed(mine);
    if (*mine == 0)
        return fail(ErrorCode::NotFound, u"There is no such member of the channel."_s);
    const auto row = m_connection.queryOne(
        u"SELECT LastPostAt, TotalMsgCount, TotalMsgCountRoot FROM Channels WHERE Id = ?"_s,
        {bound(channel)});
    if (!row)
        return failed(row);
    RowReader reader(**row);
    const auto at = reader.next<WallTime>();
    const auto total = reader.next<qint64>();
    const auto totalRoot = reader.next<qint64>();
    return readAll(channel, user, total, totalRoot, std::max(at, now)).map([at] { return at; });
}

Result<protocol::ChannelUnread> ChannelMemberRepository::unread(const ChannelId &channel, const UserId &user)
{
    const auto row = m_connection.queryOne(
        u"SELECT c.TeamId, c.Id, c.TotalMsgCount - m.MsgCount, c.TotalMsgCountRoot - m.MsgCountRoot, "
        "m.MentionCount, m.MentionCountRoot FROM Channels c JOIN ChannelMembers m ON m.ChannelId = c.Id "
        "WHERE c.Id = ? AND m.UserId = ?"_s,
        {bound(channel), bound(user)});
    return readOne(
        row,
        [](RowReader &reader) {
            protocol::ChannelUnread unread;
            reader.read(unread.teamId);
            reader.read(unread.channelId);
            reader.read(unread.messages);
            reader.read(unread.messagesRoot);
            reader.read(unread.mentions);
            reader.read(unread.mentionsRoot);
            return unread;
        },
        u"There is no such member of the channel."_s);
}

Result<QList<protocol::TeamUnread>> ChannelMemberRepository::unreadOfTeams(
    const UserId &user, const TeamId &except)
{
    return m_connection
        .query(u"SELECT c.TeamId, CAST(sum(c.TotalMsgCount - m.MsgCount) AS BIGINT), "
               u"CAST(sum(m.MentionCount) AS BIGINT) FROM Channels c "
               "JOIN ChannelMembers m ON m.ChannelId = c.Id WHERE m.UserId = ? AND c.DeleteAt = 0 AND "
               "c.TeamId NOT IN ('', ?) GROUP BY c.TeamId ORDER BY c.TeamId"_s,
            {bound(user), bound(except)})
        .map([](const Rows &rows) {
            return readRows(rows, [](RowReader &reader) {
                protocol::TeamUnread unread;
                reader.read(unread.teamId);
                reader.read(unread.messages);
                reader.read(unread.mentions);
                return unread;
            });
        });
}

} // namespace muster::store
