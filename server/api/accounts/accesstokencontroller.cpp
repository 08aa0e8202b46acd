#include "api/accounts/accesstokencontroller.h"

#include "api/http/answer.h"
#include "api/http/paging.h"
#include "protocol/http/routes.h"
#include "protocol/messaging/bodyfields.h"
#include "service/accounts/accesstokens.h"

namespace muster::api {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr auto where = "user.access_token"_L1;
} // namespace

bool AccessTokenController::isOn(const Call &call) const
{
    if (m_config.snapshot()->running.boolean(u"ServiceSettings.EnableUserAccessTokens"))
        return true;
    call.fail({u"app.user_access_token.disabled"_s, u"Personal access tokens are switched off here."_s, 501});
    return false;
}

template <typename Change>
Handler AccessTokenController::changing(Change change) const
{
    return [this, change](const Call &call) {
        const auto body = isOn(call) ? call.object() : std::nullopt;
        if (!body)
            return;
        const auto token = protocol::idOf<AccessTokenId>(*body, "token_id"_L1);
        if (!token)
            return call.fail(token.error(), where);
        answer(call, change(call, *token), where);
    };
}

void AccessTokenController::addRoutes(Router &router)
{
    namespace routes = protocol::routes;
    router.add("POST", routes::userTokens, Access::Session, [this](const Call &call) { create(call); });
    router.add("GET", routes::userTokens, Access::Session, [this](const Call &call) {
        const auto user = isOn(call) ? call.user() : std::nullopt;
        if (user)
            answer(call, m_runner.read(service::accessTokensOf, call.actor(), *user, pageOf(call)), where);
    });
    router.add("GET", routes::accessToken, Access::Session, [this](const Call &call) {
        const auto token = isOn(call) ? call.id<AccessTokenId>("token_id"_L1) : std::nullopt;
        if (token)
            answer(call, m_runner.read(service::findAccessToken, call.actor(), *token), where);
    });
    router.add("POST", routes::accessTokenRevoke, Access::Session,
        changing([this](const Call &call, const AccessTokenId &token) {
            return m_runner.write(service::revokeAccessToken, call.actor(), token);
        }));
    router.add("POST", routes::accessTokenDisable, Access::Session,
        changing([this](const Call &call, const AccessTokenId &token) {
            return m_runner.write(service::setAccessTokenActive, call.actor(), token, false);
        }));
    router.add("POST", routes::accessTokenEnable, Access::Session,
        changing([this](const Call &call, const AccessTokenId &token) {
            return m_runner.write(service::setAccessTokenActive, call.actor(), token, true);
        }));
}

void AccessTokenController::create(const Call &call) const
{
    const auto user = isOn(call) ? call.user() : std::nullopt;
    const auto body = user ? call.object() : std::nullopt;
    if (!body)
        return;
    const auto description = protocol::tokenDescription(*body);
    if (!description)
        return call.fail(description.error(), where);
    answer(call, m_runner.write(service::createAccessToken, call.actor(), *user, *description), where);
}

} // namespace muster::api
