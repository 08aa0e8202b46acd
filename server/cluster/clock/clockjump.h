#pragma once
#include "base/time.h"

#include <optional>

namespace muster::cluster {

/// One reading of this host's clocks.
struct ClockLook {
    WallTime wall; ///< CLOCK_REALTIME
    TimePoint monotonic; ///< CLOCK_MONOTONIC: stops while the host is suspended
    Millis running{0}; ///< CLOCK_BOOTTIME: keeps running meanwhile
};

struct ClockJump {
    Millis stepped{0}; ///< by how much the wall clock was set, forward if positive
    Millis suspended{0}; ///< how long the host was suspended
    Millis paused{0}; ///< how long this process alone stood still: stopped, or without time to run
};

/// Detects that this host's wall clock was set, that the host was suspended, or that this process alone stood
/// still, by comparing successive
/// readings of its clocks. Slewing is no jump. Pure. Thread: any one.
class ClockJumpWatch {
public:
    static constexpr Millis jumpMin{250};
    /// Readings are timings::clocksEvery apart; a busy host delays one by less.
    static constexpr Millis pauseMin{4'000};

    std::optional<ClockJump> look(const ClockLook &now)
    {
        const std::optional<ClockLook> before = std::exchange(m_last, now);
        if (!before)
            return std::nullopt;
        const Millis suspended = (now.running - before->running) - (now.monotonic - before->monotonic);
        const Millis stepped = (now.wall - before->wall) - (now.running - before->running);
        const Millis between = now.monotonic - before->monotonic;
        if (std::chrono::abs(stepped) < jumpMin && suspended < jumpMin)
            return between < pauseMin ? std::nullopt : std::optional(ClockJump{{}, {}, between});
        return ClockJump{std::chrono::abs(stepped) < jumpMin ? Millis(0) : stepped,
            suspended < jumpMin ? Millis(0) : suspended, {}};
    }

private:
    std::optional<ClockLook> m_last;
};

} // namespace muster::cluster
