#pragma once
#include "base/id.h"
#include "cluster/leadership/lease.h"
#include "cluster/packets/messages.h"
#include "cluster/peers/nodemeta.h"

#include <set>
#include <vector>

/// From membership to the lease: who may lead as one node sees it, and the terms and epochs that peers know.
/// Values and pure functions, so that simulations of whole clusters run what musterd runs.
namespace muster::cluster {

/// Whether the database answers, by the statements on the lease's connection. One slow statement is no
/// outage: another process may hold the write lock for a moment.
class DatabaseReach {
public:
    void noteAnswer(bool answered) { m_failures = answered ? 0 : m_failures + 1; }
    bool isReachable() const { return m_failures < failuresToUnreachable; }

private:
    static constexpr int failuresToUnreachable = 2;
    int m_failures = failuresToUnreachable; ///< in a row; unknown at first
};

/// Another Muster node of the same cluster, as membership shows it.
struct LeadershipPeer {
    NodeId id;
    MemberState state = MemberState::Dead;
    NodeMeta meta;
};

struct Candidacy {
    std::set<NodeId> candidates; ///< alive, active, with the database; on no older epoch than we
    quint64 highestTerm = 0; ///< of all peers, whatever their state
    quint64 highestEpoch = 0;
    quint64 epochElsewhere = 0; ///< the highest of those that only their epoch excludes

    /// `own` is what this node announces about itself.
    static Candidacy of(const NodeId &self, const NodeMeta &own, const std::vector<LeadershipPeer> &peers);
    void applyTo(LeaseKeeper &keeper, TimePoint now) const;
};

} // namespace muster::cluster
