#include "api/accounts/profilecontroller.h"

#include "api/accounts/passwordanswers.h"
#include "api/http/answer.h"
#include "api/http/requestlimiter.h"
#include "auth/clientaddress.h"
#include "messaging/roles.h"
#include "protocol/http/routes.h"
#include "protocol/messaging/bodyfields.h"
#include "service/channels/place.h"

namespace muster::api {

using namespace Qt::Literals::StringLiterals;
using service::PasswordCheck;

namespace {

constexpr auto where = "user.update"_L1;
constexpr auto wherePassword = "user.update_password"_L1;

/// Whoever may change an account sees all of it.
QJsonObject shown(const protocol::User &user)
{
    return toJson(user, protocol::Visibility::Self);
}

} // namespace

ProfileController::ProfileController(service::Runner &runner, auth::PasswordHasher &hasher,
    const ConfigService &config, std::shared_ptr<service::Refusals> refusals)
    : m_runner(runner)
    , m_hasher(hasher)
    , m_config(config)
    , m_refusals(std::move(refusals))
    , m_check({runner, hasher, *m_refusals})
{
}

void ProfileController::addRoutes(Router &router)
{
    namespace routes = protocol::routes;
    router.add("PUT", routes::user, Access::Session, [this](const Call &call) { patch(call, true); });
    router.add("PUT", routes::userPatch, Access::Session, [this](const Call &call) { patch(call, false); });
    router.add(
        "PUT", routes::userActive, Access::Session, [this](const Call &call) { setActive(call, false); });
    router.add("DELETE", routes::user, Access::Session, [this](const Call &call) { setActive(call, true); });
    router.add("PUT", routes::userRoles, Access::Session, [this](const Call &call) { setRoles(call); });
    router.add("PUT", routes::userPassword, Access::Session, [this](const Call &call) { setPassword(call); });
}

PasswordCheck::Asked ProfileController::asked(const Call &call, const QString &password) const
{
    return {call.actor(), password,
        int(m_config.snapshot()->running.integer(u"ServiceSettings.MaximumLoginAttempts"))};
}

void ProfileController::patch(const Call &call, bool isWhole)
{
    const auto user = call.user();
    const auto body = user ? call.object() : std::nullopt;
    if (!body)
        return;
    if (isWhole && (*body)["id"_L1].toString() != user->toString())
        return call.fail(protocol::invalidBody(u"user_id"_s).value(), where);
    const protocol::UserPatch patch = protocol::userPatchFromJson(*body);
    service::ProfileRules rules;
    rules.domains = m_config.snapshot()->running.text(u"TeamSettings.RestrictCreationToDomains");
    const QString password = (*body)["password"_L1].toString();
    // Whether the address is another one is decided where it is stored; it is not without the password.
    if (*user != call.session->user || !patch.email || password.isEmpty())
        return store(call, *user, patch, rules);
    m_check.run(asked(call, password),
        [this, call, user, patch, rules](const tl::expected<void, PasswordCheck::Refused> &right) mutable {
            if (!right)
                return refusePassword(call, right.error(),
                    {QString(protocol::errors::bodyParameter), u"The password is not the right one."_s, 400});
            rules.knowsPassword = true;
            store(call, *user, patch, rules);
        });
}

void ProfileController::store(const Call &call, const UserId &user, const protocol::UserPatch &patch,
    const service::ProfileRules &rules) const
{
    answer(call, m_runner.write(service::patchUser, call.actor(), user, patch, rules), where, 200, shown);
}

void ProfileController::setActive(const Call &call, bool isDeletion) const
{
    const auto user = call.user();
    if (!user)
        return;
    service::Activation activation{*user, false, false};
    if (isDeletion && call.request.query.queryItemValue(u"permanent"_s) == "true"_L1)
        return call.fail({u"api.user.delete_user.not_enabled.app_error"_s,
            u"Accounts are deactivated here, and never deleted."_s, 401});
    if (!isDeletion) {
        const auto body = call.object();
        if (!body)
            return;
        if (!(*body)["active"_L1].isBool())
            return call.fail(protocol::invalidBody(u"active"_s).value(), where);
        activation.isActive = (*body)["active"_L1].toBool();
    }
    activation.mayLeave = m_config.snapshot()->running.boolean(u"TeamSettings.EnableUserDeactivation");
    answer(call, m_runner.write(service::setActive, call.actor(), activation), where);
}

void ProfileController::setRoles(const Call &call) const
{
    const auto user = call.user();
    const auto body = user ? call.object() : std::nullopt;
    if (!body)
        return;
    const auto roles = muster::messaging::systemRolesOf((*body)["roles"_L1].toString());
    if (!roles)
        return call.fail(protocol::invalidBody(u"roles"_s).value(), where);
    answer(call, m_runner.write(service::setRoles, call.actor(), *user, *roles), where);
}

void ProfileController::setPassword(const Call &call)
{
    const auto user = call.user();
    const auto body = user ? call.object() : std::nullopt;
    if (!body)
        return;
    const QString password = (*body)["new_password"_L1].toString();
    const QString current = (*body)["current_password"_L1].toString();
    if (!service::mayActFor(call.actor(), *user)) // before anything is hashed
        return call.fail({u"api.user.update_password.context.app_error"_s,
            u"You may not change the password of somebody else."_s, 403});
    if (const QString problem = auth::passwordProblem(password, policyOf(m_config.snapshot()->running));
        !problem.isEmpty())
        return call.fail({QString(invalidPasswordId), problem, 400});
    if (*user != call.session->user)
        return hashThenStore(call, *user, password);
    if (current.isEmpty())
        return call.fail(protocol::invalidBody(u"current_password"_s).value(), wherePassword);
    m_check.run(asked(call, current),
        [this, call, user, password](const tl::expected<void, PasswordCheck::Refused> &right) {
            if (right)
                return hashThenStore(call, *user, password);
            refusePassword(call, right.error(),
                {u"api.user.update_password.incorrect.app_error"_s,
                    u"The current password you entered is not correct."_s, 400});
        });
}

void ProfileController::hashThenStore(const Call &call, const UserId &user, const QString &password) const
{
    const auth::TurnQueue::Asker asker{auth::networkOf(call.address), call.isAdmin()};
    then(m_hasher.hash(password, asker), [this, call, user](const Result<QString> &hash) {
        if (hash)
            return answer(
                call, m_runner.write(service::setPassword, call.actor(), user, *hash), wherePassword);
        if (hash.error().code == ErrorCode::InvalidArgument)
            return call.fail({QString(invalidPasswordId), hash.error().detail, 400});
        call.reply(tooMany(
            call.request, u"api.user.update_password.busy.app_error"_s, hash.error().detail, passwordRetry));
    });
}

} // namespace muster::api
