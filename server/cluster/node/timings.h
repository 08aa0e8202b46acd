#pragma once
#include "base/time.h"

#include <algorithm>

/// When one node polls, waits and reports. Nodes with other values understand each other; what has to be the
/// same everywhere is in LeaseOptions.
namespace muster::cluster::timings {

/// A sign of life is not an event, so gossip's list is polled this often even if nothing changed.
inline constexpr Millis lookEvery{500};
inline constexpr Millis lookAfterChange{20}; ///< changes at about the same time are handled together
inline constexpr Millis clocksEvery{500}; ///< this host's clocks, and which peers to ask for theirs

/// The database knows a joining node before gossip does.
inline constexpr Millis joinGrace{10'000};
/// An unstable network must not move everybody's clients back and forth.
inline constexpr Millis returnAfter{3'000};

/// For one statement on the lease. A refused write is followed by a read; both together stay below
/// LeaseOptions::statementMax.
inline constexpr Millis leaseStatement{1'200};
inline constexpr Millis witnessStatement{1'500};

inline constexpr Millis askAgainAfter{2'000}; ///< for a configuration report that does not arrive
/// A repetition of a view or a host report that was sent and lost in the peer's socket.
inline constexpr Millis reportAgainAfter{120'000};
inline constexpr std::size_t membersPerRefresh = 50;
/// The same in a cluster of so many: rarer the larger it is.
constexpr Millis reportAgain(std::size_t members)
{
    return reportAgainAfter * std::max(1, int(members / membersPerRefresh));
}
/// Gossip dials few streams at a time; the others wait for their turn.
inline constexpr std::size_t viewsPerTurn = 24;
/// A smaller change of a round trip is not reported.
inline constexpr std::chrono::microseconds roundTripStep{20'000};
inline constexpr std::size_t earlyReportsMax = 256;

} // namespace muster::cluster::timings
