#include "auth/ratelimiter.h"

#include <QRandomGenerator>

#include <algorithm>

namespace muster::auth {

namespace {

std::chrono::nanoseconds nanosOf(TimePoint now)
{
    return now.time_since_epoch();
}

/// Rounded up: a client that waits this long is not refused again.
Millis millisOf(std::chrono::nanoseconds span)
{
    return std::max(Millis(0), std::chrono::ceil<Millis>(span));
}

} // namespace

RateLimiter::RateLimiter(qsizetype keysMax)
    : m_seed(size_t(QRandomGenerator::system()->generate64())), m_fullAt(std::max<qsizetype>(1, keysMax))
{
}

size_t RateLimiter::hashOf(const QByteArray &key) const
{
    return qHash(key, m_seed);
}

RateLimiter::Nanos RateLimiter::fullAt(size_t hash) const
{
    const Nanos *known = m_fullAt.object(hash);
    return known ? *known : Nanos::min();
}

void RateLimiter::set(size_t hash, Nanos fullAt)
{
    if (Nanos *known = m_fullAt.object(hash))
        *known = fullAt;
    else
        m_fullAt.insert(hash, new Nanos(fullAt));
}

Allowance RateLimiter::judge(Nanos fullAt, const Quota &quota, Nanos now)
{
    const Nanos used = std::max(Nanos(0), fullAt - now);
    const Nanos whole = quota.interval * quota.atOnce;
    Allowance result;
    result.allowed = used + quota.interval <= whole;
    result.full = millisOf(used);
    if (result.allowed)
        result.remaining = quota.interval.count() > 0 ? int((whole - used) / quota.interval) : quota.atOnce;
    else
        result.retryAfter = millisOf(used + quota.interval - whole);
    return result;
}

Allowance RateLimiter::look(const QByteArray &key, const Quota &quota, TimePoint now) const
{
    const size_t hash = hashOf(key);
    const std::lock_guard lock(m_mutex);
    return judge(std::max(fullAt(hash), nanosOf(now)), quota, nanosOf(now));
}

Allowance RateLimiter::take(const QByteArray &key, const Quota &quota, TimePoint now)
{
    const size_t hash = hashOf(key);
    const std::lock_guard lock(m_mutex);
    const Nanos before = std::max(fullAt(hash), nanosOf(now));
    Allowance result = judge(before, quota, nanosOf(now));
    if (!result.allowed)
        return result;
    set(hash, before + quota.interval);
    --result.remaining;
    result.full = millisOf(before + quota.interval - nanosOf(now));
    return result;
}

void RateLimiter::spend(const QByteArray &key, const Quota &quota, TimePoint now)
{
    const size_t hash = hashOf(key);
    const std::lock_guard lock(m_mutex);
    const Nanos before = std::max(fullAt(hash), nanosOf(now));
    set(hash, std::min(before + quota.interval, nanosOf(now) + quota.interval * quota.atOnce));
}

void RateLimiter::giveBack(const QByteArray &key, const Quota &quota)
{
    const size_t hash = hashOf(key);
    const std::lock_guard lock(m_mutex);
    if (Nanos *known = m_fullAt.object(hash))
        *known -= quota.interval;
}

void RateLimiter::exhaust(const QByteArray &key, const Quota &quota, TimePoint now)
{
    const size_t hash = hashOf(key);
    const std::lock_guard lock(m_mutex);
    set(hash, nanosOf(now) + quota.interval * quota.atOnce);
}

bool RateLimiter::knows(const QByteArray &key) const
{
    const size_t hash = hashOf(key);
    const std::lock_guard lock(m_mutex);
    return m_fullAt.contains(hash);
}

void RateLimiter::forget(const QByteArray &key)
{
    const size_t hash = hashOf(key);
    const std::lock_guard lock(m_mutex);
    m_fullAt.remove(hash);
}

} // namespace muster::auth
