#pragma once
#include "base/databaseidentity.h"
#include "base/id.h"
#include "protocol/vocabulary/leasereason.h"
#include "store/leadership/fencedwrite.h"
#include "store/sql/connection.h"

#include <QList>

namespace muster::store {

/// The one row that says who leads a cluster.
struct LeaseRow {
    quint64 term = 0; ///< 0: nobody has led yet; never falls
    NodeId holder; ///< empty: may be taken immediately (never held, or released)
    quint64 renewal = 0; ///< grows with every acquisition, renewal and release; watched by challengers
    NodeId preferred; ///< the leader preference; empty: the lowest id
    quint64 preferredTerm = 0; ///< the term that was current when the preference was stored
    quint64 epoch = 0; ///< of the data source; grows with each change of `takenIn`; 0: an older build's
    /// The database in which the lease was taken; without a row, the one in which the data was created. If it
    /// is not `database`, the row was copied, and gives no right.
    DatabaseIdentity takenIn;
    DatabaseIdentity database; ///< the one that answers; not stored
    WallTime changedAt; ///< by the clock of the writing node: for people, never for a decision
    bool operator==(const LeaseRow &) const = default;
};

/// One period of leadership.
struct LeaderTerm {
    quint64 term = 0;
    NodeId node;
    WallTime startAt; ///< by the clock of the node that wrote it
    WallTime endAt; ///< WallTime(): not ended
    /// Why it began and why it was released; the latter is empty if it was not (not ended, or taken over).
    /// Stored by name; what older builds stored is read as the same reason, and an unknown one of a newer
    /// build is passed on as it stands, which older builds do with ours.
    protocol::Word<protocol::LeaseReason> reason;
    protocol::Word<protocol::LeaseReason> endReason;
    bool operator==(const LeaderTerm &) const = default;
};

/// Records the database's identity as the one it was created with, unless one is recorded already. Call once
/// after migrating, outside of a transaction.
[[nodiscard]] Result<void> rememberHome(Connection &connection);

/// The lease of one cluster in the database (design decision 4). Holds no state. Thread: its connection's.
class LeaseRepository {
public:
    LeaseRepository(Connection &connection, QString clusterName);

    /// The row as it is; one of term 0 if there is none.
    [[nodiscard]] Result<LeaseRow> read();
    /// Takes the lease if the row still equals `expected` (term, holder, renewal) and this is the database
    /// `wanted.takenIn`; closes the open term of the history and begins the next. `wanted` gives term,
    /// holder, epoch and the preference to keep; one that was stored since `expected` was read wins. A
    /// preference for a former holder that failed ends here in any case. The reason Released is replaced by
    /// the one that the last holder gave. Errors: Conflict if the row has changed or the database is another,
    /// InvalidArgument if the term is not above the row's, or the epoch below it.
    [[nodiscard]] Result<LeaseRow> tryAcquire(
        const LeaseRow &expected, const LeaseRow &wanted, protocol::LeaseReason reason);
    /// Raises the row's counter by one, as a fenced write. `renewal` is the counter as last seen; the answer
    /// may be further ahead, if the answer to an earlier renewal was lost. Errors: NotLeader if another term
    /// or holder is current, Conflict if the counter is behind `renewal`: an old copy of the database was
    /// restored.
    [[nodiscard]] Result<LeaseRow> renew(const Fence &fence, quint64 renewal);
    /// Releases the lease so that another may take it immediately. NotLeader as above.
    [[nodiscard]] Result<LeaseRow> release(const Fence &fence, protocol::LeaseReason reason);
    /// Stores the leader preference; an empty id clears it. Allowed to every node: it is not leader-only
    /// work.
    [[nodiscard]] Result<LeaseRow> setPreferred(const NodeId &preferred);
    /// The newest terms, newest last. At most 1,000 are kept.
    [[nodiscard]] Result<QList<LeaderTerm>> history(int limit);

private:
    [[nodiscard]] Result<void> checkWanted(
        const LeaseRow &expected, const LeaseRow &current, const LeaseRow &wanted) const;
    [[nodiscard]] Result<LeaseRow> write(const LeaseRow &row);
    [[nodiscard]] Result<void> closeOpenTerm(
        WallTime now, const protocol::Word<protocol::LeaseReason> &endReason);
    [[nodiscard]] Result<protocol::Word<protocol::LeaseReason>> lastEndReason();
    [[nodiscard]] Result<void> beginTerm(
        const LeaseRow &row, const protocol::Word<protocol::LeaseReason> &reason);

    Connection &m_connection;
    const QString m_clusterName;
};

} // namespace muster::store
