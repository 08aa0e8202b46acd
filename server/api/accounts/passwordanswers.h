#pragma once
#include "api/http/call.h"
#include "auth/passwordpolicy.h"
#include "config/document.h"
#include "service/accounts/passwordcheck.h"

/// Answers about passwords that more than one route gives.
namespace muster::api {

inline constexpr QLatin1StringView invalidPasswordId("model.user.is_valid.pwd.app_error");

/// What a new password needs by the configuration.
auth::PasswordPolicy policyOf(const config::Document &config);
/// Answers for a password that was asked for and is not the right one; `wrong` is for one that is wrong.
void refusePassword(
    const Call &call, const service::PasswordCheck::Refused &refused, const protocol::ApiError &wrong);

} // namespace muster::api
