#pragma once
#include "cluster/leadership/leaserow.h"
#include "protocol/vocabulary/leasereason.h"

#include <optional>
#include <variant>

/// What LeaseKeeper asks of the database, and what it tells.
namespace muster::cluster::lease {

using protocol::LeaseReason;

struct Read { };
/// Compare and swap: set the row to `wanted` if it still equals `expected` in term, holder and renewal;
/// empty: if there is no row. Answer: succeeded() or refused() with the row after it.
struct TryAcquire {
    std::optional<LeaseRow> expected;
    LeaseRow wanted; ///< only in the database `wanted.takenIn`
    /// For the history of terms: NoLeaseYet, LeaseExpired, Released or AnotherDatabase.
    LeaseReason reason = LeaseReason::NoLeaseYet;
};
/// Raise `renewal` by one if the row has this term and holder. Answer as above.
struct Renew {
    quint64 term = 0;
    quint64 epoch = 0; ///< the row has to have this one too, and be taken in the database that answers
    quint64 renewal = 0; ///< the value last seen; the answer may show a higher one
};
/// Empty the holder if the row has this term and holder.
struct Release {
    quint64 term = 0;
    quint64 epoch = 0;
    LeaseReason reason = LeaseReason::Released; ///< or Transfer, LowerIdStable, AnotherDatabase
};
using Statement = std::variant<Read, TryAcquire, Renew, Release>;

struct Command {
    quint64 id = 0;
    Statement statement;
};

struct LeadershipGained {
    quint64 term = 0;
    LeaseReason reason = LeaseReason::NoLeaseYet; ///< as in TryAcquire; NobodyTookOver: the same term goes on
};
struct LeadershipLost {
    quint64 term = 0;
    LeaseReason reason = LeaseReason::Released; ///< as in Release, or NotRenewed, TakenOver
};
/// The database refused our write under `ours`: shown to operators as "leader-only write refused".
struct RefusedStaleTerm {
    quint64 ours = 0;
    quint64 current = 0; ///< 0: the row is gone
    NodeId holder; ///< of the current term; empty: released
};
using Event = std::variant<LeadershipGained, LeadershipLost, RefusedStaleTerm>;

} // namespace muster::cluster::lease
