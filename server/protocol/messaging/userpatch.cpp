#include "protocol/messaging/userpatch.h"

#include "protocol/messaging/bodyfields.h"
#include "protocol/messaging/userrules.h"

namespace muster::protocol {

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<QJsonObject> givenObject(const QJsonObject &json, QLatin1StringView field)
{
    const QJsonValue value = json[field];
    return value.isObject() ? std::optional(storable(value).toObject()) : std::nullopt;
}

/// "username: …" becomes "model.user.is_valid.username.app_error".
NamedError named(const Error &error)
{
    NamedError all(error);
    all.id = u"model.user.is_valid.%1.app_error"_s.arg(error.detail.section(u':', 0, 0));
    return all;
}

} // namespace

UserPatch userPatchFromJson(const QJsonObject &json)
{
    return {givenText(json, "username"_L1), givenText(json, "email"_L1), givenText(json, "nickname"_L1),
        givenText(json, "first_name"_L1), givenText(json, "last_name"_L1), givenText(json, "position"_L1),
        givenText(json, "locale"_L1), givenObject(json, "props"_L1), givenObject(json, "notify_props"_L1),
        givenObject(json, "timezone"_L1)};
}

Answered<User> patched(User user, const UserPatch &patch)
{
    const QString email = user.email;
    user.username = normalizedName(patch.username.value_or(user.username));
    user.email = normalizedName(patch.email.value_or(user.email));
    user.nickname = patch.nickname.value_or(user.nickname);
    user.firstName = patch.firstName.value_or(user.firstName);
    user.lastName = patch.lastName.value_or(user.lastName);
    user.position = patch.position.value_or(user.position);
    user.locale = patch.locale.value_or(user.locale);
    user.props = patch.props.value_or(user.props);
    user.notifyProps = patch.notifyProps.value_or(user.notifyProps);
    user.timezone = patch.timezone.value_or(user.timezone);
    user.emailVerified = user.emailVerified && user.email == email;
    if (const auto valid = validateUser(user); !valid)
        return tl::unexpected<NamedError>(named(valid.error()));
    return user;
}

} // namespace muster::protocol
