#pragma once
#include "base/databaseidentity.h"
#include "base/id.h"
#include "base/time.h"

#include <map>
#include <optional>
#include <set>
#include <variant>
#include <vector>

/// Who leads: the lowest candidate proposes, the lease row in the database decides (design decision 4).
namespace muster::cluster {

/// The one row per cluster in the database. Term 0 is a row that nobody has held yet.
struct LeaseRow {
    quint64 term = 0;
    NodeId holder; ///< empty: released, may be taken immediately
    quint64 renewal = 0; ///< grows with every statement that takes or renews the lease; never falls
    NodeId preferred; ///< the leader preference; empty: none
    quint64 preferredTerm = 0; ///< the row's term when that was requested: for people
    quint64 epoch =
        0; ///< of the data source: grows with each change of `takenIn`; 0 is a row of an old build
    DatabaseIdentity takenIn; ///< where the lease was taken; elsewhere the row gives no right to anybody
    friend bool operator==(const LeaseRow &, const LeaseRow &) = default;
};

/// What an answer to a statement shows.
struct LeaseSight {
    DatabaseIdentity database; ///< the one that answered
    DatabaseIdentity home; ///< where its data was made; counts only while there is no row
    std::optional<LeaseRow> row;
};

/// What must be the same on every node of a cluster.
struct LeaseOptions {
    Millis lease{4000}; ///< a challenger waits until the row has been unchanged for this long by its clock
    /// A holder relies on its lease for this long after it sent the renewing statement. Shorter than `lease`,
    /// so that there is no overlap even if a holder's clock runs 10 % slow and a challenger's 10 % fast: hold
    /// / 0.9 < lease / 1.1.
    Millis hold{3200};
    Millis renewEvery{800};
    Millis watchEvery{250};
    Millis stability{
        30'000}; ///< how long a lower id must have been a candidate before leadership moves to it
    /// The second in line proposes this much later than the first, the third again as much later: a first one
    /// that does not act cannot keep the cluster without a leader.
    Millis patience{1500};
    /// A challenger that could not read the row for longer than this (stopped, or the database was away)
    /// starts its wait again, so that neither a pause nor a jump of its own clock counts as waiting.
    Millis blindMax{2000};
    /// A statement that is unanswered for this long is given up; a later answer is ignored.
    Millis statementMax{2500};
};

/// The highest term that is believed when a peer announces it. It leaves more terms than will ever be needed
/// in a signed 64-bit column, and JSON readers keep it exact.
inline constexpr quint64 gossipedTermMax = (1ULL << 52) - 1;

/// The lease as a state machine: it knows no database, clock or thread, so a run is a function of its inputs.
///
/// Correctness rests on which side of a statement a clock is read, and the interface leaves no choice: a
/// holder's time counts from the input that put the command into the output, thus from *before* the statement
/// ran; a challenger's wait counts from the input that brought the answer, thus from *after* the read. Every
/// command is to be run and answered once, by observed(), succeeded(), refused() or failed(), with the
/// command's id; answers to commands that were given up are ignored.
///
/// The lease is bound to the database it was taken in. A row that was taken elsewhere (a replica that was
/// promoted, a file that was restored), or that shows an older term or epoch than we heard of, may have lost
/// the newest lease: its holder may still count on it. So everybody then waits a full lease from when the row
/// was first seen *in that database*, even if it is free, and the next lease has a higher term and a higher
/// epoch. A previous leader stops leading as soon as it sees the other database.
///   token   (epoch, term, holder): LeaseRow, store::Fence
///   refused store::checkFence(), inside the writing transaction
///   tests   tests/unit/cluster/tst_leaseidentity, tests/integration/store/tst_leaseidentity,
///   tests/sim/cluster
/// Premise: a database that was failed over from takes no more writes. Where that does not hold, a node that
/// hears of a newer epoch than its database shows neither leads nor proposes there.
///
/// Thread: any one; not reentrant. Time: `now` of one monotonic clock; wall clocks are not used.
class LeaseKeeper {
public:
    enum class State {
        Follower, ///< watches the row; another leads, or it is not this node's turn to take over
        Challenger, ///< next in line: waits until the row has been unchanged for a full lease, or takes it
        Holder, ///< leads: leader-only work may be done while effective()
    };

    struct Read { };
    /// Compare and swap: set the row to `wanted` if it still equals `expected` in term, holder and renewal;
    /// empty: if there is no row. Answer: succeeded() or refused() with the row after it.
    struct TryAcquire {
        std::optional<LeaseRow> expected;
        LeaseRow wanted; ///< only in the database `wanted.takenIn`
        QString reason; ///< for the history of terms: "no lease yet" "lease expired" "released"
                        ///< "another database"
    };
    /// Raise `renewal` by one if the row has this term and holder. Answer as above.
    struct Renew {
        quint64 term = 0;
        quint64 epoch = 0; ///< must match the row's, which must have been taken in the answering database
        quint64 renewal = 0; ///< the value last seen; the answer may show a higher one
    };
    /// Empty the holder if the row has this term and holder.
    struct Release {
        quint64 term = 0;
        quint64 epoch = 0;
        QString reason; ///< "released" "transfer" "lower id is stable"
    };
    using Statement = std::variant<Read, TryAcquire, Renew, Release>;
    struct Command {
        quint64 id = 0;
        Statement statement;
    };

    struct LeadershipGained {
        quint64 term = 0;
        QString reason; ///< as in TryAcquire, or "nobody took over" when the same term continues
    };
    struct LeadershipLost {
        quint64 term = 0;
        QString reason; ///< as in Release, or "lease not renewed in time", "taken over", "another
                        ///< database"
    };
    /// The database refused our write under `ours`: shown to operators as "leader-only write refused".
    struct RefusedStaleTerm {
        quint64 ours = 0;
        quint64 current = 0; ///< 0: the row is gone
        NodeId holder; ///< of the current term; empty: released
    };
    using Event = std::variant<LeadershipGained, LeadershipLost, RefusedStaleTerm>;
    struct Output {
        std::vector<Command> commands; ///< at most one is unanswered at any time
        std::vector<Event> events; ///< in the order they happened; act on them before running the commands
    };

    explicit LeaseKeeper(NodeId self, LeaseOptions options = {});

    /// Who may lead: nodes that are alive, active and reach the database, as this node sees it; itself only
    /// if that is true of it. A holder that is not among them releases the lease.
    void setCandidates(std::set<NodeId> candidates, TimePoint now);
    /// The highest term heard from a peer: the next term is above it, even if the database lost rows. Above
    /// gossipedTermMax it is ignored.
    void noteTerm(quint64 gossiped);
    /// The highest data-source epoch heard from a peer, however long ago: the next one is above it.
    void noteEpoch(quint64 gossiped);
    /// The highest epoch announced by another node that could lead now. While it is above the row's, that
    /// node uses a newer database, and this one neither leads nor proposes.
    void setEpochElsewhere(quint64 epoch, TimePoint now);
    /// Releases leadership and no longer proposes: the node stops. May be followed by the Release command.
    void resign(const QString &reason, TimePoint now);

    void observed(quint64 command, const LeaseSight &sight, TimePoint now); ///< answer to Read
    void succeeded(quint64 command, const LeaseSight &sight, TimePoint now); ///< the write was made
    void refused(quint64 command, const LeaseSight &sight, TimePoint now); ///< it was not
    /// Unreachable or timed out: the statement may or may not have been carried out.
    void failed(quint64 command, TimePoint now);
    void tick(TimePoint now);
    /// When tick() is due next; TimePoint::max() after finished().
    TimePoint nextDeadline() const;
    /// Everything to do since the last call. Drain after each input.
    [[nodiscard]] Output takeOutput();

    State state() const;
    /// Whether leader-only work may begin now. Ask at each use: it expires as time passes.
    bool effective(TimePoint now) const { return m_leading && now < m_effectiveUntil; }
    TimePoint effectiveUntil() const { return m_effectiveUntil; } ///< meaningful while state() is Holder
    quint64 term() const { return m_term; } ///< of the last lease this process held or requested; 0: none
    quint64 epoch() const { return m_epoch; } ///< the same for the epoch
    /// The highest epoch seen or heard of: a write in a database with an older one is out of date.
    quint64 newestEpoch() const { return m_highestEpoch; }
    /// The row as last read, if it was ever read.
    const std::optional<LeaseRow> &row() const { return m_row; }
    /// The holder that a reader may believe in: this node while effective, another while its row was renewed
    /// within a lease. Empty: nobody leads, as far as this node knows.
    std::optional<NodeId> leader(TimePoint now) const;
    bool busy() const { return m_unanswered.has_value(); } ///< a command is unanswered

    /// Whether the node may stop: it resigned and nothing of it is left in the row. While the database is
    /// unreachable that cannot be known: wait no longer than a stop may take; the lease expires anyway.
    bool finished() const;

private:
    struct Unanswered {
        quint64 id = 0;
        Statement statement;
        TimePoint sentAt;
    };

    void enter(TimePoint now);
    std::optional<Unanswered> answered(quint64 command, TimePoint now);
    void send(Statement statement);
    void see(const LeaseSight &sight);
    void hold(const LeaseRow &row, TimePoint sentAt);
    void lose(const QString &reason);
    void step(bool fresh);
    void stepAsOwner();
    void propose();
    std::optional<QString> reasonToRelease() const;
    std::optional<NodeId> betterHolder() const;
    std::optional<int> placeInLine() const;
    bool expired() const;
    bool rowIsOurs() const;
    bool mayHaveLostALease() const;
    bool newerElsewhere() const;

    const NodeId m_self;
    const LeaseOptions m_options;
    TimePoint m_now; ///< of the newest input
    std::map<NodeId, TimePoint> m_candidates; ///< since when
    std::map<NodeId, int> m_declined; ///< how often a node did not take a lease released for it
    std::optional<NodeId> m_releasedFor;
    std::optional<QString> m_resignReason;
    quint64 m_highestTerm = 0; ///< of rows and gossip
    quint64 m_highestEpoch = 0; ///< likewise
    quint64 m_epochElsewhere = 0;

    std::optional<LeaseRow> m_row;
    DatabaseIdentity m_database; ///< the one that showed the row
    DatabaseIdentity m_home;
    bool m_rowKnown = false; ///< an answer showed the row, or that there is none
    bool m_rowDoubtful = false; ///< a write of ours has an unknown outcome
    TimePoint m_unchangedSince; ///< the answer that first showed the row as it is now
    TimePoint m_lookedAt; ///< the newest answer that showed the row

    // Our own lease: a term this process requested. It may find it in the row later, after a lost answer or a
    // pause; a term that it never requested is not its own, even under its name (an earlier process, a copy).
    quint64 m_term = 0;
    quint64 m_epoch = 0;
    DatabaseIdentity m_takenIn;
    bool m_claimed = false; ///< the row may say that m_term is ours
    bool m_announced = false; ///< LeadershipGained was emitted for m_term
    QString m_takenBecause;
    bool m_leading = false;
    /// Why m_term is being released. A Release that was sent may be carried out long after it was given up,
    /// so this process never leads under that term again.
    std::optional<QString> m_givenUp;
    bool m_lastRenewal = false; ///< our time ran out: one more renewal under the old term is to be tried
    TimePoint m_effectiveUntil;
    TimePoint m_leadingSince;

    std::optional<Unanswered> m_unanswered;
    quint64 m_lastCommand = 0;
    TimePoint m_nextStatementAt;
    Output m_output;
};

} // namespace muster::cluster
