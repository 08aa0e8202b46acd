#pragma once
#include "protocol/messaging/channel.h"
#include "protocol/messaging/team.h"
#include "service/channels/channels.h"

/// Who is in a channel, and what they have read of it.
namespace muster::service {

/// Joins, or is added by another; who is in it already stays as he is. Audited.
[[nodiscard]] Change<protocol::ChannelMember> addToChannel(
    store::Transaction &db, const Actor &actor, const ChannelId &channel, const UserId &user);
/// Leaves, or is removed by another. Audited.
[[nodiscard]] Change<Done> removeFromChannel(
    store::Transaction &db, const Actor &actor, const ChannelId &channel, const UserId &user);

[[nodiscard]] protocol::Answered<protocol::ChannelMember> channelMember(
    store::Connection &connection, const Actor &actor, const ChannelId &channel, const UserId &user);
[[nodiscard]] protocol::Answered<QList<protocol::ChannelMember>> channelMembers(
    store::Connection &connection, const Actor &actor, const ChannelId &channel, const Page &page);
/// Of a user, in the channels of a team and in direct and group channels.
[[nodiscard]] protocol::Answered<QList<protocol::ChannelMember>> channelMembershipsOf(
    store::Connection &connection, const Actor &actor, const UserId &user, const TeamId &team);
[[nodiscard]] protocol::Answered<qint64> countChannelMembers(
    store::Connection &connection, const Actor &actor, const ChannelId &channel);

/// Times by channel: up to when each has been read.
using ViewedTimes = QJsonObject;
/// Reads all of the channel that the user looks at now, and of the one before.
[[nodiscard]] Change<ViewedTimes> viewChannel(
    store::Transaction &db, const Actor &actor, const UserId &user, const protocol::ChannelView &view);
[[nodiscard]] protocol::Answered<protocol::ChannelUnread> channelUnread(
    store::Connection &connection, const Actor &actor, const UserId &user, const ChannelId &channel);
[[nodiscard]] protocol::Answered<QList<protocol::TeamUnread>> teamsUnread(
    store::Connection &connection, const Actor &actor, const UserId &user, const TeamId &except);

} // namespace muster::service
