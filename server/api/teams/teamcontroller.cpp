#include "api/teams/teamcontroller.h"

#include "api/http/answer.h"
#include "api/http/paging.h"
#include "protocol/http/routes.h"
#include "protocol/messaging/bodyfields.h"
#include "service/channels/channelmembers.h"
#include "service/teams/teamlist.h"
#include "service/teams/teams.h"

#include <algorithm>

namespace muster::api {

using namespace Qt::Literals::StringLiterals;
namespace routes = protocol::routes;

namespace {
constexpr auto teamIdName = "team_id"_L1;
constexpr auto where = "team"_L1;
constexpr int foundMax = 200;
constexpr int pagesMax = 1'000'000;
constexpr qsizetype termLengthMax = 64;

QJsonArray plain(const service::TeamPage &page)
{
    return protocol::listToJson(page.teams);
}

QJsonObject counted(const service::TeamPage &page)
{
    return {{u"teams"_s, protocol::listToJson(page.teams)}, {u"total_count"_s, page.total}};
}

/// Teams alone, or with how many there are, as clients ask for it.
void answerPage(const Call &call, const QFuture<protocol::Answered<service::TeamPage>> &page, bool isCounted)
{
    if (isCounted)
        answer(call, page, where, 200, counted);
    else
        answer(call, page, where, 200, plain);
}

} // namespace

void TeamController::addRoutes(Router &router)
{
    addTeamRoutes(router);
    addListRoutes(router);
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

void TeamController::addListRoutes(Router &router)
{
    router.add("GET", routes::teams, Access::Session, [this](const Call &call) {
        const bool isCounted = call.request.query.queryItemValue(u"include_total_count"_s) == "true"_L1;
        answerPage(
            call, m_runner.readMany(service::listTeams, call.actor(), QString(), pageOf(call)), isCounted);
    });
    router.add(
        "POST", routes::teamsSearch, Access::Session,
        [this](const Call &call) {
            const auto body = call.object();
            if (!body)
                return;
            const QString term = protocol::textOf(*body, "term"_L1).trimmed().left(termLengthMax);
            if (term.isEmpty())
                return call.fail(protocol::invalidBody(u"term"_s).value(), where);
            // Without pages as many as a page may have.
            const bool isPaged = (*body)["page"_L1].isDouble() && (*body)["per_page"_L1].isDouble();
            service::Page page{0, foundMax};
            if (isPaged)
                page = {std::clamp((*body)["page"_L1].toInt(), 0, pagesMax),
                    std::clamp((*body)["per_page"_L1].toInt(), 1, foundMax)};
            answerPage(call, m_runner.readMany(service::listTeams, call.actor(), term, page), isPaged);
        },
        Router::Effect::None);
    router.add("DELETE", routes::team, Access::Session, [this](const Call &call) { archive(call); });
    router.add("POST", routes::teamRestore, Access::Session, [this](const Call &call) {
        if (const auto team = call.id<TeamId>(teamIdName))
            answer(call, m_runner.write(service::restoreTeam, call.actor(), *team), where);
    });
}

void TeamController::archive(const Call &call) const
{
    const auto team = call.id<TeamId>(teamIdName);
    if (!team)
        return;
    if (call.request.query.queryItemValue(u"permanent"_s) == "true"_L1)
        return call.fail({u"api.user.delete_team.not_enabled.app_error"_s,
            u"Teams are archived here, and never deleted."_s, 401});
    answer(call, m_runner.write(service::archiveTeam, call.actor(), *team), where);
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
