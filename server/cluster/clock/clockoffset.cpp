#include "cluster/clock/clockoffset.h"

#include <algorithm>
#include <cmath>

namespace muster::cluster {

namespace {

constexpr qint64 wallMax = qint64(1) << 53; // 285,000 years: more could overflow

qint64 sinceStart(TimePoint at)
{
    return at.time_since_epoch().count();
}

} // namespace

bool ClockOffsetEstimator::add(const ClockSample &sample)
{
    if (sample.peerReceived < 0 || sample.peerSent < sample.peerReceived || sample.peerSent > wallMax
        || sample.answeredAt < sample.askedAt)
        return false;
    // The peer received the question after we sent it, and answered before we received the answer. Each time
    // is rounded down to a millisecond, hence one more on each side.
    const Interval interval{sample.answeredAt, sample.peerSent - sinceStart(sample.answeredAt) - 1,
        sample.peerReceived - sinceStart(sample.askedAt) + 1};
    if (interval.low > interval.high)
        return false;
    m_samples.push_front(interval);
    if (m_samples.size() > samplesMax)
        m_samples.pop_back();
    return true;
}

std::optional<ClockOffset> ClockOffsetEstimator::estimate(TimePoint now, qint64 wall, Millis ageMax) const
{
    if (m_samples.empty() || now - m_samples.front().at > ageMax)
        return std::nullopt;
    const auto aged = [now](const Interval &sample) {
        const auto drift = qint64(std::ceil(double((now - sample.at).count()) * driftMax));
        return Interval{sample.at, sample.low - drift, sample.high + drift};
    };
    Interval best = aged(m_samples.front());
    for (const Interval &sample : m_samples) {
        const Interval older = aged(sample);
        const qint64 low = std::max(best.low, older.low);
        const qint64 high = std::min(best.high, older.high);
        if (low > high)
            break; // a clock was set between these two
        best.low = low;
        best.high = high;
    }
    const qint64 ours = wall - sinceStart(now);
    const qint64 middle = best.low + (best.high - best.low) / 2;
    return ClockOffset{Millis(middle - ours), Millis((best.high - best.low + 1) / 2)};
}

} // namespace muster::cluster
