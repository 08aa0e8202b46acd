#pragma once
#include "protocol/messaging/channel.h"
#include "protocol/messaging/team.h"
#include "store/sql/connection.h"

namespace muster::store {

/// Who is in which channel, and how far they have read. Thread: its connection's.
class ChannelMemberRepository {
public:
    explicit ChannelMemberRepository(Connection &connection) : m_connection(connection) { }

    /// False: is in it already.
    [[nodiscard]] Result<bool> add(const protocol::ChannelMember &member);
    /// False: was not in it.
    [[nodiscard]] Result<bool> remove(const ChannelId &channel, const UserId &user);
    /// NotFound.
    [[nodiscard]] Result<protocol::ChannelMember> member(const ChannelId &channel, const UserId &user);
    /// In the order of their ids.
    [[nodiscard]] Result<QList<protocol::ChannelMember>> members(
        const ChannelId &channel, int page, int perPage);
    /// Of a user in the channels of a team, and in direct and group channels.
    [[nodiscard]] Result<QList<protocol::ChannelMember>> membershipsOf(
        const UserId &user, const TeamId &team);
    [[nodiscard]] Result<std::vector<UserId>> ids(const ChannelId &channel);
    [[nodiscard]] Result<qint64> count(const ChannelId &channel);
    /// Channels of the team that the user is in, archived ones too, in the order of their ids.
    [[nodiscard]] Result<std::vector<ChannelId>> channelsOf(const UserId &user, const TeamId &team);
    /// Those of these user names who are in the channel; at most namesMax are looked for.
    static constexpr qsizetype namesMax = 20;
    [[nodiscard]] Result<std::vector<UserId>> named(const ChannelId &channel, const QStringList &usernames);

    /// What the author of a post has read, being the author: all.
    [[nodiscard]] Result<void> readAll(
        const ChannelId &channel, const UserId &user, qint64 total, qint64 totalRoot, WallTime at);
    [[nodiscard]] Result<void> addMention(
        const ChannelId &channel, const std::vector<UserId> &users, bool isReply, WallTime at);
    /// Reads all that is there. What comes about meanwhile counts as unread, with its mention, or as read,
    /// without. The time of its newest post; NotFound: is not in it.
    [[nodiscard]] Result<WallTime> view(const ChannelId &channel, const UserId &user, WallTime now);
    /// NotFound: is not in it.
    [[nodiscard]] Result<protocol::ChannelUnread> unread(const ChannelId &channel, const UserId &user);
    /// For each team with such a channel.
    [[nodiscard]] Result<QList<protocol::TeamUnread>> unreadOfTeams(const UserId &user, const TeamId &except);

private:
    Connection &m_connection;
};

} // namespace muster::store
