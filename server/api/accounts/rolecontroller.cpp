#include "api/accounts/rolecontroller.h"

#include "messaging/roles.h"
#include "protocol/http/routes.h"
#include "protocol/messaging/bodyfields.h"
#include "protocol/messaging/fieldjson.h"

namespace muster::api {

using namespace Qt::Literals::StringLiterals;

namespace {

void answerWith(const Call &call, const protocol::Role *role, QLatin1StringView missingId)
{
    if (role)
        return call.reply(protocol::jsonResponse(toJson(*role)));
    call.fail({QString(missingId), u"There is no such role."_s, 404});
}

void answerNames(const Call &call)
{
    constexpr qsizetype namesMax = 100;
    const auto body = call.list();
    if (!body)
        return;
    const auto names = protocol::textsOf(*body, namesMax, u"rolename"_s);
    if (!names)
        return call.fail(names.error(), "role"_L1);
    QList<protocol::Role> found;
    for (const QString &name : *names)
        if (const protocol::Role *role = muster::messaging::roleNamed(name))
            found.append(*role);
    call.reply(protocol::jsonResponse(protocol::listToJson(found)));
}

} // namespace

void RoleController::addRoutes(Router &router)
{
    namespace routes = protocol::routes;
    router.add("GET", routes::role, Access::Session, [](const Call &call) {
        const QString id = call.parameters[u"role_id"_s];
        if (!isId(id))
            return call.fail(protocol::invalidUrl(u"role_id"_s).value(), "role"_L1);
        answerWith(call, muster::messaging::roleWithId(id), "app.role.get.app_error"_L1);
    });
    router.add("GET", routes::roleByName, Access::Session, [](const Call &call) {
        answerWith(call, muster::messaging::roleNamed(call.parameters[u"role_name"_s]),
            "app.role.get_by_name.app_error"_L1);
    });
    router.add("POST", routes::rolesByNames, Access::Session, answerNames, Router::Effect::None);
}

} // namespace muster::api
