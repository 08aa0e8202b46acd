#include "api/accounts/usercontroller.h"

#include "api/accounts/passwordanswers.h"
#include "api/http/requestlimiter.h"
#include "config/derived.h"
#include "protocol/http/routes.h"
#include "protocol/messaging/bodyfields.h"
#include "protocol/messaging/userrules.h"

namespace muster::api {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The fields that may be requested; the client may not set the rest of a user.
protocol::User userOf(const QJsonObject &body)
{
    protocol::User user;
    user.username = protocol::textOf(body, "username"_L1);
    user.email = protocol::textOf(body, "email"_L1);
    user.nickname = protocol::textOf(body, "nickname"_L1);
    user.firstName = protocol::textOf(body, "first_name"_L1);
    user.lastName = protocol::textOf(body, "last_name"_L1);
    user.position = protocol::textOf(body, "position"_L1);
    user.locale = protocol::textOf(body, "locale"_L1);
    return user;
}

} // namespace

UserController::UserController(service::Runner &runner, auth::PasswordHasher &hasher,
    const ConfigService &config, std::shared_ptr<service::Refusals> refusals)
    : m_config(config), m_refusals(std::move(refusals)), m_registration({runner, hasher, *m_refusals})
{
}

void UserController::addRoutes(Router &router)
{
    namespace routes = protocol::routes;
    router.add("POST", routes::users, Access::Optional, [this](const Call &call) { create(call); });
    router.add("GET", routes::me, Access::Session, [this](const Call &call) { me(call); });
}

void UserController::create(const Call &call) const
{
    const auto body = call.object();
    if (!body)
        return;
    const auto snapshot = m_config.snapshot();
    const config::Document &running = snapshot->running;
    service::Registration::Asked asked;
    asked.password = (*body)[u"password"].toString();
    if (const QString problem = auth::passwordProblem(asked.password, policyOf(running)); !problem.isEmpty())
        return call.fail({QString(invalidPasswordId), problem, 400});
    asked.actor = call.actor();
    asked.user = userOf(*body);
    if (const auto valid = protocol::validateUser(asked.user); !valid)
        return call.fail(valid.error(), "user.create_user"_L1);
    // As in Mattermost, this holds for accounts that an administrator makes, too.
    if (!config::domainAllowed(running.text(u"TeamSettings.RestrictCreationToDomains"), asked.user.email))
        return call.fail({u"api.user.create_user.accepted_domain.app_error"_s,
            u"The address does not belong to a domain that is accepted here."_s, 400});
    asked.isAdmin = call.isAdmin();
    const bool signUp = running.boolean(u"EmailSettings.EnableSignUpWithEmail");
    asked.isAllowed = asked.isAdmin
        || (signUp && running.boolean(u"TeamSettings.EnableUserCreation")
            && running.boolean(u"TeamSettings.EnableOpenServer"));
    using Refused = service::Registration::Refused;
    m_registration.create(asked, [call, signUp](const tl::expected<protocol::User, Refused> &created) {
        if (created)
            return call.reply(
                protocol::jsonResponse(protocol::toJson(*created, protocol::Visibility::Self), 201));
        const Error &error = created.error().error;
        switch (created.error().why) {
        case service::Registration::Refusal::Password:
            return call.fail({QString(invalidPasswordId), error.detail, 400});
        case service::Registration::Refusal::Busy:
            return call.reply(
                tooMany(call.request, u"api.user.create_user.busy.app_error"_s, error.detail, passwordRetry));
        case service::Registration::Refusal::Other:
            if (error.code == ErrorCode::Forbidden && !signUp)
                return call.fail({u"api.user.create_user.signup_email_disabled.app_error"_s,
                    u"Signing up with a mail address is switched off here."_s, 501});
            return call.fail(error, "user.create_user"_L1);
        }
    });
}

void UserController::me(const Call &call) const
{
    call.reply({200, {{"Content-Type", "application/json"}}, call.session->account});
}

} // namespace muster::api
