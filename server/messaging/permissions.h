#pragma once
#include <QStringList>

/// The rules of the service: who may do what. Pure.
namespace muster::messaging {

/// What a user may do, with Mattermost's names: ManageSystem is "manage_system".
enum class Permission {
    ManageSystem, ///< everything that has no permission of its own
    ManageJobs,
    ManageRoles,
    ReadAudits, ///< "sysconsole_read_compliance_compliance_monitoring"
    ReadEnvironment, ///< "sysconsole_read_environment_logging"
    CreateTeam,
    ListPublicTeams,
    ListPrivateTeams,
    JoinPublicTeams,
    JoinPrivateTeams,
    CreateDirectChannel,
    CreateGroupChannel,
    ViewMembers,
    CreateUserAccessToken,
    EditOtherUsers,
    ViewTeam,
    ListTeamChannels,
    JoinPublicChannels,
    ReadPublicChannel,
    CreatePublicChannel,
    CreatePrivateChannel,
    InviteUser,
    AddUserToTeam,
    ManageTeam,
    ManageTeamRoles,
    RemoveUserFromTeam,
    ReadChannel,
    CreatePost,
    EditPost,
    DeletePost,
    EditOthersPosts,
    DeleteOthersPosts,
    AddReaction,
    RemoveReaction,
    UploadFile,
    UseChannelMentions,
    ManagePublicChannelMembers,
    ManagePrivateChannelMembers,
    ManagePublicChannelProperties,
    ManagePrivateChannelProperties,
    DeletePublicChannel,
    DeletePrivateChannel,
    ManageChannelRoles, ///< the last, see allPermissions()
};

/// All of them, in their order.
const QList<Permission> &allPermissions();
/// "manage_system"
QLatin1StringView permissionName(Permission permission);
/// The built-in roles, in the order of their names.
QStringList roleNames();

/// The permissions of a built-in role, such as "system_user" or "channel_admin"; nothing for a role that is
/// not one of ours. system_admin has all.
const QList<Permission> &permissionsOf(QStringView role);
/// Whether one of these roles has it: the question of every access check.
bool may(const QStringList &roles, Permission permission);

} // namespace muster::messaging
