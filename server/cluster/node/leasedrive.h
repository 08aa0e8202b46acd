#pragma once
#include "cluster/leadership/candidacy.h"
#include "cluster/node/nodeio.h"
#include "cluster/node/nodelist.h"

namespace muster::cluster {

/// The lease as one node drives it: the candidates, the database's answers, and what this node announces of
/// it. Which moment belongs to which call is defined by LeaseKeeper: a command counts from the call that put
/// it into the output, thus from before its statement ran; an answer from after it. Thread: any one.
class LeaseDrive {
public:
    explicit LeaseDrive(const NodeId &self) : m_self(self), m_keeper(self) { }

    void begin(TimePoint now);
    /// `own` is what this node announces.
    void consider(NodeMeta own, const NodeList &listed, TimePoint now);
    void answered(const input::LeaseAnswer &answer, TimePoint now);
    void resign(TimePoint now);
    void tick(TimePoint now);
    [[nodiscard]] LeaseKeeper::Output takeOutput() { return m_keeper.takeOutput(); }
    /// True if leader, term, epoch or preference changed since the last call.
    bool takeChange(TimePoint now);

    /// Adds what follows from the lease and its database to the announced facts.
    void describe(NodeMeta &own, TimePoint now) const;
    void describe(LeaseEvidence &evidence, TimePoint now) const;

    /// As LeaseKeeper::nextDeadline(); TimePoint::max() before begin().
    TimePoint nextDeadline() const { return m_begun ? m_keeper.nextDeadline() : TimePoint::max(); }
    const LeaseKeeper &keeper() const { return m_keeper; }
    bool databaseReachable() const { return m_reach.isReachable(); }
    /// Of the row as last seen; 0: never seen.
    quint64 term() const { return m_keeper.row() ? m_keeper.row()->term : 0; }
    quint64 epoch() const { return m_keeper.row() ? m_keeper.row()->epoch : 0; } ///< likewise

private:
    struct Shown {
        std::optional<NodeId> leader;
        quint64 term = 0;
        quint64 epoch = 0;
        NodeId preferred;
        friend bool operator==(const Shown &, const Shown &) = default;
    };

    const NodeId m_self;
    LeaseKeeper m_keeper;
    DatabaseReach m_reach;
    Shown m_shown;
    TimePoint m_leaderSeenAt; ///< or when we started
    bool m_begun = false;
};

} // namespace muster::cluster
