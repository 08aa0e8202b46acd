#pragma once
#include "cluster/leadership/leaseoptions.h"
#include "cluster/leadership/leasestatement.h"

namespace muster::cluster {

/// The lease's row as this node last saw it, for how long it was watched standing like that, and what peers
/// told of terms and epochs beside it. Thread: any one. Time: `now` never goes back.
///
/// Always true:
/// - Watching counts between answers that show the same row in the same database, and between two of them at
///   most LeaseOptions::lookGapMax: what a clock says of a time at which nobody looked is not relied on.
/// - highestTerm() and highestEpoch() never fall and are not below those of any row that was shown.
/// - The row is doubtful from a write of unknown outcome until the next answer that shows it.
class ObservedRow {
public:
    explicit ObservedRow(const LeaseOptions &options) : m_options(options) { }

    /// An answer that came now.
    void show(const LeaseSight &sight, TimePoint now);
    /// A write of ours may or may not have been carried out.
    void doubt() { m_doubtful = true; }
    /// The highest one heard of; above gossipedTermMax it is ignored.
    void noteTerm(quint64 gossiped);
    void noteEpoch(quint64 gossiped); ///< likewise
    /// Of the nodes that could lead now; above gossipedTermMax it counts as 0.
    void setEpochElsewhere(quint64 epoch);

    /// Empty: there is none, or no answer has shown it yet.
    const std::optional<LeaseRow> &row() const { return m_row; }
    /// Since when it stands like that, as answers showed it; empty while row() is.
    std::optional<TimePoint> standsSince() const
    {
        return m_row ? std::optional(m_standsSince) : std::nullopt;
    }
    const DatabaseIdentity &database() const { return m_database; } ///< that showed it
    quint64 renewal() const { return m_row ? m_row->renewal : 0; }
    bool isDoubtful() const { return m_doubtful; }
    quint64 highestEpoch() const { return m_highestEpoch; }

    /// Whether a holder stands in it, and nothing of it has changed for a full lease in this database, by the
    /// clock alone: good for what to believe, not for taking the row.
    bool hasExpired(TimePoint now) const;
    /// Whether a lease may be in force somewhere that this row does not show.
    bool mayHideALease() const;
    /// A node that could lead works with a newer database.
    bool isOlderThanElsewhere() const;
    /// Whom a reader may believe to lead, as long as it is not `self`, who knows better.
    std::optional<NodeId> holderToBelieve(const NodeId &self, TimePoint now) const;

    /// For how long the row has to be watched yet before it is taken by somebody who waits `longer` than
    /// others.
    Millis leftToWatch(Millis longer) const;
    /// Whether there are numbers left for another term.
    bool canGoOn() const;
    /// The row by which `taker` takes the lease, without a preference. Call only where canGoOn().
    LeaseRow next(const NodeId &taker) const;
    /// Why it may be taken.
    lease::LeaseReason whyFree() const;

private:
    bool isHeld() const { return m_row && !m_row->holder.isEmpty(); }

    const LeaseOptions m_options;
    std::optional<LeaseRow> m_row;
    DatabaseIdentity m_database;
    DatabaseIdentity m_home;
    bool m_known = false; ///< an answer showed the row, if only that there is none
    bool m_doubtful = false;
    TimePoint m_standsSince;
    TimePoint m_lookedAt;
    Millis m_watched{0}; ///< since then, as far as it counts
    quint64 m_highestTerm = 0; ///< of rows and gossip
    quint64 m_highestEpoch = 0; ///< likewise
    quint64 m_epochElsewhere = 0;
};

} // namespace muster::cluster
