#include "api/channels/channelcontroller.h"

#include "api/http/answer.h"
#include "api/http/paging.h"
#include "protocol/http/routes.h"
#include "protocol/messaging/bodyfields.h"
#include "service/channels/channelmembers.h"

namespace muster::api {

using namespace Qt::Literals::StringLiterals;
namespace routes = protocol::routes;

namespace {
constexpr auto channelIdName = "channel_id"_L1;
constexpr auto where = "channel"_L1;
} // namespace

void ChannelController::addRoutes(Router &router)
{
    addNewRoutes(router);
    addFindingRoutes(router);
    addChangingRoutes(router);
}

void ChannelController::addNewRoutes(Router &router)
{
    router.add("POST", routes::channels, Access::Session, [this](const Call &call) {
        const auto body = call.object();
        if (!body)
            return;
        const auto channel = protocol::newChannelFromJson(*body);
        if (!channel)
            return call.fail(channel.error(), where);
        const qint64 channelsMax = m_config.snapshot()->running.integer(u"TeamSettings.MaxChannelsPerTeam");
        answer(call, m_runner.write(service::createChannel, call.actor(), *channel, channelsMax), where, 201);
    });
    const auto ofUsers = [this](const Call &call, auto useCase) {
        constexpr qsizetype usersMax = 100;
        const auto body = call.list();
        if (!body)
            return;
        const auto users = protocol::idsOf<UserId>(*body, usersMax, u"user_ids"_s);
        if (!users)
            return call.fail(users.error(), where);
        answer(call, m_runner.write(useCase, call.actor(), *users), where, 201);
    };
    router.add("POST", routes::channelsDirect, Access::Session,
        [ofUsers](const Call &call) { ofUsers(call, service::createDirect); });
    router.add("POST", routes::channelsGroup, Access::Session,
        [ofUsers](const Call &call) { ofUsers(call, service::createGroup); });
}

void ChannelController::addFindingRoutes(Router &router)
{
    router.add("GET", routes::channel, Access::Session, [this](const Call &call) {
        if (const auto channel = call.id<ChannelId>(channelIdName))
            answer(call, m_runner.read(service::findChannel, call.actor(), *channel), where);
    });
    router.add("GET", routes::channelByName, Access::Session, [this](const Call &call) {
        if (const auto team = call.id<TeamId>("team_id"_L1))
            answer(call,
                m_runner.read(service::findChannelByName, call.actor(), *team, call.parameters[u"name"_s]),
                where);
    });
    router.add("GET", routes::channelByNames, Access::Session, [this](const Call &call) {
        answer(call,
            m_runner.read(service::findChannelByNames, call.actor(), call.parameters[u"team_name"_s],
                call.parameters[u"name"_s]),
            where);
    });
    router.add("GET", routes::channelsOfTeam, Access::Session, [this](const Call &call) {
        if (const auto team = call.id<TeamId>("team_id"_L1))
            answer(call, m_runner.readMany(service::openChannels, call.actor(), *team, pageOf(call)), where);
    });
    router.add("GET", routes::channelsArchived, Access::Session, [this](const Call &call) {
        if (const auto team = call.id<TeamId>("team_id"_L1))
            answer(
                call, m_runner.readMany(service::archivedChannels, call.actor(), *team, pageOf(call)), where);
    });
    router.add("GET", routes::channelsPrivate, Access::Session, [this](const Call &call) {
        if (const auto team = call.id<TeamId>("team_id"_L1))
            answer(
                call, m_runner.readMany(service::privateChannels, call.actor(), *team, pageOf(call)), where);
    });
    router.add("GET", routes::channelsOfUser, Access::Session, [this](const Call &call) {
        const auto user = call.user();
        const auto team = user ? call.id<TeamId>("team_id"_L1) : std::nullopt;
        const bool withArchived = call.request.query.queryItemValue(u"include_deleted"_s) == "true"_L1;
        if (team)
            answer(call, m_runner.readMany(service::channelsOf, call.actor(), *user, *team, withArchived),
                where);
    });
    router.add("GET", routes::channelStats, Access::Session, [this](const Call &call) {
        const auto channel = call.id<ChannelId>(channelIdName);
        if (!channel)
            return;
        answer(call, m_runner.read(service::countChannelMembers, call.actor(), *channel), where, 200,
            [channel](qint64 members) {
                return QJsonObject{{u"channel_id"_s, channel->toString()}, {u"member_count"_s, members},
                    {u"guest_count"_s, 0}};
            });
    });
}

void ChannelController::addChangingRoutes(Router &router)
{
    router.add("PUT", routes::channel, Access::Session, [this](const Call &call) { patch(call, true); });
    router.add(
        "PUT", routes::channelPatch, Access::Session, [this](const Call &call) { patch(call, false); });
    router.add("DELETE", routes::channel, Access::Session, [this](const Call &call) {
        if (const auto channel = call.id<ChannelId>(channelIdName))
            answer(call, m_runner.write(service::archiveChannel, call.actor(), *channel), where);
    });
    router.add("POST", routes::channelRestore, Access::Session, [this](const Call &call) {
        if (const auto channel = call.id<ChannelId>(channelIdName))
            answer(call, m_runner.write(service::restoreChannel, call.actor(), *channel), where);
    });
}

void ChannelController::patch(const Call &call, bool isWhole) const
{
    const auto channel = call.id<ChannelId>(channelIdName);
    const auto body = channel ? call.object() : std::nullopt;
    if (!body)
        return;
    if (isWhole && (*body)["id"_L1].toString() != channel->toString())
        return call.fail(protocol::invalidBody(QString(channelIdName)).value(), where);
    answer(call,
        m_runner.write(service::patchChannel, call.actor(), *channel, protocol::channelPatchFromJson(*body)),
        where);
}

} // namespace muster::api
