#pragma once
#include "cluster/membership/shared.h"

namespace muster::cluster::membership {

/// How many suspicions we may raise: if many members seem silent at once, the fault is more likely ours
/// (§19.10). Invariant: at most max(suspicionsPerSecond, an eighth of the peers) are granted within a second
/// from `m_since`; after that second the budget is renewed.
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
