#pragma once
#include "protocol/vocabulary/word.h"

namespace muster::protocol {

/// Whether a node is alive, according to gossip.
enum class Liveness { Alive, Suspect, Down, Left };

constexpr QLatin1StringView name(Liveness liveness)
{
    switch (liveness) {
    case Liveness::Alive:
        return QLatin1StringView("alive");
    case Liveness::Suspect:
        return QLatin1StringView("suspect");
    case Liveness::Down:
        return QLatin1StringView("down");
    case Liveness::Left:
        return QLatin1StringView("left");
    }
    return {};
}

} // namespace muster::protocol
