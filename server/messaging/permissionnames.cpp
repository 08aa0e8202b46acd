#include "messaging/permissions.h"

#include <algorithm>
#include <array>

namespace muster::messaging {

using namespace Qt::Literals::StringLiterals;

namespace {

using enum Permission;

struct Named {
    Permission permission;
    QLatin1StringView name;
};

constexpr std::array names{Named{ManageSystem, "manage_system"_L1}, Named{ManageJobs, "manage_jobs"_L1},
    Named{ManageRoles, "manage_roles"_L1},
    Named{ReadAudits, "sysconsole_read_compliance_compliance_monitoring"_L1},
    Named{ReadEnvironment, "sysconsole_read_environment_logging"_L1}, Named{CreateTeam, "create_team"_L1},
    Named{ListPublicTeams, "list_public_teams"_L1}, Named{ListPrivateTeams, "list_private_teams"_L1},
    Named{JoinPublicTeams, "join_public_teams"_L1}, Named{JoinPrivateTeams, "join_private_teams"_L1},
    Named{CreateDirectChannel, "create_direct_channel"_L1},
    Named{CreateGroupChannel, "create_group_channel"_L1}, Named{ViewMembers, "view_members"_L1},
    Named{CreateUserAccessToken, "create_user_access_token"_L1}, Named{EditOtherUsers, "edit_other_users"_L1},
    Named{ViewTeam, "view_team"_L1}, Named{ListTeamChannels, "list_team_channels"_L1},
    Named{JoinPublicChannels, "join_public_channels"_L1}, Named{ReadPublicChannel, "read_public_channel"_L1},
    Named{CreatePublicChannel, "create_public_channel"_L1},
    Named{CreatePrivateChannel, "create_private_channel"_L1}, Named{InviteUser, "invite_user"_L1},
    Named{AddUserToTeam, "add_user_to_team"_L1}, Named{ManageTeam, "manage_team"_L1},
    Named{ManageTeamRoles, "manage_team_roles"_L1}, Named{RemoveUserFromTeam, "remove_user_from_team"_L1},
    Named{ReadChannel, "read_channel"_L1}, Named{CreatePost, "create_post"_L1},
    Named{EditPost, "edit_post"_L1}, Named{DeletePost, "delete_post"_L1},
    Named{EditOthersPosts, "edit_others_posts"_L1}, Named{DeleteOthersPosts, "delete_others_posts"_L1},
    Named{AddReaction, "add_reaction"_L1}, Named{RemoveReaction, "remove_reaction"_L1},
    Named{UploadFile, "upload_file"_L1}, Named{UseChannelMentions, "use_channel_mentions"_L1},
    Named{ManagePublicChannelMembers, "manage_public_channel_members"_L1},
    Named{ManagePrivateChannelMembers, "manage_private_channel_members"_L1},
    Named{ManagePublicChannelProperties, "manage_public_channel_properties"_L1},
    Named{ManagePrivateChannelProperties, "manage_private_channel_properties"_L1},
    Named{DeletePublicChannel, "delete_public_channel"_L1},
    Named{DeletePrivateChannel, "delete_private_channel"_L1},
    Named{ManageChannelRoles, "manage_channel_roles"_L1}};

constexpr bool areInOrder()
{
    size_t expected = 0;
    return std::ranges::all_of(
        names, [&expected](const Named &one) { return size_t(one.permission) == expected++; });
}
static_assert(areInOrder() && size_t(ManageChannelRoles) + 1 == names.size());

} // namespace

QLatin1StringView permissionName(Permission permission)
{
    return names[size_t(permission)].name;
}

} // namespace muster::messaging
