#include "api/teams/teamcontroller.h"

#include "api/http/answer.h"
#include "api/http/paging.h"
#include "protocol/http/routes.h"
#include "protocol/messaging/bodyfields.h"
#include "service/channels/channelmembers.h"
#include "service/teams/teams.h"

namespace muster::api {

using namespace Qt::Literals::StringLiterals;
namespace routes = protocol::routes;

namespace {
constexpr auto teamIdName = "team_id"_L1;
constexpr auto where = "team"_L1;
} // namespace

void TeamController::addRoutes(Router &router)
{
    addTeamRoutes(router);
    addMemberRoutes(router);
    addRoutesOfUsers(router);
}

qint64 TeamController::membersMax() const
{
    return m_config.snapshot()->running.integer(u"TeamSettings.MaxUsersPerTeam");
}

void TeamController::addTeamRoutes(Router &router)
{
    router.add("POST", routes::teams, Access::Session, [this](const Call &call) {
        const auto body = call.object();
        if (!body)
            return;
        const auto team = protocol::newTeamFromJson(*body);
        if (!team)
            return call.fail(team.error(), where);
        answer(call, m_runner.write(service::createTeam, call.actor(), *team), where, 201);
    });
    router.add("GET", routes::teamByName, Access::Session, [this](const Call &call) {
        answer(call, m_runner.read(service::findTeamByName, call.actor(), call.parameters[u"name"_s]), where);
    });
    router.add("GET", routes::team, Access::Session, [this](const Call &call) {
        if (const auto team = call.id<TeamId>(teamIdName))
            answer(call, m_runner.read(service::findTeam, call.actor(), *team), where);
    });
    router.add("PUT", routes::team, Access::Session, [this](const Call &call) { patch(call, true); });
    router.add("PUT", routes::teamPatch, Access::Session, [this](const Call &call) { patch(call, false); });
}

void TeamController::patch(const Call &call, bool isWhole) const
{
    const auto team = call.id<TeamId>(teamIdName);
    const auto body = team ? call.object() : std::nullopt;
    if (!body)
        return;
    if (isWhole && (*body)["id"_L1].toString() != team->toString())
        return call.fail(protocol::invalidBody(u"team_id"_s).value(), where);
    answer(call, m_runner.write(service::patchTeam, call.actor(), *team, protocol::teamPatchFromJson(*body)),
        where);
}

void TeamController::addMemberRoutes(Router &router)
{
    router.add("POST", routes::teamInvitation, Access::Session, [this](const Call &call) {
        const QString invitation = call.request.query.queryItemValue(u"invite_id"_s);
        if (!isId(invitation))
            return call.fail(protocol::invalidUrl(u"invite_id"_s).value(), where);
        answer(call, m_runner.write(service::joinByInvitation, call.actor(), invitation, membersMax()), where,
            201);
    });
    router.add("POST", routes::teamMembers, Access::Session, [this](const Call &call) {
        const auto team = call.id<TeamId>(teamIdName);
        const auto body = team ? call.object() : std::nullopt;
        if (!body)
            return;
        if ((*body)[teamIdName].toString() != team->toString())
            return call.fail(protocol::invalidBody(QString(teamIdName)).value(), where);
        const auto user = protocol::idOf<UserId>(*body, "user_id"_L1);
        if (!user)
            return call.fail(user.error(), where);
        answer(
            call, m_runner.write(service::addToTeam, call.actor(), *team, *user, membersMax()), where, 201);
    });
    router.add("GET", routes::teamMembers, Access::Session, [this](const Call &call) {
        if (const auto team = call.id<TeamId>(teamIdName))
            answer(call, m_runner.readMany(service::teamMembers, call.actor(), *team, pageOf(call)), where);
    });
    router.add("GET", routes::teamMember, Access::Session, [this](const Call &call) {
        const auto team = call.id<TeamId>(teamIdName);
        const auto user = team ? call.user() : std::nullopt;
        if (user)
            answer(call, m_runner.read(service::teamMember, call.actor(), *team, *user), where);
    });
    router.add("DELETE", routes::teamMember, Access::Session, [this](const Call &call) {
        const auto team = call.id<TeamId>(teamIdName);
        const auto user = team ? call.user() : std::nullopt;
        if (user)
            answer(call, m_runner.write(service::removeFromTeam, call.actor(), *team, *user), where);
    });
}

void TeamController::addRoutesOfUsers(Router &router)
{
    router.add("GET", routes::teamsOfUser, Access::Session, [this](const Call &call) {
        if (const auto user = call.user())
            answer(call, m_runner.readMany(service::teamsOf, call.actor(), *user), where);
    });
    router.add("GET", routes::teamMembersOfUser, Access::Session, [this](const Call &call) {
        if (const auto user = call.user())
            answer(call, m_runner.readMany(service::teamMembershipsOf, call.actor(), *user), where);
    });
    router.add("GET", routes::teamsUnread, Access::Session, [this](const Call &call) {
        const TeamId except(call.request.query.queryItemValue(u"exclude_team"_s));
        if (const auto user = call.user())
            answer(call, m_runner.read(service::teamsUnread, call.actor(), *user, except), where);
    });
}

} // namespace muster::api
