#pragma once
#include "base/time.h"

namespace muster {

/// What the clocks of this host say at one moment.
struct Clocks {
    TimePoint steady; ///< CLOCK_MONOTONIC
    WallTime wall;
    Millis sinceBoot{0}; ///< CLOCK_BOOTTIME, which goes on while the host is suspended
};

/// Reads clocks by `read`, a function that returns one Clocks, so that they belong together: on a busy host a
/// thread may stand still between two readings, which would look like a clock that was set. `steady` is read
/// once more behind the others; what took longer than a millisecond is read again, and the tightest of
/// `triesMax` readings is returned.
template <typename Read, typename Steady>
[[nodiscard]] Clocks readTogether(Read read, Steady steady, int triesMax = 8)
{
    Clocks best = read();
    Millis took = steady() - best.steady;
    for (int tries = 1; took > Millis(1) && tries < triesMax; ++tries) {
        const Clocks again = read();
        const Millis tookNow = steady() - again.steady;
        if (tookNow < took) {
            best = again;
            took = tookNow;
        }
    }
    return best;
}

/// Those of this host now. Thread: any.
[[nodiscard]] Clocks clocksNow();

} // namespace muster
