#pragma once
#include "cluster/leadership/lease.h"

#include <deque>
#include <vector>

namespace muster::sim {

/// The database's side of the lease, as server/store carries it out: each statement is one transaction. It
/// can be failed over to a replica that lost the newest changes, with or without the old one staying alive.
class SimDatabase {
public:
    struct Answer {
        bool done = false;
        cluster::LeaseSight sight;
    };
    /// What a leader-only write carries (store::Fence).
    struct Fence {
        quint64 term = 0;
        quint64 epoch = 0;
        quint64 newestEpoch = 0;
        NodeId holder;
    };

    SimDatabase();
    /// On instance `at`, which must be alive.
    Answer execute(
        const cluster::LeaseKeeper::Statement &statement, const NodeId &from, int at, TimePoint now);
    /// Checked against the row inside its transaction.
    bool fencedWrite(const Fence &fence, int at) const;
    void prefer(const NodeId &node, TimePoint now);

    /// A replica that has everything but what the last `lost` brought becomes the primary. The old one is
    /// gone, unless it `livesOn`.
    void failOver(Millis lost, bool livesOn, TimePoint now);
    void endOldOnes();
    int current() const { return int(m_instances.size()) - 1; }
    bool isAlive(int at) const { return m_instances[size_t(at)].alive; }
    const std::optional<cluster::LeaseRow> &row(int at) const { return m_instances[size_t(at)].row; }
    const std::optional<cluster::LeaseRow> &row() const { return m_instances.back().row; }

    /// Who took the lease last in this very instance, kept apart from the row, so that the fence is judged by
    /// something else. Term 0: nobody yet.
    struct Taken {
        quint64 term = 0;
        quint64 epoch = 0;
        NodeId holder;
    };
    const Taken &lastTaken(int at) const { return m_instances[size_t(at)].taken; }
    /// The instance in which `holder` took this lease: the answer may arrive when another one is current.
    std::optional<int> takenIn(const NodeId &holder, quint64 epoch, quint64 term) const;

private:
    struct Instance {
        DatabaseIdentity identity;
        std::optional<cluster::LeaseRow> row;
        std::deque<std::pair<TimePoint, std::optional<cluster::LeaseRow>>>
            past; ///< the row from that time on
        Taken taken;
        bool alive = true;
    };
    bool apply(
        const cluster::LeaseKeeper::Statement &statement, const NodeId &from, Instance &instance) const;
    static void remember(Instance &instance, TimePoint now);

    std::vector<Instance> m_instances;
};

} // namespace muster::sim
