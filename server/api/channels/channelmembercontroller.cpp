#include "api/channels/channelmembercontroller.h"

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

void ChannelMemberController::addRoutes(Router &router)
{
    addMemberRoutes(router);
    addReadingRoutes(router);
}

void ChannelMemberController::addMemberRoutes(Router &router)
{
    router.add("POST", routes::channelMembers, Access::Session, [this](const Call &call) {
        const auto channel = call.id<ChannelId>(channelIdName);
        const auto body = channel ? call.object() : std::nullopt;
        if (!body)
            return;
        const auto user = protocol::idOf<UserId>(*body, "user_id"_L1);
        if (!user)
            return call.fail(user.error(), where);
        answer(call, m_runner.write(service::addToChannel, call.actor(), *channel, *user), where, 201);
    });
    router.add("GET", routes::channelMembers, Access::Session, [this](const Call &call) {
        if (const auto channel = call.id<ChannelId>(channelIdName))
            answer(call, m_runner.readMany(service::channelMembers, call.actor(), *channel, pageOf(call)),
                where);
    });
    const auto ofOne = [](const Call &call, auto act) {
        const auto channel = call.id<ChannelId>(channelIdName);
        const auto user = channel ? call.user() : std::nullopt;
        if (user)
            act(*channel, *user);
    };
    router.add("GET", routes::channelMember, Access::Session, [this, ofOne](const Call &call) {
        ofOne(call, [&](const ChannelId &channel, const UserId &user) {
            answer(call, m_runner.read(service::channelMember, call.actor(), channel, user), where);
        });
    });
    router.add("DELETE", routes::channelMember, Access::Session, [this, ofOne](const Call &call) {
        ofOne(call, [&](const ChannelId &channel, const UserId &user) {
            answer(call, m_runner.write(service::removeFromChannel, call.actor(), channel, user), where);
        });
    });
    router.add("GET", routes::channelMembersOfUser, Access::Session, [this](const Call &call) {
        const auto user = call.user();
        const auto team = user ? call.id<TeamId>("team_id"_L1) : std::nullopt;
        if (team)
            answer(call, m_runner.readMany(service::channelMembershipsOf, call.actor(), *user, *team), where);
    });
}

void ChannelMemberController::addReadingRoutes(Router &router)
{
    router.add("POST", routes::channelView, Access::Session, [this](const Call &call) {
        const auto user = call.user();
        const auto body = user ? call.object() : std::nullopt;
        if (!body)
            return;
        const auto view = protocol::channelViewFromJson(*body);
        if (!view)
            return call.fail(view.error(), where);
        answer(call, m_runner.write(service::viewChannel, call.actor(), *user, *view), where, 200,
            [](const service::ViewedTimes &times) {
                return QJsonObject{{u"status"_s, u"OK"_s}, {u"last_viewed_at_times"_s, times}};
            });
    });
    router.add("GET", routes::channelUnread, Access::Session, [this](const Call &call) {
        const auto user = call.user();
        const auto channel = user ? call.id<ChannelId>(channelIdName) : std::nullopt;
        if (channel)
            answer(call, m_runner.read(service::channelUnread, call.actor(), *user, *channel), where);
    });
}

} // namespace muster::api
