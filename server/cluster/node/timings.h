#pragma once
#include "base/time.h"

/// When one node looks, waits and reports. Nodes with other values understand each other; what has to be
/// alike everywhere is in LeaseOptions.
namespace muster::cluster::timings {

/// A sign of life is no event, so what gossip lists is looked at this often even if nothing changed.
inline constexpr Millis lookEvery{500};
inline constexpr Millis lookAfterChange{20}; ///< many changes of one moment make one look
inline constexpr Millis clocksEvery{500}; ///< the clocks of this host, and whom to ask for theirs

/// A node that joins is known to the database before gossip knows it.
inline constexpr Millis joinGrace{10'000};
/// A network that comes and goes must not send everybody's clients to and fro.
inline constexpr Millis returnAfter{3'000};

/// For one statement on the lease. A refused write is followed by a read; both together stay below
/// LeaseOptions::statementMax.
inline constexpr Millis leaseStatement{1'200};
inline constexpr Millis witnessStatement{1'500};

inline constexpr Millis askAgainAfter{2'000}; ///< for a configuration report that does not come
/// A refresh for a view that was sent and got lost behind the peer's socket; the larger the cluster the
/// seldomer.
inline constexpr Millis reportAgainAfter{120'000};
inline constexpr int membersPerRefresh = 50;
/// Gossip dials few streams at one time; the others wait for the next turn.
inline constexpr std::size_t viewsPerTurn = 24;
/// A round trip that changes by less is no news.
inline constexpr std::chrono::microseconds roundTripStep{20'000};
inline constexpr std::size_t earlyViewsMax = 256;

} // namespace muster::cluster::timings
