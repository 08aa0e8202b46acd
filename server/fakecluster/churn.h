#pragma once
#include "fakecluster/simnodes.h"

#include <set>

namespace muster::fakecluster {

/// Trouble that comes and goes by itself, so that a cluster has some at any time: it says to whom it happens
/// and what, as steps of a script would, and leaves it to the caller to carry that out. Pure. Thread: one.
///
/// Always true: whoever is disturbed was left alone by the script when that began, and is not disturbed again
/// before it is restored; whoever answers clients is left in peace.
class Churn {
public:
    static constexpr Millis every{50};

    /// Percent of the nodes to which something happens each second. True: the first strike is to be planned,
    /// `every` from now.
    [[nodiscard]] bool setPercent(double percent);
    /// It is time. False: there is no more churn. True: the next strike is to be planned, and nextVictim() to
    /// be asked until it is empty.
    [[nodiscard]] bool strike(int nodes);
    /// One of the nodes, by chance, whose turn it is.
    [[nodiscard]] std::optional<int> nextVictim(Random &random, int nodes);

    struct Trouble {
        std::vector<Step> steps; ///< for that node alone; empty: nothing happens to it this time
        bool passes = false; ///< it is to be restored within some seconds
    };
    /// What happens to it: trouble, or the end of it.
    [[nodiscard]] Trouble troubleFor(int victim, const SimNodes &nodes, Random &random);
    /// What ends its trouble; nothing if it has none.
    [[nodiscard]] std::vector<Step> restore(int node, const SimNodes &nodes);

private:
    double m_percent = 0;
    bool m_running = false; ///< a strike is planned
    double m_due = 0; ///< strikes, and the fraction of one that was left over
    std::set<int> m_disturbed;
};

} // namespace muster::fakecluster
