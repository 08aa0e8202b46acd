#pragma once
#include "protocol/vocabulary/word.h"

namespace muster::protocol {

/// The stage of its life that a node announces; whether it is alive is decided by the others. The numbers
/// travel in the node's gossip meta.
enum class Lifecycle : quint8 { Joining = 0, Active = 1, Draining = 2, Maintenance = 3, Stopping = 4 };

constexpr QLatin1StringView name(Lifecycle lifecycle)
{
    switch (lifecycle) {
    case Lifecycle::Joining:
        return QLatin1StringView("joining");
    case Lifecycle::Active:
        return QLatin1StringView("active");
    case Lifecycle::Draining:
        return QLatin1StringView("draining");
    case Lifecycle::Maintenance:
        return QLatin1StringView("maintenance");
    case Lifecycle::Stopping:
        return QLatin1StringView("stopping");
    }
    return {};
}

} // namespace muster::protocol
