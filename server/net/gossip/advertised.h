#pragma once
#include "net/gossip/gossipoptions.h"

#include <QHostAddress>

namespace muster::net {

/// The address announced to peers, as GossipOptions::advertiseAddress says. Thread: any.
QHostAddress addressToAdvertise(const GossipOptions &options);

} // namespace muster::net
