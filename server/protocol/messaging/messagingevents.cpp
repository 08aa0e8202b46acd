#include "protocol/messaging/messagingevents.h"

#include <QJsonDocument>

namespace muster::protocol::events {

using namespace Qt::Literals::StringLiterals;

namespace {

QString compact(const QJsonDocument &document)
{
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

QJsonArray listOf(const std::vector<UserId> &users)
{
    QJsonArray list;
    for (const UserId &user : users)
        list.append(user.toString());
    return list;
}

/// Nobody but its members learns that a channel which is not open exists.
Broadcast whoKnows(const Channel &channel)
{
    return channel.isOpen() ? Broadcast{.team = channel.teamId} : Broadcast{.channel = channel.id};
}

} // namespace

QString text(const QJsonObject &json)
{
    return compact(QJsonDocument(json));
}

QString text(const QJsonArray &json)
{
    return compact(QJsonDocument(json));
}

SocketEvent make(const QString &name, QJsonObject data, const Broadcast &broadcast)
{
    return {name, std::move(data),
        {{u"omit_users"_s, QJsonValue::Null}, {u"user_id"_s, broadcast.user.toString()},
            {u"channel_id"_s, broadcast.channel.toString()}, {u"team_id"_s, broadcast.team.toString()}},
        0};
}

SocketEvent posted(const Posted &what)
{
    const Channel &channel = what.channel;
    QJsonObject data{{u"channel_type"_s, channel.type}, {u"channel_display_name"_s, channel.displayName},
        {u"channel_name"_s, channel.name}, {u"sender_name"_s, u"@"_s + what.sender},
        {u"team_id"_s, channel.teamId.toString()}, {u"set_online"_s, true},
        {u"post"_s, text(toJson(what.post))}};
    if (!what.mentions.empty())
        data.insert(u"mentions"_s, text(listOf(what.mentions)));
    return make(u"posted"_s, data, {.channel = channel.id});
}

SocketEvent postEdited(const Post &post)
{
    return make(u"post_edited"_s, {{u"post"_s, text(toJson(post))}}, {.channel = post.channelId});
}

SocketEvent postDeleted(const Post &post, const UserId &by)
{
    return make(u"post_deleted"_s, {{u"post"_s, text(toJson(post))}, {u"delete_by"_s, by.toString()}},
        {.channel = post.channelId});
}

SocketEvent channelCreated(const Channel &channel, const UserId &by)
{
    return make(u"channel_created"_s,
        {{u"channel_id"_s, channel.id.toString()}, {u"team_id"_s, channel.teamId.toString()}}, {.user = by});
}

SocketEvent channelUpdated(const Channel &channel)
{
    return make(u"channel_updated"_s, {{u"channel"_s, text(toJson(channel))}}, {.channel = channel.id});
}

SocketEvent channelArchived(const Channel &channel)
{
    return make(u"channel_deleted"_s,
        {{u"channel_id"_s, channel.id.toString()}, {u"delete_at"_s, epochMillis(channel.deleteAt)}},
        whoKnows(channel));
}

SocketEvent channelRestored(const Channel &channel)
{
    return make(u"channel_restored"_s, {{u"channel_id"_s, channel.id.toString()}}, whoKnows(channel));
}

SocketEvent directAdded(const Channel &channel, const UserId &creator, const UserId &other)
{
    return make(u"direct_added"_s,
        {{u"teammate_id"_s, other.toString()}, {u"creator_id"_s, creator.toString()}},
        {.channel = channel.id});
}

SocketEvent groupAdded(const Channel &channel, const std::vector<UserId> &members)
{
    return make(u"group_added"_s, {{u"teammate_ids"_s, text(listOf(members))}}, {.channel = channel.id});
}

SocketEvent userAdded(const Channel &channel, const UserId &user)
{
    return make(u"user_added"_s, {{u"user_id"_s, user.toString()}, {u"team_id"_s, channel.teamId.toString()}},
        {.channel = channel.id});
}

SocketEvent userRemoved(const Channel &channel, const UserId &user, const UserId &by)
{
    return make(u"user_removed"_s, {{u"user_id"_s, user.toString()}, {u"remover_id"_s, by.toString()}},
        {.channel = channel.id});
}

SocketEvent removedFrom(const Channel &channel, const UserId &user, const UserId &by)
{
    return make(u"user_removed"_s,
        {{u"channel_id"_s, channel.id.toString()}, {u"remover_id"_s, by.toString()}}, {.user = user});
}

SocketEvent channelsViewed(const UserId &user, const QJsonObject &times)
{
    return make(u"multiple_channels_viewed"_s, {{u"channel_times"_s, times}}, {.user = user});
}

SocketEvent addedToTeam(const TeamId &team, const UserId &user)
{
    return make(u"added_to_team"_s, {{u"team_id"_s, team.toString()}, {u"user_id"_s, user.toString()}},
        {.user = user});
}

SocketEvent leaveTeam(const TeamId &team, const UserId &user)
{
    return make(
        u"leave_team"_s, {{u"team_id"_s, team.toString()}, {u"user_id"_s, user.toString()}}, {.team = team});
}

SocketEvent deleteTeam(const Team &team)
{
    return make(u"delete_team"_s, {{u"team"_s, text(toJson(sanitized(team)))}}, {.team = team.id});
}

SocketEvent restoreTeam(const Team &team)
{
    return make(u"restore_team"_s, {{u"team"_s, text(toJson(sanitized(team)))}}, {.team = team.id});
}

SocketEvent updateTeam(const Team &team)
{
    return make(u"update_team"_s, {{u"team"_s, text(toJson(sanitized(team)))}}, {.team = team.id});
}

} // namespace muster::protocol::events
