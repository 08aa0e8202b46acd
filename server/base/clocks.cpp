#include "base/clocks.h"

#include <ctime>

namespace muster {

namespace {

Millis sinceBoot()
{
    timespec time{};
    ::clock_gettime(CLOCK_BOOTTIME, &time);
    return std::chrono::seconds(time.tv_sec) + Millis(time.tv_nsec / 1'000'000);
}

} // namespace

Clocks clocksNow()
{
    return readTogether(
        [] {
            Clocks clocks;
            clocks.steady = steadyNow();
            clocks.wall = wallNow();
            clocks.sinceBoot = sinceBoot();
            return clocks;
        },
        steadyNow);
}

} // namespace muster
