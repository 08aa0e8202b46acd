#pragma once
#include "fakecluster/cuts.h"
#include "fakecluster/leadership.h"

namespace muster::fakecluster {

/// Above this, rows tell only what deviates, and only so many nodes (and the ends of cuts) tell theirs: a
/// thousand rows of a hundred dead nodes each would say the same a thousand times.
inline constexpr int witnessesMax = 48;

/// What the node that answers clients knows of a simulated cluster, in the form in which a real one hands it
/// to the judgement. Pure. Thread: one.
class WorldEvidence {
public:
    /// All borrowed; they must outlive this object.
    WorldEvidence(
        const WorldOptions &options, const SimNodes &nodes, const Cuts &cuts, const Leadership &leadership);

    /// There has to be a node that answers.
    cluster::Evidence at(Millis now) const;

private:
    cluster::NodeEvidence ofNode(int node, Millis now, int alive, const std::set<QString> &keys) const;
    cluster::ClockEvidence ofClock(int node) const;
    cluster::SightMatrix sights() const;
    std::vector<int> tellers(bool all) const;
    cluster::Sight sight(int from, int to) const;

    const WorldOptions &m_options;
    const SimNodes &m_nodes;
    const Cuts &m_cuts;
    const Leadership &m_leadership;
    const std::vector<cluster::LimitEvidence> m_limitsOk;
    const std::vector<cluster::LimitEvidence> m_limitsLow;
};

} // namespace muster::fakecluster
