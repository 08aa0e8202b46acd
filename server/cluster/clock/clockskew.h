#pragma once
#include "base/id.h"
#include "cluster/clock/clockoffset.h"

#include <map>

/// Whose clock is wrong: the offsets of all clocks against each other, judged (spec C5, C11). Pure.
namespace muster::cluster {

/// Above `warn` people notice; above `red` messages are in the wrong order for everybody.
struct ClockLimits {
    Millis warn{500};
    Millis red{5'000};
};

struct ClockSkew {
    Millis skew{0}; ///< ahead of the cluster's median; positive: the clock is fast
    Millis error{0}; ///< the true value is within skew ± error
    /// By how much it is certainly off; without a majority, the spread of all clocks. Zero: within the
    /// limits.
    Millis excess{0};
    friend bool operator==(const ClockSkew &, const ClockSkew &) = default;
};

struct ClockJudgement {
    std::map<NodeId, ClockSkew> nodes; ///< those whose clock is known
    bool majority = true; ///< false: more than half of the clocks do not agree, so none may be blamed alone
    int agreeing = 0; ///< clocks within `warn` of the median
};

/// The median is the cluster's time, since one wrong clock cannot move it. A clock that is certainly more
/// than `warn` away from it deviates. Without a majority (two nodes!) all known clocks deviate. `offsets` are
/// against any one clock.
ClockJudgement judgeClocks(const std::map<NodeId, ClockOffset> &offsets, const ClockLimits &limits);

/// The time of the slowest clock; `offsets` are against ours, which says `wall`. What is over by it is over
/// by every clock: with it a node whose own clock runs ahead ends nothing early for all.
WallTime slowestClock(const std::map<NodeId, ClockOffset> &offsets, WallTime wall);

} // namespace muster::cluster
