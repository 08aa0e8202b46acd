#include "messaging/permissions.h"

#include <QHash>

#include <algorithm>

namespace muster::messaging {

using namespace Qt::Literals::StringLiterals;

namespace {

using enum Permission;

QHash<QString, QList<Permission>> makeRoles()
{
    return {{u"system_admin"_s, allPermissions()},
        {u"system_user"_s,
            {CreateTeam, ListPublicTeams, JoinPublicTeams, CreateDirectChannel, CreateGroupChannel,
                ViewMembers}},
        {u"system_guest"_s, {CreateDirectChannel, CreateGroupChannel}},
        {u"system_user_access_token"_s, {CreateUserAccessToken}},
        {u"system_read_only_admin"_s, {ReadAudits, ReadEnvironment}},
        {u"team_user"_s,
            {ViewTeam, ListTeamChannels, JoinPublicChannels, ReadPublicChannel, CreatePublicChannel,
                CreatePrivateChannel, InviteUser, AddUserToTeam}},
        {u"team_guest"_s, {ViewTeam}},
        {u"team_admin"_s,
            {ManageTeam, ManageTeamRoles, RemoveUserFromTeam, ManageChannelRoles, DeletePost,
                DeleteOthersPosts, ManagePublicChannelMembers, ManagePrivateChannelMembers}},
        {u"channel_user"_s,
            {ReadChannel, CreatePost, EditPost, DeletePost, AddReaction, RemoveReaction, UploadFile,
                UseChannelMentions, ManagePublicChannelMembers, ManagePrivateChannelMembers,
                ManagePublicChannelProperties, ManagePrivateChannelProperties, DeletePublicChannel,
                DeletePrivateChannel}},
        {u"channel_guest"_s,
            {ReadChannel, CreatePost, EditPost, AddReaction, RemoveReaction, UploadFile, UseChannelMentions}},
        {u"channel_admin"_s, {ManageChannelRoles}}};
}

const QHash<QString, QList<Permission>> &builtInRoles()
{
    static const QHash<QString, QList<Permission>> roles = makeRoles();
    return roles;
}

} // namespace

const QList<Permission> &allPermissions()
{
    static const QList<Permission> all = [] {
        QList<Permission> list;
        for (int permission = 0; permission <= int(Permission::ManageChannelRoles); ++permission)
            list.append(Permission(permission));
        return list;
    }();
    return all;
}

QStringList roleNames()
{
    QStringList names = builtInRoles().keys();
    names.sort();
    return names;
}

const QList<Permission> &permissionsOf(QStringView role)
{
    static const QList<Permission> none;
    const auto found = builtInRoles().constFind(role.toString());
    return found == builtInRoles().constEnd() ? none : *found;
}

bool may(const QStringList &roles, Permission permission)
{
    return std::any_of(roles.begin(), roles.end(),
        [permission](const QString &role) { return permissionsOf(role).contains(permission); });
}

} // namespace muster::messaging
