#pragma once
#include "protocol/messaging/namederror.h"
#include "protocol/messaging/user.h"

#include <optional>

namespace muster::protocol {

/// What may be changed of a user by themselves or by an administrator; what is empty stays.
struct UserPatch {
    std::optional<QString> username;
    std::optional<QString> email;
    std::optional<QString> nickname;
    std::optional<QString> firstName;
    std::optional<QString> lastName;
    std::optional<QString> position;
    std::optional<QString> locale;
    std::optional<QJsonObject> props;
    std::optional<QJsonObject> notifyProps;
    std::optional<QJsonObject> timezone;
};

/// The body of a change. Whoever changes their own address adds their password, which is not read here.
UserPatch userPatchFromJson(const QJsonObject &json);
/// What the patch makes of the user: another address is not verified any more. InvalidArgument with
/// Mattermost's ids.
[[nodiscard]] Answered<User> patched(User user, const UserPatch &patch);

} // namespace muster::protocol
