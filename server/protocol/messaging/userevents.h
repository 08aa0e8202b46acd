#pragma once
#include "protocol/messaging/user.h"
#include "protocol/socket/websocketframe.h"

/// The events of accounts (reference/mattermost-api.md §3).
namespace muster::protocol::events {

/// With what that reader may see.
SocketEvent userUpdated(const User &user, Visibility reader);
/// Somebody was deactivated or activated.
SocketEvent userActivationChanged();

} // namespace muster::protocol::events
