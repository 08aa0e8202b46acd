#pragma once
#include "base/id.h"
#include "base/result.h"
#include "base/time.h"

#include <QJsonObject>
#include <QStringList>

namespace muster::protocol {

/// A user as the API shows it: Mattermost's fields (reference/mattermost-api.md §2.8), without any secret.
struct User {
    UserId id;
    WallTime createAt;
    WallTime updateAt;
    WallTime deleteAt; ///< the epoch: active
    QString username; ///< lower case
    QString email; ///< lower case
    QString authService; ///< empty: password
    QString nickname;
    QString firstName;
    QString lastName;
    QString position;
    QString roles; ///< names joined by a space: "system_admin system_user"
    QJsonObject props;
    QString locale;
    QJsonObject timezone;
    bool emailVerified = false;
    QJsonObject notifyProps;
    WallTime lastPasswordUpdate;
    int failedAttempts = 0;
    bool operator==(const User &) const = default;

    bool isActive() const { return deleteAt == WallTime(); }
    QStringList roleNames() const { return roles.split(u' ', Qt::SkipEmptyParts); }
};

/// Who may see a field of a user.
enum class Visibility {
    Everyone,
    Self, ///< the user, and administrators
};

struct UserField {
    QLatin1StringView json;
    QLatin1StringView column; ///< of the table Users
    Visibility visibility = Visibility::Everyone;
};

/// The one description of a user: calls `visit(UserField, member)` for each field, in the order of columns.
/// JSON, SELECT and INSERT are made from it. `AnyUser` is User or what derives from it, const or not.
template <typename AnyUser, typename Visit>
void forEachField(AnyUser &user, Visit visit)
{
    using namespace Qt::Literals::StringLiterals;
    constexpr auto everyone = Visibility::Everyone;
    constexpr auto self = Visibility::Self;
    visit(UserField{"id"_L1, "Id"_L1, everyone}, user.id);
    visit(UserField{"create_at"_L1, "CreateAt"_L1, everyone}, user.createAt);
    visit(UserField{"update_at"_L1, "UpdateAt"_L1, everyone}, user.updateAt);
    visit(UserField{"delete_at"_L1, "DeleteAt"_L1, everyone}, user.deleteAt);
    visit(UserField{"username"_L1, "Username"_L1, everyone}, user.username);
    visit(UserField{"email"_L1, "Email"_L1, everyone}, user.email);
    visit(UserField{"auth_service"_L1, "AuthService"_L1, everyone}, user.authService);
    visit(UserField{"nickname"_L1, "Nickname"_L1, everyone}, user.nickname);
    visit(UserField{"first_name"_L1, "FirstName"_L1, everyone}, user.firstName);
    visit(UserField{"last_name"_L1, "LastName"_L1, everyone}, user.lastName);
    visit(UserField{"position"_L1, "Position"_L1, everyone}, user.position);
    visit(UserField{"roles"_L1, "Roles"_L1, everyone}, user.roles);
    visit(UserField{"props"_L1, "Props"_L1, everyone}, user.props);
    visit(UserField{"locale"_L1, "Locale"_L1, everyone}, user.locale);
    visit(UserField{"timezone"_L1, "Timezone"_L1, everyone}, user.timezone);
    visit(UserField{"email_verified"_L1, "EmailVerified"_L1, self}, user.emailVerified);
    visit(UserField{"notify_props"_L1, "NotifyProps"_L1, self}, user.notifyProps);
    visit(UserField{"last_password_update"_L1, "LastPasswordUpdate"_L1, self}, user.lastPasswordUpdate);
    visit(UserField{"failed_attempts"_L1, "FailedAttempts"_L1, self}, user.failedAttempts);
}

/// The fields that `reader` may see.
QJsonObject toJson(const User &user, Visibility reader);
/// With any reader's fields; missing ones are as in a new User. Corrupt: no id.
[[nodiscard]] Result<User> userFromJson(const QJsonObject &json);

} // namespace muster::protocol
