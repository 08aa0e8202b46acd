#pragma once
#include "base/databaseidentity.h"
#include "base/id.h"

#include <optional>

namespace muster::cluster {

/// The one row per cluster in the database. Term 0 is a row that nobody has held yet.
struct LeaseRow {
    quint64 term = 0;
    NodeId holder; ///< empty: released, may be taken at once
    quint64 renewal = 0; ///< grows with every statement that takes or renews the lease; never falls
    NodeId preferred; ///< whom an operator asked to lead; empty is nobody
    quint64 preferredTerm = 0; ///< the row's term when that was asked: for people
    quint64 epoch =
        0; ///< of the data source: grows with each change of `takenIn`; 0 is a row of an old build
    DatabaseIdentity takenIn; ///< where the lease was taken; elsewhere the row gives no right to anybody
    friend bool operator==(const LeaseRow &, const LeaseRow &) = default;
};

/// What the answer to a statement shows.
struct LeaseSight {
    DatabaseIdentity database; ///< the one that answered
    DatabaseIdentity home; ///< where its data was made; counts only while there is no row
    std::optional<LeaseRow> row;
};

/// The highest term that is believed when a peer tells it. It leaves room for ever more terms in a signed
/// 64-bit column, and JSON readers keep it exact.
inline constexpr quint64 gossipedTermMax = (1ULL << 52) - 1;

} // namespace muster::cluster
