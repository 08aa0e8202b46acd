#include "base/rankedmutex.h"

#ifdef MUSTER_LOCK_RANKS
#include <array>
#include <cstdio>
#include <cstdlib>
#endif

namespace muster {

#ifdef MUSTER_LOCK_RANKS

namespace {

/// What this thread holds. Ranks increase, so there are never more than there are ranks.
struct Held {
    std::array<LockRank, size_t(LockRank::Log) + 1> ranks{};
    size_t count = 0;
};
thread_local Held held;

/// Not in the log, whose own lock may be the one.
[[noreturn]] void breach(const char *what, LockRank with)
{
    std::fprintf(
        stderr, "lock order: %s while lock %d is held (LockRank in base/rankedmutex.h)\n", what, int(with));
    std::abort();
}

void take(LockRank rank)
{
    if (held.count > 0 && held.ranks[held.count - 1] >= rank) {
        std::array<char, 32> what;
        std::snprintf(what.data(), what.size(), "lock %d", int(rank));
        breach(what.data(), held.ranks[held.count - 1]);
    }
    held.ranks[held.count++] = rank;
}

void drop(LockRank rank)
{
    // Usually the last one taken.
    for (size_t i = held.count; i-- > 0;) {
        if (held.ranks[i] != rank)
            continue;
        for (--held.count; i < held.count; ++i)
            held.ranks[i] = held.ranks[i + 1];
        return;
    }
    breach("an unlock of what is not held", rank);
}

} // namespace

void RankedMutex::lock()
{
    take(m_rank); // before the wait: a deadlock would hide the reason
    m_mutex.lock();
}

void RankedMutex::unlock()
{
    drop(m_rank); // first: once it is free, whoever takes it may destroy it
    m_mutex.unlock();
}

void assertNoLockHeld(const char *what)
{
    if (held.count > 0)
        breach(what, held.ranks[held.count - 1]);
}

#else

void RankedMutex::lock()
{
    m_mutex.lock();
}

void RankedMutex::unlock()
{
    m_mutex.unlock();
}

void assertNoLockHeld(const char *) { }

#endif

} // namespace muster
