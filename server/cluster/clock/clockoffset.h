#pragma once
#include "base/time.h"

#include <deque>
#include <optional>

namespace muster::cluster {

/// How far a peer's wall clock is ahead of ours: the true value is within offset ± error.
struct ClockOffset {
    Millis offset{0};
    Millis error{0};
    friend bool operator==(const ClockOffset &, const ClockOffset &) = default;
};

/// One exchange of four times: when we sent the question and received the answer by our monotonic clock, and
/// when the peer received the question and answered by its wall clock.
struct ClockSample {
    TimePoint askedAt;
    WallTime peerReceived;
    WallTime peerSent;
    TimePoint answeredAt;
};

/// The offset of one peer's clock, computed from the newest samples. As in NTP (RFC 5905 §8) the round trip
/// bounds the error, and as in Marzullo (1984) the intervals are intersected, so that the sample with the
/// shortest round trip decides and a slow one cannot spoil it. Samples are kept against our *monotonic*
/// clock: a jump of our own wall clock shows immediately and spoils none. If a sample contradicts older ones,
/// a clock was set in between, and the older ones are not used. Pure. Thread: any one.
class ClockOffsetEstimator {
public:
    static constexpr std::size_t samplesMax = 8;
    /// How fast two clocks may drift apart: twice the 500 ppm at which kernels slew.
    static constexpr double driftMax = 0.001;

    /// False for an impossible one: times that run backward, or a peer that took longer than the whole
    /// exchange.
    bool add(const ClockSample &sample);
    /// Empty if the newest sample is older than `ageMax`. `wall` is our own clock at `now`.
    std::optional<ClockOffset> estimate(TimePoint now, WallTime wall, Millis ageMax) const;

private:
    /// The peer's wall clock minus our monotonic one at `at`: between low and high.
    struct Interval {
        TimePoint at;
        Millis low{0};
        Millis high{0};
    };
    std::deque<Interval> m_samples; ///< newest first
};

} // namespace muster::cluster
