#pragma once
#include "cluster/membership/shared.h"

namespace muster::cluster::membership {

/// How many suspicions we may raise: where many members seem silent at once it is rather us (§19.10).
/// Invariant: at most max(suspicionsPerSecond, an eighth of the peers) are granted from `m_since` on, and a
/// second after that it begins anew.
class Budget {
public:
    explicit Budget(Shared &shared) : m_shared(shared) { }

    /// Takes one suspicion from the budget; false if there is none left.
    bool mayAccuse(TimePoint now);

private:
    Shared &m_shared;
    TimePoint m_since;
    int m_spent = 0;
};

} // namespace muster::cluster::membership
