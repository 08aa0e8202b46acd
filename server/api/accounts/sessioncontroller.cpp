#include "api/accounts/sessioncontroller.h"

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
    then(m_runner.write(service::endSession, call.actor(), hashToken(call.token)),
        [call](const Result<service::Done> &ended) {
            if (!ended)
                return call.fail(ended.error(), "user.logout"_L1);
            http::Response response = protocol::okResponse();
            response.addHeader("Set-Cookie", "MMAUTHTOKEN=; Path=/; Max-Age=0; HttpOnly");
            call.reply(std::move(response));
        });
}

} // namespace muster::api
