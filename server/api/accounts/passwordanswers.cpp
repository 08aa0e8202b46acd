#include "api/accounts/passwordanswers.h"

#include "api/http/requestlimiter.h"

namespace muster::api {

using namespace Qt::Literals::StringLiterals;

auth::PasswordPolicy policyOf(const config::Document &config)
{
    return {config.integer(u"PasswordSettings.MinimumLength"), config.boolean(u"PasswordSettings.Lowercase"),
        config.boolean(u"PasswordSettings.Uppercase"), config.boolean(u"PasswordSettings.Number"),
        config.boolean(u"PasswordSettings.Symbol")};
}

void refusePassword(
    const Call &call, const service::PasswordCheck::Refused &refused, const protocol::ApiError &wrong)
{
    using Refusal = service::PasswordCheck::Refusal;
    switch (refused.why) {
    case Refusal::Wrong:
        return call.fail(wrong);
    case Refusal::Throttled:
        return call.reply(tooMany(call.request, u"api.user.check_user_login_attempts.too_many.app_error"_s,
            u"Too many wrong passwords were given. Wait as long as Retry-After says, then try once more."_s,
            refused.retryAfter));
    case Refusal::Busy:
        return call.reply(
            tooMany(call.request, u"api.user.login.busy.app_error"_s, refused.error.detail, passwordRetry));
    case Refusal::Failed:
        return call.fail(refused.error, "user.check_password"_L1);
    }
}

} // namespace muster::api
