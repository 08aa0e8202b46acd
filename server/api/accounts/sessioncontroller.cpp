#include "api/accounts/sessioncontroller.h"

#include "api/http/answer.h"
#include "api/http/sessioncookies.h"
#include "base/tokenhash.h"
#include "protocol/http/routes.h"
#include "protocol/messaging/bodyfields.h"
#include "service/accounts/sessions.h"

namespace muster::api {

using namespace Qt::Literals::StringLiterals;

void SessionController::addRoutes(Router &router)
{
    namespace routes = protocol::routes;
    constexpr auto where = "user.sessions"_L1;
    router.add("POST", routes::logout, Access::Session, [this](const Call &call) { logout(call); });
    router.add("GET", routes::userSessions, Access::Session, [this](const Call &call) {
        if (const auto user = call.user())
            answer(call, m_runner.read(service::sessionsOf, call.actor(), *user), where);
    });
    router.add("POST", routes::userSessionsRevoke, Access::Session, [this](const Call &call) {
        const auto user = call.user();
        const auto body = user ? call.object() : std::nullopt;
        if (!body)
            return;
        const auto session = protocol::idOf<SessionId>(*body, "session_id"_L1);
        if (!session)
            return call.fail(session.error(), where);
        answer(call, m_runner.write(service::revokeSession, call.actor(), *user, *session), where);
    });
    router.add("POST", routes::userSessionsRevokeAll, Access::Session, [this](const Call &call) {
        if (const auto user = call.user())
            answer(call, m_runner.write(service::revokeSessions, call.actor(), *user), where);
    });
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
