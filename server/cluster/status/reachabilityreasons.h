#pragma once
#include "cluster/status/evidence.h"
#include "cluster/status/reason.h"

namespace muster::cluster {

/// What the matrix and the standing of the observer mean for each node, as reasons. For assess(). `evidence`
/// is borrowed.
class ReachabilityReasons {
public:
    explicit ReachabilityReasons(const Evidence &evidence);

    QList<Reason> reasonsOf(const NodeId &node) const;
    /// The rest of a sentence that starts with "is down", for a node that was nevertheless seen alive.
    QString signOfLife(const NodeId &node) const;
    const std::vector<Finding> &findings() const { return m_findings; }
    const std::vector<std::set<NodeId>> &groups() const { return m_groups; }

private:
    QString nameOf(const NodeId &node) const;
    QString sentence(const Finding &finding) const;
    std::optional<Reason> unreachable(const NodeId &node) const;
    std::optional<Reason> cutOff(const NodeId &node) const;
    std::optional<Reason> elsewhere(const NodeId &node) const;

    const Evidence &m_evidence;
    std::vector<Finding> m_findings;
    std::vector<std::set<NodeId>> m_groups;
    // Computed once: with a thousand nodes each lookup is made a thousand times.
    std::map<NodeId, std::vector<std::size_t>> m_findingsByNode; ///< by the nodes to blame for them
    std::set<NodeId> m_elsewhere; ///< nodes that some peer reaches at another address
    std::map<NodeId, const NodeEvidence *> m_byId;
};

} // namespace muster::cluster
