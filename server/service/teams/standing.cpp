#include "service/teams/standing.h"

#include "messaging/access.h"

namespace muster::service {

using namespace Qt::Literals::StringLiterals;
using protocol::Answered;
using protocol::Team;

namespace {

constexpr auto noTeamId = "app.team.get.find.app_error"_L1;

QString noTeam()
{
    return u"Unable to find the existing team."_s;
}

Answered<Standing> held(
    store::Transaction &db, const Actor &actor, const TeamId &team, const Result<bool> &isHeld)
{
    if (!isHeld)
        return protocol::passOn(isHeld);
    if (!*isHeld)
        return protocol::refuse(ErrorCode::NotFound, noTeamId, noTeam());
    return standingIn(db.connection(), actor, store::TeamRepository(db.connection()).byId(team));
}

} // namespace

Answered<Standing> standingIn(store::Connection &connection, const Actor &actor, const Result<Team> &team)
{
    if (!team)
        return protocol::missing(team, noTeamId, noTeam());
    Standing standing{*team, actor.roles};
    const auto member = store::TeamRepository(connection).member(team->id, actor.user);
    if (!member && member.error().code != ErrorCode::NotFound)
        return protocol::passOn(member);
    if (member && member->isActive())
        standing.roles += member->roles();
    return standing;
}

Answered<Standing> holdTeam(store::Transaction &db, const Actor &actor, const TeamId &team)
{
    return held(db, actor, team, store::TeamRepository(db.connection()).lock(team, wallNow()));
}

Answered<Standing> holdAnyTeam(store::Transaction &db, const Actor &actor, const TeamId &team)
{
    return held(db, actor, team, store::TeamRepository(db.connection()).lockAny(team, wallNow()));
}

Team shownTo(const Standing &standing)
{
    return messaging::maySeeInvitation(standing.roles) ? standing.team : protocol::sanitized(standing.team);
}

} // namespace muster::service
