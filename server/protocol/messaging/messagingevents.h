#pragma once
#include "protocol/messaging/channel.h"
#include "protocol/messaging/post.h"
#include "protocol/messaging/team.h"
#include "protocol/socket/websocketframe.h"

#include <vector>

/// The events of teams, channels and posts (reference/mattermost-api.md §3), with the `broadcast` that
/// Mattermost gives them. Who gets them is decided by whoever publishes.
namespace muster::protocol::events {

/// To whom it goes, in Mattermost's words.
struct Broadcast {
    UserId user = {};
    ChannelId channel = {};
    TeamId team = {};
};
SocketEvent make(const QString &name, QJsonObject data, const Broadcast &broadcast);
/// JSON text, as many fields have it.
QString text(const QJsonObject &json);
QString text(const QJsonArray &json);

/// What the receivers of a new post need beside it.
struct Posted {
    Post post;
    Channel channel;
    QString sender; ///< user name
    std::vector<UserId> mentions;
};
SocketEvent posted(const Posted &what);
SocketEvent postEdited(const Post &post);
SocketEvent postDeleted(const Post &post, const UserId &by);

SocketEvent channelCreated(const Channel &channel, const UserId &by);
SocketEvent channelUpdated(const Channel &channel);
/// For an open channel to its team, else to its members: others do not learn that it exists.
SocketEvent channelArchived(const Channel &channel);
SocketEvent channelRestored(const Channel &channel);
SocketEvent directAdded(const Channel &channel, const UserId &creator, const UserId &other);
SocketEvent groupAdded(const Channel &channel, const std::vector<UserId> &members);
SocketEvent userAdded(const Channel &channel, const UserId &user);
/// To those who stay, and to the one who is gone.
SocketEvent userRemoved(const Channel &channel, const UserId &user, const UserId &by);
SocketEvent removedFrom(const Channel &channel, const UserId &user, const UserId &by);
SocketEvent channelsViewed(const UserId &user, const QJsonObject &times);

SocketEvent addedToTeam(const TeamId &team, const UserId &user);
SocketEvent leaveTeam(const TeamId &team, const UserId &user);
SocketEvent updateTeam(const Team &team);
SocketEvent deleteTeam(const Team &team);
SocketEvent restoreTeam(const Team &team);

} // namespace muster::protocol::events
