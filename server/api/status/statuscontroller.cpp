#include "api/status/statuscontroller.h"

#include "api/http/answer.h"
#include "protocol/http/routes.h"
#include "protocol/messaging/bodyfields.h"
#include "service/status/status.h"

namespace muster::api {

using namespace Qt::Literals::StringLiterals;
namespace routes = protocol::routes;

namespace {
constexpr auto where = "status"_L1;
} // namespace

void StatusController::addRoutes(Router &router)
{
    router.add(
        "POST", routes::statuses, Access::Session,
        [this](const Call &call) {
            constexpr qsizetype usersMax = 200;
            const auto body = call.list();
            if (!body)
                return;
            const auto users = protocol::idsOf<UserId>(*body, usersMax, u"user_ids"_s);
            if (!users)
                return call.fail(users.error(), where);
            answer(call, m_runner.read(service::statusesOf, call.actor(), *users), where);
        },
        Router::Effect::None);
    router.add("GET", routes::status, Access::Session, [this](const Call &call) {
        const auto user = call.user();
        if (!user)
            return;
        answer(call, m_runner.read(service::statusesOf, call.actor(), std::vector<UserId>{*user}), where, 200,
            [](const QList<protocol::Status> &found) { return toJson(found.constFirst()); });
    });
    router.add("PUT", routes::status, Access::Session, [this](const Call &call) {
        const auto user = call.user();
        const auto body = user ? call.object() : std::nullopt;
        if (!body)
            return;
        const auto status = protocol::statusFromJson(*body);
        if (!status)
            return call.fail(status.error(), where);
        if (status->userId != *user)
            return call.fail(protocol::invalidBody(u"user_id"_s).value(), where);
        answer(call, m_runner.write(service::setStatus, call.actor(), *status), where);
    });
}

} // namespace muster::api
