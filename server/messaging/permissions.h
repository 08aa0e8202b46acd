#pragma once
#include <QStringList>

/// The rules of the service: who may. Pure.
namespace muster::messaging {

/// What somebody may do, as Mattermost names it: ManageSystem is "manage_system".
enum class Permission {
    ManageSystem, ///< everything that has no permission of its own
    ManageJobs,
    ManageRoles,
    ReadAudits, ///< "sysconsole_read_compliance_compliance_monitoring"
    ReadEnvironment, ///< "sysconsole_read_environment_logging"
    CreateTeam,
    ListPublicTeams,
    JoinPublicTeams,
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
    ManageChannelRoles, ///< the last, see allPermissions()
};

/// All of them, in their order.
const QList<Permission> &allPermissions();

/// What a built-in role holds by itself, such as "system_user" or "channel_admin"; nothing for a role that is
/// none of ours. system_admin holds all.
const QList<Permission> &permissionsOf(QStringView role);
/// Whether one of these roles holds it: what every access check asks.
bool may(const QStringList &roles, Permission permission);

} // namespace muster::messaging
