#pragma once
#include <QtGlobal>

#include <chrono>

namespace muster {

using Millis = std::chrono::milliseconds;

/// The clock of the cluster's cores: monotonic, without epoch, so that wall time does not convert to it. Pure
/// rooms get `now` as a parameter; adapters read it with steadyNow(); the simulator makes its own.
struct ClusterClock {
    using duration = Millis;
    using rep = duration::rep;
    using period = duration::period;
    using time_point = std::chrono::time_point<ClusterClock>;
    static constexpr bool is_steady = true;
};
using TimePoint = ClusterClock::time_point;

/// The time of this process's monotonic clock (CLOCK_MONOTONIC: goes on while the process is stopped).
/// Thread: any.
inline TimePoint steadyNow()
{
    return TimePoint(std::chrono::duration_cast<Millis>(std::chrono::steady_clock::now().time_since_epoch()));
}

/// Milliseconds since the Unix epoch, as Mattermost stores times. Never used to decide who leads or who is
/// down.
inline qint64 wallMillis()
{
    return std::chrono::duration_cast<Millis>(std::chrono::system_clock::now().time_since_epoch()).count();
}

} // namespace muster
