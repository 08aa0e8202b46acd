#pragma once
#include "base/random.h"
#include "base/time.h"

#include <algorithm>

namespace muster::client {

/// How long to wait before the nodes are tried again: doubled each round, with up to a quarter of jitter, so
/// that the clients of a cluster that was down do not return all at once.
class Backoff {
public:
    /// `seed` of the jitter.
    Backoff(Millis first, Millis max, quint64 seed) : m_first(first), m_max(max), m_random(seed) { }

    /// After so many rounds in vain, from one on.
    Millis after(int rounds)
    {
        const Millis wait = std::min(m_first * (1 << std::clamp(rounds - 1, 0, 10)), m_max);
        return wait + Millis(m_random.below(quint64(wait.count()) / 4 + 1));
    }

private:
    Millis m_first;
    Millis m_max;
    Random m_random;
};

} // namespace muster::client
