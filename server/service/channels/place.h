#pragma once
#include "service/run/change.h"
#include "store/channels/channelrepository.h"

namespace muster::service {

/// A channel as the actor stands to it: with all roles, those of the system among them. NotFound
/// "app.channel.get.existing.app_error".
[[nodiscard]] protocol::Answered<store::ChannelPlace> placeOf(
    store::Connection &connection, const Actor &actor, const ChannelId &channel);
/// The same, which nobody changes to the end of the transaction: neither it nor its members, nor who is in
/// its team if `withTeam`.
[[nodiscard]] protocol::Answered<store::ChannelPlace> holdPlace(
    store::Transaction &db, const Actor &actor, const ChannelId &channel, bool withTeam = false);
/// A channel that the actor may read. Forbidden.
[[nodiscard]] protocol::Answered<store::ChannelPlace> readablePlace(
    store::Connection &connection, const Actor &actor, const ChannelId &channel);

/// Puts a user, who may be in it, into a channel that this transaction holds; adds what its members hear of
/// it.
[[nodiscard]] Result<void> putIntoChannel(store::Transaction &db, const protocol::Channel &channel,
    const UserId &user, bool asAdmin, Effects &effects);

/// The members of the channel at this moment.
[[nodiscard]] Result<hub::Audience> membersOf(store::Connection &connection, const ChannelId &channel);
/// Whoever may know of a channel: the team of an open one, else its members.
[[nodiscard]] Result<hub::Audience> whoKnows(store::Connection &connection, const protocol::Channel &channel);

/// All roles of the actor in this team, those of the system among them.
[[nodiscard]] Result<QStringList> rolesIn(
    store::Connection &connection, const Actor &actor, const TeamId &team);
/// Whether the actor may see or change what belongs to this user alone.
bool mayActFor(const Actor &actor, const UserId &user);

} // namespace muster::service
