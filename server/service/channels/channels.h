#pragma once
#include "protocol/messaging/channel.h"
#include "service/run/change.h"

/// Channels of a team, and those of two or a few people. Who may is decided in messaging/access.h.
namespace muster::service {

/// Its creator becomes its first member and administrator. InvalidArgument: the name is taken, or the team
/// has `channelsMax`.
[[nodiscard]] Change<protocol::Channel> createChannel(
    store::Transaction &db, const Actor &actor, const protocol::Channel &asked, qint64 channelsMax);
/// The one channel of two people, which exists once whoever asks for it when and where. NotFound: a user is
/// not there.
[[nodiscard]] Change<protocol::Channel> createDirect(
    store::Transaction &db, const Actor &actor, const std::vector<UserId> &users);
/// The one channel of three to eight people, the actor among them.
[[nodiscard]] Change<protocol::Channel> createGroup(
    store::Transaction &db, const Actor &actor, const std::vector<UserId> &users);

[[nodiscard]] Change<protocol::Channel> patchChannel(store::Transaction &db, const Actor &actor,
    const ChannelId &channel, const protocol::ChannelPatch &patch);
/// Nothing can be posted in it any more. Audited.
[[nodiscard]] Change<Done> archiveChannel(
    store::Transaction &db, const Actor &actor, const ChannelId &channel);
[[nodiscard]] Change<protocol::Channel> restoreChannel(
    store::Transaction &db, const Actor &actor, const ChannelId &channel);

[[nodiscard]] protocol::Answered<protocol::Channel> findChannel(
    store::Connection &connection, const Actor &actor, const ChannelId &channel);
/// A closed channel that the actor is not in is answered like one that is not there.
[[nodiscard]] protocol::Answered<protocol::Channel> findChannelByName(
    store::Connection &connection, const Actor &actor, const TeamId &team, const QString &name);
/// The same, by the name of the team; NotFound also if there is no such team.
[[nodiscard]] protocol::Answered<protocol::Channel> findChannelByNames(
    store::Connection &connection, const Actor &actor, const QString &team, const QString &name);
/// Those of a user in a team, with direct and group channels.
[[nodiscard]] protocol::Answered<QList<protocol::Channel>> channelsOf(store::Connection &connection,
    const Actor &actor, const UserId &user, const TeamId &team, bool withArchived);

struct Page {
    int page = 0;
    int perPage = 60; ///< at most 200
};
/// Open ones, which whoever is in the team may join.
[[nodiscard]] protocol::Answered<QList<protocol::Channel>> openChannels(
    store::Connection &connection, const Actor &actor, const TeamId &team, const Page &page);
/// Archived ones, of which those that the actor may read are shown: a page may have fewer than it could.
[[nodiscard]] protocol::Answered<QList<protocol::Channel>> archivedChannels(
    store::Connection &connection, const Actor &actor, const TeamId &team, const Page &page);
/// Private ones, for administrators of the system.
[[nodiscard]] protocol::Answered<QList<protocol::Channel>> privateChannels(
    store::Connection &connection, const Actor &actor, const TeamId &team, const Page &page);

} // namespace muster::service
