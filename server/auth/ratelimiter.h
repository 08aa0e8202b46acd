#pragma once
#include "base/rankedmutex.h"
#include "base/time.h"

#include <QByteArray>
#include <QCache>

namespace muster::auth {

/// How often something may be done: `atOnce` times, and one more each `interval`.
struct Quota {
    std::chrono::nanoseconds interval{0};
    int atOnce = 1;
};

/// What is left of a quota.
struct Allowance {
    bool allowed = true;
    int remaining = 0;
    Millis full{0}; ///< until the quota is full again
    Millis retryAfter{0}; ///< until the next one is allowed; 0 if it is allowed now
};

/// Counts by the generic cell rate algorithm (ATM Forum TM 4.0, 4.4.2, like Mattermost's limiter): a key
/// costs one time stamp. At most `keysMax` keys are kept; beyond that the one unused for longest is dropped,
/// so memory is bounded whoever asks. Keys are stored as keyed hashes only. Thread: any.
class RateLimiter {
public:
    explicit RateLimiter(qsizetype keysMax);

    /// Counts, if it is allowed.
    Allowance take(const QByteArray &key, const Quota &quota, TimePoint now);
    /// What take() would say.
    Allowance look(const QByteArray &key, const Quota &quota, TimePoint now) const;
    /// Counts something already done, allowed or not; never below an empty quota.
    void spend(const QByteArray &key, const Quota &quota, TimePoint now);
    /// Takes back what take() counted.
    void giveBack(const QByteArray &key, const Quota &quota);
    /// As if the quota were used up just now.
    void exhaust(const QByteArray &key, const Quota &quota, TimePoint now);
    bool knows(const QByteArray &key) const;
    void forget(const QByteArray &key);

private:
    using Nanos = std::chrono::nanoseconds;
    /// When the key's quota will be full again, or the past.
    Nanos fullAt(size_t hash) const;
    size_t hashOf(const QByteArray &key) const;
    void set(size_t hash, Nanos fullAt);
    static Allowance judge(Nanos fullAt, const Quota &quota, Nanos now);

    const size_t m_seed; ///< so that nobody can choose keys that share a count
    mutable RankedMutex m_mutex{LockRank::RateLimiter}; ///< guards everything below
    mutable QCache<size_t, Nanos> m_fullAt; ///< reading a key makes it the newest
};

} // namespace muster::auth
