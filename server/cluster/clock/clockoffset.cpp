#include "cluster/clock/clockoffset.h"

#include <algorithm>
#include <cmath>

namespace muster::cluster {

namespace {

/// 285,000 years: more could overflow.
constexpr WallTime wallMax = fromEpochMillis(qint64(1) << 53);

Millis apart(WallTime wall, TimePoint steady)
{
    return wall.time_since_epoch() - steady.time_since_epoch();
}

} // namespace

bool ClockOffsetEstimator::add(const ClockSample &sample)
{
    if (sample.peerReceived < WallTime() || sample.peerSent < sample.peerReceived || sample.peerSent > wallMax
        || sample.answeredAt < sample.askedAt)
        return false;
    // The peer received the question after we sent it, and answered before we received the answer. Each time
    // is rounded down to a millisecond, hence one more on each side.
    const Interval interval{sample.answeredAt, apart(sample.peerSent, sample.answeredAt) - Millis(1),
        apart(sample.peerReceived, sample.askedAt) + Millis(1)};
    if (interval.low > interval.high)
        return false;
    m_samples.push_front(interval);
    if (m_samples.size() > samplesMax)
        m_samples.pop_back();
    return true;
}

std::optional<ClockOffset> ClockOffsetEstimator::estimate(TimePoint now, WallTime wall, Millis ageMax) const
{
    if (m_samples.empty() || now - m_samples.front().at > ageMax)
        return std::nullopt;
    const auto aged = [now](const Interval &sample) {
        const Millis drift(qint64(std::ceil(double((now - sample.at).count()) * driftMax)));
        return Interval{sample.at, sample.low - drift, sample.high + drift};
    };
    Interval best = aged(m_samples.front());
    for (const Interval &sample : m_samples) {
        const Interval older = aged(sample);
        const Millis low = std::max(best.low, older.low);
        const Millis high = std::min(best.high, older.high);
        if (low > high)
            break; // a clock was set between these two
        best.low = low;
        best.high = high;
    }
    const Millis middle = best.low + (best.high - best.low) / 2;
    return ClockOffset{middle - apart(wall, now), (best.high - best.low + Millis(1)) / 2};
}

} // namespace muster::cluster
