#pragma once
#include "protocol/messaging/status.h"
#include "service/run/change.h"

namespace muster::service {

/// Sets how the user says that he can be reached; only his own clients hear of it, others ask.
[[nodiscard]] Change<protocol::Status> setStatus(
    store::Transaction &db, const Actor &actor, const protocol::Status &asked);
/// In the order in which they are asked for; somebody of whom nothing is known is offline.
[[nodiscard]] protocol::Answered<QList<protocol::Status>> statusesOf(
    store::Connection &connection, const Actor &actor, const std::vector<UserId> &users);

} // namespace muster::service
