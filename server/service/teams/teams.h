#pragma once
#include "protocol/messaging/team.h"
#include "service/channels/channels.h"

/// Teams and who is in them. Who may is decided in messaging/access.h.
namespace muster::service {

/// With its two first channels; its creator becomes its first member and administrator. InvalidArgument: the
/// name is taken. Audited.
[[nodiscard]] Change<protocol::Team> createTeam(
    store::Transaction &db, const Actor &actor, const protocol::Team &asked);
[[nodiscard]] Change<protocol::Team> patchTeam(
    store::Transaction &db, const Actor &actor, const TeamId &team, const protocol::TeamPatch &patch);
/// Joins, or is added by another, and is in the first channels then. InvalidArgument: the team has
/// `membersMax`. Audited.
[[nodiscard]] Change<protocol::TeamMember> addToTeam(
    store::Transaction &db, const Actor &actor, const TeamId &team, const UserId &user, qint64 membersMax);
/// Joins by the secret of an invitation.
[[nodiscard]] Change<protocol::TeamMember> joinByInvitation(
    store::Transaction &db, const Actor &actor, const QString &inviteId, qint64 membersMax);
/// Leaves, or is removed by another, the team and all its channels. Audited.
[[nodiscard]] Change<Done> removeFromTeam(
    store::Transaction &db, const Actor &actor, const TeamId &team, const UserId &user);

[[nodiscard]] protocol::Answered<protocol::Team> findTeam(
    store::Connection &connection, const Actor &actor, const TeamId &team);
[[nodiscard]] protocol::Answered<protocol::Team> findTeamByName(
    store::Connection &connection, const Actor &actor, const QString &name);
[[nodiscard]] protocol::Answered<QList<protocol::Team>> teamsOf(
    store::Connection &connection, const Actor &actor, const UserId &user);
[[nodiscard]] protocol::Answered<QList<protocol::TeamMember>> teamMembershipsOf(
    store::Connection &connection, const Actor &actor, const UserId &user);
[[nodiscard]] protocol::Answered<protocol::TeamMember> teamMember(
    store::Connection &connection, const Actor &actor, const TeamId &team, const UserId &user);
[[nodiscard]] protocol::Answered<QList<protocol::TeamMember>> teamMembers(
    store::Connection &connection, const Actor &actor, const TeamId &team, const Page &page);

} // namespace muster::service
