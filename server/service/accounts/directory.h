#pragma once
#include "protocol/messaging/namederror.h"
#include "protocol/messaging/user.h"
#include "protocol/messaging/usersearch.h"
#include "service/channels/channels.h"
#include "store/sql/connection.h"

#include <vector>

namespace muster::service {

/// Accounts, for whoever is logged in; deactivated ones too, since posts of theirs stay.
/// NotFound "app.user.missing_account.const".
[[nodiscard]] protocol::Answered<protocol::User> findUser(store::Connection &connection, const UserId &user);
/// NotFound "app.user.get_by_username.app_error".
[[nodiscard]] protocol::Answered<protocol::User> findUserByName(
    store::Connection &connection, const QString &username);
/// NotFound "app.user.missing_account.const".
[[nodiscard]] protocol::Answered<protocol::User> findUserByEmail(
    store::Connection &connection, const QString &email);
/// Those of them that there are, by name.
[[nodiscard]] protocol::Answered<QList<protocol::User>> findUsersByNames(
    store::Connection &connection, const QStringList &names);
/// By user name. Forbidden: they are in, or not in, a team or a channel that the actor may not see.
[[nodiscard]] protocol::Answered<QList<protocol::User>> listUsers(
    store::Connection &connection, const Actor &actor, const protocol::UserFilter &filter, const Page &page);
[[nodiscard]] protocol::Answered<QList<protocol::User>> searchUsers(
    store::Connection &connection, const Actor &actor, const protocol::UserSearch &search);
/// Those of them that there are.
[[nodiscard]] protocol::Answered<QList<protocol::User>> findUsers(
    store::Connection &connection, const std::vector<UserId> &users);

} // namespace muster::service
