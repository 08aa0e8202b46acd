#include "messaging/permissions.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <utility>

namespace muster::messaging {

using namespace Qt::Literals::StringLiterals;

namespace {

using enum Permission;

constexpr std::array names{std::pair(ManageSystem, "manage_system"_L1),
    std::pair(ManageJobs, "manage_jobs"_L1), std::pair(ManageRoles, "manage_roles"_L1),
    std::pair(ReadAudits, "sysconsole_read_compliance_compliance_monitoring"_L1),
    std::pair(ReadEnvironment, "sysconsole_read_environment_logging"_L1),
    std::pair(CreateTeam, "create_team"_L1), std::pair(ListPublicTeams, "list_public_teams"_L1),
    std::pair(JoinPublicTeams, "join_public_teams"_L1),
    std::pair(CreateDirectChannel, "create_direct_channel"_L1),
    std::pair(CreateGroupChannel, "create_group_channel"_L1), std::pair(ViewMembers, "view_members"_L1),
    std::pair(CreateUserAccessToken, "create_user_access_token"_L1),
    std::pair(EditOtherUsers, "edit_other_users"_L1), std::pair(ViewTeam, "view_team"_L1),
    std::pair(ListTeamChannels, "list_team_channels"_L1),
    std::pair(JoinPublicChannels, "join_public_channels"_L1),
    std::pair(ReadPublicChannel, "read_public_channel"_L1),
    std::pair(CreatePublicChannel, "create_public_channel"_L1),
    std::pair(CreatePrivateChannel, "create_private_channel"_L1), std::pair(InviteUser, "invite_user"_L1),
    std::pair(ManageTeam, "manage_team"_L1), std::pair(ManageTeamRoles, "manage_team_roles"_L1),
    std::pair(RemoveUserFromTeam, "remove_user_from_team"_L1), std::pair(ReadChannel, "read_channel"_L1),
    std::pair(CreatePost, "create_post"_L1), std::pair(EditPost, "edit_post"_L1),
    std::pair(DeletePost, "delete_post"_L1), std::pair(EditOthersPosts, "edit_others_posts"_L1),
    std::pair(DeleteOthersPosts, "delete_others_posts"_L1), std::pair(AddReaction, "add_reaction"_L1),
    std::pair(RemoveReaction, "remove_reaction"_L1), std::pair(UploadFile, "upload_file"_L1),
    std::pair(UseChannelMentions, "use_channel_mentions"_L1),
    std::pair(ManagePublicChannelMembers, "manage_public_channel_members"_L1),
    std::pair(ManagePrivateChannelMembers, "manage_private_channel_members"_L1),
    std::pair(ManageChannelRoles, "manage_channel_roles"_L1)};

QHash<QString, QList<Permission>> builtInRoles()
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
                CreatePrivateChannel, InviteUser}},
        {u"team_guest"_s, {ViewTeam}},
        {u"team_admin"_s,
            {ManageTeam, ManageTeamRoles, RemoveUserFromTeam, ManageChannelRoles, DeletePost,
                DeleteOthersPosts, ManagePublicChannelMembers, ManagePrivateChannelMembers}},
        {u"channel_user"_s,
            {ReadChannel, CreatePost, EditPost, DeletePost, AddReaction, RemoveReaction, UploadFile,
                UseChannelMentions, ManagePublicChannelMembers, ManagePrivateChannelMembers}},
        {u"channel_guest"_s,
            {ReadChannel, CreatePost, EditPost, AddReaction, RemoveReaction, UploadFile, UseChannelMentions}},
        {u"channel_admin"_s, {ManageChannelRoles}}};
}

} // namespace

QLatin1StringView permissionName(Permission permission)
{
    const auto *const found = std::find_if(
        names.begin(), names.end(), [permission](const auto &entry) { return entry.first == permission; });
    Q_ASSERT(found != names.end());
    return found->second;
}

const QList<Permission> &allPermissions()
{
    static const QList<Permission> all = [] {
        QList<Permission> list;
        for (const auto &entry : names)
            list.append(entry.first);
        return list;
    }();
    return all;
}

const QList<Permission> &permissionsOf(QStringView role)
{
    static const QHash<QString, QList<Permission>> roles = builtInRoles();
    static const QList<Permission> none;
    const auto found = roles.constFind(role.toString());
    return found == roles.constEnd() ? none : *found;
}

bool may(const QStringList &roles, Permission permission)
{
    return std::any_of(roles.begin(), roles.end(),
        [permission](const QString &role) { return permissionsOf(role).contains(permission); });
}

} // namespace muster::messaging
