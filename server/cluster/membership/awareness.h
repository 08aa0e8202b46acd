#pragma once
#include "base/time.h"

#include <algorithm>

namespace muster::cluster {

/// Lifeguard's local health: how much this node should doubt its own verdicts. Source: Dadgar, Phillips,
/// Currey, "Lifeguard", 2018, §IV-A; reference/memberlist-protocol.md §10.
class Awareness {
public:
    /// `most` is the number of scores: they run from 0 to most - 1.
    explicit Awareness(int most) : m_most(std::max(1, most)) { }
    void apply(int delta) { m_score = std::clamp(m_score + delta, 0, m_most - 1); }
    int score() const { return m_score; }
    Millis scale(Millis duration) const { return duration * (m_score + 1); }

private:
    int m_most;
    int m_score = 0;
};

} // namespace muster::cluster
