#pragma once
#include "base/time.h"
#include "cluster/reachability/isolation.h"
#include "sim/lease/simdatabase.h"

#include <map>
#include <set>

namespace muster::sim {

/// What must hold for a whole cluster after every step, whatever happened to it (spec C7). Observes only from
/// outside, and keeps its own records. Keeps the first violation. While two databases accept writes at once,
/// which breaks the lease's premise, two leaders are counted instead.
class ClusterInvariants {
public:
    /// The nodes that are effective now, each by its own clock.
    void leadersAre(const std::vector<NodeId> &effective, bool oneDatabase, TimePoint now);
    /// A node said that it leads, by a lease that it took in database `instance`.
    void leadershipGained(const NodeId &node, quint64 epoch, quint64 term, int instance, TimePoint now);
    /// The row in `instance` after a statement.
    void rowIs(int instance, const std::optional<cluster::LeaseRow> &row, TimePoint now);
    /// The database accepted a leader-only write. `taken`: the newest lease of that database.
    void writeAccepted(
        const SimDatabase::Fence &fence, int instance, const SimDatabase::Taken &taken, TimePoint now);
    /// Gossip shows `other` to `node`, which lives its life number `life` since `begunAt`, by its own clock.
    void listed(const NodeId &node, quint64 life, const NodeId &other, TimePoint begunAt);
    /// The standing of `node` changes now; `own` is by its own clock.
    void standingIs(
        const NodeId &node, quint64 life, const cluster::Isolation &isolation, TimePoint own, TimePoint now);
    void violated(const QString &what, TimePoint now);

    const QString &violation() const { return m_violation; }
    Millis twoLeaders() const { return m_twoLeaders; } ///< how long, while two databases took writes

private:
    struct Right {
        quint64 epoch = 0;
        quint64 term = 0;
        friend auto operator<=>(const Right &, const Right &) = default;
    };
    std::map<std::pair<int, quint64>, NodeId> m_leaderOf; ///< by database and term
    std::map<int, Right> m_lastRight; ///< by database
    std::map<int, cluster::LeaseRow> m_lastRow;
    std::map<NodeId, Right> m_ownRight; ///< the last one of each node
    struct Life {
        quint64 number = 0;
        TimePoint begunAt;
        std::set<NodeId> listed; ///< ever
        std::optional<TimePoint> withdrawnAt;
    };
    std::map<NodeId, Life> m_lives;
    TimePoint m_lastStep;
    bool m_twoAtLastStep = false;
    Millis m_twoLeaders{0};
    QString m_violation;
};

} // namespace muster::sim
