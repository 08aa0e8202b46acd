#include "api/accounts/sessioncontroller.h"

#include "api/http/sessioncookies.h"
#include "base/tokenhash.h"
#include "protocol/http/routes.h"
#include "service/accounts/sessions.h"

namespace muster::api {

using namespace Qt::Literals::StringLiterals;

void SessionController::addRoutes(Router &router)
{
    router.add("POST", protocol::routes::logout, Access::Session, [this](const Call &call) { logout(call); });
}

void SessionController::logout(const Call &call) const
{
    const SessionCookies cookies(isReachedByHttps(call.request, m_config.snapshot()->running));
    then(m_runner.write(service::endSession, call.actor(), hashToken(call.token)),
        [call, cookies](const Result<service::Done> &ended) {
            if (!ended)
                return call.fail(ended.error(), "user.logout"_L1);
            http::Response response = protocol::okResponse();
            cookies.expire(response);
            call.reply(std::move(response));
        });
}

} // namespace muster::api
