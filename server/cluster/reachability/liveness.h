#pragma once
#include "cluster/packets/messages.h"
#include "protocol/vocabulary/liveness.h"

namespace muster::cluster {

using protocol::Liveness;

/// What a member's state in the gossip means.
Liveness livenessOf(MemberState state);

} // namespace muster::cluster
