#pragma once
#include "cluster/leadership/observedrow.h"

#include <map>
#include <set>

namespace muster::cluster {

/// Who should lead: the candidates in the order of their ids, and before them whom an operator asked for.
/// Thread: any one. Time: `now` never goes back.
///
/// Always true: after setCandidates() nothing is remembered of a node that is none, neither since when it was
/// one nor how often it declined; one release is counted as declined at most once.
class Succession {
public:
    Succession(NodeId self, const LeaseOptions &options) : m_self(std::move(self)), m_options(options) { }

    void setCandidates(const std::set<NodeId> &candidates, TimePoint now);
    /// The lease is given back for that node; empty: for none in particular.
    void releasedFor(std::optional<NodeId> node) { m_releasedFor = std::move(node); }
    /// The row shows a holder: whom it was released for has had its turn, or no longer needs it.
    void heldBy(const NodeId &holder);
    /// This node takes the lease itself: whom it was released for did not come.
    void turnIsOver();

    bool canLead() const { return m_candidates.contains(m_self); } ///< this node itself
    /// The preference that goes on with a lease which this node takes after that row: it holds until its
    /// holder fails. Empty: none.
    NodeId lastingPreference(const LeaseRow &before) const;
    /// The candidate for whom this holder should now make room. `leadingSince` is empty if it does not lead.
    std::optional<NodeId> betterHolder(
        const ObservedRow &seen, std::optional<TimePoint> leadingSince, TimePoint now) const;
    /// How many candidates come before this node; 0 is first, empty: it is none. A holder whose lease ran out
    /// has shown that it cannot, whatever gossip says of it; not so if it was given in another database.
    std::optional<int> placeInLine(const ObservedRow &seen, TimePoint now) const;

private:
    const NodeId m_self;
    const LeaseOptions m_options;
    std::map<NodeId, TimePoint> m_candidates; ///< since when
    std::map<NodeId, int> m_declined; ///< how often
    std::optional<NodeId> m_releasedFor;
};

} // namespace muster::cluster
