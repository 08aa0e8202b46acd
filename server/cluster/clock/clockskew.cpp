#include "cluster/clock/clockskew.h"

#include <algorithm>
#include <vector>

namespace muster::cluster {

ClockJudgement judgeClocks(const std::map<NodeId, ClockOffset> &offsets, const ClockLimits &limits)
{
    ClockJudgement judgement;
    if (offsets.empty())
        return judgement;
    std::vector<ClockOffset> sorted;
    for (const auto &[id, offset] : offsets)
        sorted.push_back(offset);
    std::sort(sorted.begin(), sorted.end(),
        [](const ClockOffset &a, const ClockOffset &b) { return a.offset < b.offset; });
    const std::size_t count = sorted.size();
    const ClockOffset &lower = sorted[(count - 1) / 2];
    const ClockOffset &upper = sorted[count / 2];
    const Millis median = lower.offset + (upper.offset - lower.offset) / 2;

    for (const auto &[id, offset] : offsets) {
        const ClockSkew skew{offset.offset - median, offset.error, Millis(0)};
        judgement.nodes[id] = skew;
        judgement.agreeing += int(std::chrono::abs(skew.skew) - skew.error <= limits.warn);
    }
    // Between two middle clocks that contradict each other there is no valid time.
    const bool halves = (upper.offset - lower.offset) - upper.error - lower.error > limits.warn;
    judgement.majority = !halves && 2 * std::size_t(judgement.agreeing) > count;
    const ClockOffset &first = sorted.front();
    const ClockOffset &last = sorted.back();
    const Millis spread = (last.offset - first.offset) - last.error - first.error;
    for (auto &[id, skew] : judgement.nodes) {
        const Millis certain = judgement.majority ? std::chrono::abs(skew.skew) - skew.error : spread;
        if (certain > limits.warn)
            skew.excess = certain;
    }
    return judgement;
}

WallTime slowestClock(const std::map<NodeId, ClockOffset> &offsets, WallTime wall)
{
    Millis least{0};
    for (const auto &[id, clock] : offsets)
        least = std::min(least, clock.offset - clock.error);
    return wall + least;
}

} // namespace muster::cluster
