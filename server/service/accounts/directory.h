#pragma once
#include "protocol/messaging/namederror.h"
#include "protocol/messaging/user.h"
#include "service/run/usecase.h"
#include "store/sql/connection.h"

#include <vector>

namespace muster::service {

/// Accounts, for whoever is logged in; deactivated ones too, since posts of theirs stay.
/// NotFound "app.user.missing_account.const".
[[nodiscard]] protocol::Answered<protocol::User> findUser(store::Connection &connection, const UserId &user);
/// NotFound "app.user.get_by_username.app_error".
[[nodiscard]] protocol::Answered<protocol::User> findUserByName(
    store::Connection &connection, const QString &username);
/// Those of them that there are.
[[nodiscard]] protocol::Answered<QList<protocol::User>> findUsers(
    store::Connection &connection, const std::vector<UserId> &users);

} // namespace muster::service
