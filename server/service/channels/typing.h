#pragma once
#include "protocol/messaging/ids.h"
#include "service/run/change.h"

namespace muster::service {

/// Somebody writes: whoever is in the channel hears it, the writer left out. Forbidden: may not post there.
[[nodiscard]] protocol::Answered<Event> typing(
    store::Connection &connection, const Actor &actor, const ChannelId &channel, const PostId &root);

} // namespace muster::service
