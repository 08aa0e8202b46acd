#pragma once
#include "protocol/messaging/team.h"
#include "service/channels/channels.h"

/// Teams as administrators see them all, and others those that are open. Who may is decided in
/// messaging/access.h.
namespace muster::service {

struct TeamPage {
    QList<protocol::Team> teams;
    qint64 total = 0;
};
/// By display name; with archived ones for administrators. `term` is part of a name; empty: all.
[[nodiscard]] protocol::Answered<TeamPage> listTeams(
    store::Connection &connection, const Actor &actor, const QString &term, const Page &page);

/// Nobody finds the team among theirs any more; nothing of it is lost. Audited.
[[nodiscard]] Change<Done> archiveTeam(store::Transaction &db, const Actor &actor, const TeamId &team);
[[nodiscard]] Change<protocol::Team> restoreTeam(
    store::Transaction &db, const Actor &actor, const TeamId &team);

} // namespace muster::service
