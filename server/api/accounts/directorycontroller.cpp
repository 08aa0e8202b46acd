#include "api/accounts/directorycontroller.h"

#include "api/http/answer.h"
#include "protocol/http/routes.h"
#include "protocol/messaging/bodyfields.h"
#include "service/accounts/directory.h"

namespace muster::api {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto where = "user.get"_L1;
constexpr qsizetype usersMax = 200;

/// As whoever asks may see them: all of themselves, and as an administrator all of everybody.
auto shownTo(const Call &call)
{
    return [isAdmin = call.isAdmin(), self = call.actor().user](const protocol::User &user) {
        return protocol::toJson(
            user, isAdmin || user.id == self ? protocol::Visibility::Self : protocol::Visibility::Everyone);
    };
}

} // namespace

void DirectoryController::addRoutes(Router &router)
{
    namespace routes = protocol::routes;
    router.add("GET", routes::user, Access::Session, [this](const Call &call) {
        if (const auto user = call.user())
            answer(call, m_runner.read(service::findUser, *user), where, 200, shownTo(call));
    });
    router.add("GET", routes::userByName, Access::Session, [this](const Call &call) {
        answer(call, m_runner.read(service::findUserByName, call.parameters[u"username"_s]), where, 200,
            shownTo(call));
    });
    router.add("POST", routes::usersByIds, Access::Session, [this](const Call &call) {
        const auto body = call.list();
        if (!body)
            return;
        const auto users = protocol::idsOf<UserId>(*body, usersMax, u"user_ids"_s);
        if (!users)
            return call.fail(users.error(), where);
        answer(call, m_runner.readMany(service::findUsers, *users), where, 200,
            [shown = shownTo(call)](const QList<protocol::User> &found) {
                QJsonArray list;
                for (const protocol::User &user : found)
                    list.append(shown(user));
                return list;
            });
    });
}

} // namespace muster::api
