#include "api/preferences/preferencecontroller.h"

#include "api/http/answer.h"
#include "protocol/http/routes.h"
#include "service/preferences/preferences.h"

namespace muster::api {

using namespace Qt::Literals::StringLiterals;
namespace routes = protocol::routes;

namespace {
constexpr auto where = "preference"_L1;
} // namespace

void PreferenceController::addRoutes(Router &router)
{
    const auto find = [this](const Call &call) {
        if (const auto user = call.user())
            answer(call,
                m_runner.read(
                    service::preferencesOf, call.actor(), *user, call.parameters.value(u"category"_s)),
                where);
    };
    const auto change = [this](const Call &call, auto useCase) {
        const auto user = call.user();
        const auto body = user ? call.list() : std::nullopt;
        if (!body)
            return;
        const auto preferences = protocol::preferencesFromJson(*body);
        if (!preferences)
            return call.fail(preferences.error(), where);
        answer(call, m_runner.write(useCase, call.actor(), *user, *preferences), where);
    };
    router.add("GET", routes::preferences, Access::Session, find);
    router.add("GET", routes::preferencesOfCategory, Access::Session, find);
    router.add("GET", routes::preference, Access::Session, [this](const Call &call) {
        if (const auto user = call.user())
            answer(call,
                m_runner.read(service::preference, call.actor(), *user, call.parameters.value(u"category"_s),
                    call.parameters.value(u"name"_s)),
                where);
    });
    router.add("PUT", routes::preferences, Access::Session,
        [change](const Call &call) { change(call, service::setPreferences); });
    router.add("POST", routes::preferencesDelete, Access::Session,
        [change](const Call &call) { change(call, service::deletePreferences); });
}

} // namespace muster::api
