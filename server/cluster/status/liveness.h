#pragma once

namespace muster::cluster {

/// Whether a node lives, as gossip says.
enum class Liveness { Alive, Suspect, Down, Left };

} // namespace muster::cluster
