#include "messaging/access.h"

namespace muster::messaging {

namespace {

/// Open channels and all others have permissions of their own.
bool mayByType(const protocol::Channel &channel, const QStringList &roles, Permission open, Permission closed)
{
    return may(roles, channel.isOpen() ? open : closed);
}

} // namespace

bool mayEdit(const protocol::User &user, const UserId &requester, const QStringList &roles)
{
    if (user.id == requester)
        return true;
    return may(roles, Permission::EditOtherUsers)
        && (!may(user.roleNames(), Permission::ManageSystem) || may(roles, Permission::ManageSystem));
}

bool maySee(const protocol::Team &team, const QStringList &roles)
{
    return team.isOpen() || may(roles, Permission::ViewTeam);
}

bool mayJoin(const protocol::Team &team, const QStringList &roles)
{
    return may(roles, team.isOpen() ? Permission::JoinPublicTeams : Permission::JoinPrivateTeams);
}

bool maySeeInvitation(const QStringList &roles)
{
    return may(roles, Permission::InviteUser);
}

bool mayCreate(const protocol::Channel &channel, const QStringList &roles)
{
    return mayByType(channel, roles, Permission::CreatePublicChannel, Permission::CreatePrivateChannel);
}

bool mayRead(const protocol::Channel &channel, const QStringList &roles)
{
    return may(roles, Permission::ReadChannel)
        || (channel.isOpen() && may(roles, Permission::ReadPublicChannel));
}

bool mayJoin(const protocol::Channel &channel, const QStringList &roles)
{
    return channel.isOpen() && may(roles, Permission::JoinPublicChannels);
}

bool mayChange(const protocol::Channel &channel, const QStringList &roles)
{
    if (!channel.isOfTeam())
        return may(roles, Permission::ReadChannel);
    return mayByType(channel, roles, Permission::ManagePublicChannelProperties,
        Permission::ManagePrivateChannelProperties);
}

bool mayManageMembers(const protocol::Channel &channel, const QStringList &roles)
{
    return mayByType(
        channel, roles, Permission::ManagePublicChannelMembers, Permission::ManagePrivateChannelMembers);
}

bool mayArchive(const protocol::Channel &channel, const QStringList &roles)
{
    return mayByType(channel, roles, Permission::DeletePublicChannel, Permission::DeletePrivateChannel);
}

bool mayEdit(const protocol::Post &post, const UserId &requester, const QStringList &roles)
{
    return may(roles, post.userId == requester ? Permission::EditPost : Permission::EditOthersPosts);
}

bool mayDelete(const protocol::Post &post, const UserId &requester, const QStringList &roles)
{
    return may(roles, post.userId == requester ? Permission::DeletePost : Permission::DeleteOthersPosts);
}

} // namespace muster::messaging
