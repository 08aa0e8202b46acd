#include "service/teams/teamlist.h"

#include "messaging/access.h"
#include "protocol/messaging/messagingevents.h"
#include "service/teams/standing.h"

namespace muster::service {

using namespace Qt::Literals::StringLiterals;
using messaging::Permission;
using protocol::Answered;
using protocol::passOn;
using protocol::Team;

namespace {

/// Archives or restores a team that is not so already, and tells its members.
Change<Team> setArchived(store::Transaction &db, const Actor &actor, const TeamId &team, bool isArchived)
{
    const auto standing = holdAnyTeam(db, actor, team);
    if (!standing)
        return passOn(standing);
    if (!messaging::may(standing->roles, Permission::ManageTeam))
        return protocol::forbidden();
    Team changed = standing->team;
    if (changed.isArchived() == isArchived)
        return Outcome<Team>{shownTo(*standing), {}};
    changed.updateAt = wallNow();
    changed.deleteAt = isArchived ? changed.updateAt : WallTime();
    store::TeamRepository teams(db.connection());
    if (const auto set = teams.setDeleteAt(team, changed.deleteAt, changed.updateAt); !set)
        return passOn(set);
    const auto members = teams.memberIds(team).map(hub::Audience::ofUsers);
    if (!members)
        return passOn(members);
    const auto event =
        isArchived ? protocol::events::deleteTeam(changed) : protocol::events::restoreTeam(changed);
    return Outcome<Team>{shownTo({changed, standing->roles}),
        {{{event, *members}}, {}, AuditLine{actor, u"ok"_s, changed.name}}};
}

} // namespace

Answered<TeamPage> listTeams(
    store::Connection &connection, const Actor &actor, const QString &term, const Page &page)
{
    const bool all = messaging::may(actor.roles, Permission::ListPrivateTeams);
    if (!all && !messaging::may(actor.roles, Permission::ListPublicTeams))
        return protocol::forbidden();
    store::TeamRepository teams(connection);
    const auto found = teams.search(term, !all, page.page, page.perPage);
    if (!found)
        return passOn(found);
    const auto total = teams.count(term, !all);
    if (!total)
        return passOn(total);
    TeamPage answer{{}, *total};
    for (const Team &team : *found) {
        const auto standing = standingIn(connection, actor, team);
        if (!standing)
            return passOn(standing);
        answer.teams.append(shownTo(*standing));
    }
    return answer;
}

Change<Done> archiveTeam(store::Transaction &db, const Actor &actor, const TeamId &team)
{
    return setArchived(db, actor, team, true).map([](Outcome<Team> outcome) {
        return Outcome<Done>{{}, std::move(outcome.effects)};
    });
}

Change<Team> restoreTeam(store::Transaction &db, const Actor &actor, const TeamId &team)
{
    return setArchived(db, actor, team, false);
}

} // namespace muster::service
