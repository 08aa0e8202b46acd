#pragma once
#include "protocol/messaging/team.h"
#include "service/run/change.h"
#include "store/teams/teamrepository.h"

namespace muster::service {

/// A team as the actor stands to it.
struct Standing {
    protocol::Team team;
    QStringList roles; ///< in it and in the system
};

/// NotFound "app.team.get.find.app_error".
[[nodiscard]] protocol::Answered<Standing> standingIn(
    store::Connection &connection, const Actor &actor, const Result<protocol::Team> &team);
/// The same of a team, not archived, that nobody else changes to the end of the transaction.
[[nodiscard]] protocol::Answered<Standing> holdTeam(
    store::Transaction &db, const Actor &actor, const TeamId &team);
/// The same, archived or not.
[[nodiscard]] protocol::Answered<Standing> holdAnyTeam(
    store::Transaction &db, const Actor &actor, const TeamId &team);
/// Without the secret of its invitations, where that is not for the actor.
protocol::Team shownTo(const Standing &standing);

} // namespace muster::service
