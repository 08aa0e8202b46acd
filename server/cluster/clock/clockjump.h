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
};

/// Detects that this host's wall clock was set, or that the host was suspended, by comparing successive
/// readings of its clocks. Slewing is no jump. Pure. Thread: any one.
class ClockJumpWatch {
public:
    static constexpr Millis jumpMin{250};

    std::optional<ClockJump> look(const ClockLook &now)
    {
        const std::optional<ClockLook> before = std::exchange(m_last, now);
        if (!before)
            return std::nullopt;
        const Millis suspended = (now.running - before->running) - (now.monotonic - before->monotonic);
        const Millis stepped = (now.wall - before->wall) - (now.running - before->running);
        if (std::chrono::abs(stepped) < jumpMin && suspended < jumpMin)
            return std::nullopt;
        return ClockJump{std::chrono::abs(stepped) < jumpMin ? Millis(0) : stepped,
            suspended < jumpMin ? Millis(0) : suspended};
    }

private:
    std::optional<ClockLook> m_last;
};

} // namespace muster::cluster
