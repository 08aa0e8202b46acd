#pragma once
#include "cluster/leadership/openstatement.h"
#include "cluster/leadership/ownlease.h"
#include "cluster/leadership/succession.h"

#include <vector>

/// Who leads: the lowest candidate proposes, the lease row in the database decides (design decision 4).
namespace muster::cluster {

/// The lease as a state machine: knows no database, clock or thread, so a run is a function of its inputs.
///
/// Correctness rests on which side of a statement a clock is read, and the interface leaves no choice in it:
/// a holder's time counts from the input that put the command into the output, thus from *before* the
/// statement ran; a challenger's waiting counts from the input that brought the answer, thus from *after* the
/// read. Every command is to be run and answered once, by observed(), succeeded(), refused() or failed(),
/// with the id of the command; answers to commands that were given up are ignored.
///
/// The lease is bound to the database it was taken in. A row that was taken elsewhere (a replica that was
/// promoted, a file that was restored), or that shows an older term or epoch than was heard of, may have lost
/// the newest lease: whoever holds that one may count on it still. So there everybody waits a full lease from
/// when the row was first seen *in that database*, even if it is free, and the next lease has a higher term
/// and a higher epoch. Whoever led is done as soon as it sees the other database.
///   token   (epoch, term, holder): LeaseRow, store::Fence
///   refused store::checkFence(), inside the writing transaction
///   tests   unit/cluster/leadership/tst_leaseidentity, integration/store/tst_leaseidentity, sim/cluster
/// Premise: a database that was failed over from takes no more writes. Where that does not hold, a node that
/// hears of a newer epoch than its database shows neither leads nor proposes there.
///
/// It decides; what it decides on is kept by its parts: the row (ObservedRow), the order of candidates
/// (Succession), the term of its own (OwnLease) and the statement on its way (OpenStatement).
///
/// Thread: any one; not reentrant. Time: `now` of one monotonic clock; wall clocks play no part.
class LeaseKeeper {
public:
    enum class State {
        Follower, ///< watches the row; another leads, or nobody whom this node may follow up
        Challenger, ///< next in line, waiting for the row to have stood a full lease, or taking it
        Holder, ///< leads: leader-only work may be done while effective()
    };

    using Read = lease::Read;
    using TryAcquire = lease::TryAcquire;
    using Renew = lease::Renew;
    using Release = lease::Release;
    using Statement = lease::Statement;
    using Command = lease::Command;
    using LeadershipGained = lease::LeadershipGained;
    using LeadershipLost = lease::LeadershipLost;
    using RefusedStaleTerm = lease::RefusedStaleTerm;
    using Event = lease::Event;

    struct Output {
        std::vector<Command> commands; ///< at most one is unanswered at any time
        std::vector<Event> events; ///< in the order they happened; act on them before running the commands
    };

    explicit LeaseKeeper(NodeId self, LeaseOptions options = {});

    /// Who may lead: nodes that are alive, active and reach the database, as this node sees it; itself only
    /// if that is true of it. A holder that is not among them releases.
    void setCandidates(std::set<NodeId> candidates, TimePoint now);
    /// The highest term heard from a peer: the next term is above it, even if the database lost rows. Above
    /// gossipedTermMax it is ignored.
    void noteTerm(quint64 gossiped);
    /// The highest data-source epoch heard from a peer, however long ago: the next one is above it.
    void noteEpoch(quint64 gossiped);
    /// The highest epoch that another node announces which could lead now. While it is above the row's, that
    /// node works with a newer database, and this one neither leads nor proposes.
    void setEpochElsewhere(quint64 epoch, TimePoint now);
    /// Gives leadership back and proposes no more: the node stops. May be followed by the Release command.
    void resign(lease::LeaseReason reason, TimePoint now);

    void observed(quint64 command, const LeaseSight &sight, TimePoint now); ///< answer to Read
    void succeeded(quint64 command, const LeaseSight &sight, TimePoint now); ///< the write was made
    void refused(quint64 command, const LeaseSight &sight, TimePoint now); ///< it was not
    /// Unreachable or timed out: the statement may or may not have been carried out.
    void failed(quint64 command, TimePoint now);
    void tick(TimePoint now);
    /// When tick() is due next; TimePoint::max() once finished().
    TimePoint nextDeadline() const;
    /// Everything to do since the last call. Drain after each input.
    [[nodiscard]] Output takeOutput();

    State state() const;
    /// Whether leader-only work may begin now. Ask at each use: it ends by itself as time passes.
    bool effective(TimePoint now) const { return m_own.effective(now); }
    TimePoint effectiveUntil() const { return m_own.until(); } ///< meaningful while state() is Holder
    /// Of the last lease this process held or asked for; 0 is none.
    quint64 term() const { return m_own.term(); }
    quint64 epoch() const { return m_own.epoch(); } ///< likewise
    /// The highest epoch that was seen or heard of: a write in a database with an older one is out of date.
    quint64 newestEpoch() const { return m_seen.highestEpoch(); }
    /// The row as last read, if it was ever read.
    const std::optional<LeaseRow> &row() const { return m_seen.row(); }
    /// When an answer first showed it like that: when it was renewed, as far as this node can tell.
    std::optional<TimePoint> rowStandsSince() const { return m_seen.standsSince(); }
    /// The holder that a reader may believe in: itself while effective, another while its row was renewed
    /// within a lease. Empty: nobody leads, as far as this node can tell.
    std::optional<NodeId> leader(TimePoint now) const;
    bool busy() const { return m_statement.isOpen(); } ///< a command is unanswered

    /// Whether the node may stop: it resigned and nothing of it is left in the row. While the database is
    /// unreachable that cannot be known: wait no longer than a stop may take, the lease ends by itself.
    bool finished() const;

private:
    enum class Outcome { Seen, Written, Refused, Unknown };

    void enter(TimePoint now);
    void answered(quint64 command, Outcome outcome, const LeaseSight &sight, TimePoint now);
    void see(const LeaseSight &sight);
    void hold(TimePoint sentAt);
    void giveWay(const lease::Statement &refused);
    void step(bool fresh);
    void stepAsOwner();
    void propose();
    void send(lease::Statement statement);
    std::optional<lease::LeaseReason> reasonToRelease() const;
    std::optional<NodeId> betterHolder() const;
    bool rowIsOurs() const { return m_own.isIn(m_seen, m_self); }

    const NodeId m_self;
    const LeaseOptions m_options;
    TimePoint m_now; ///< of the newest input
    std::optional<lease::LeaseReason> m_resigned; ///< why
    ObservedRow m_seen;
    Succession m_succession;
    OwnLease m_own;
    OpenStatement m_statement;
    Output m_output;
};

} // namespace muster::cluster
