#pragma once
#include "protocol/vocabulary/word.h"

namespace muster::protocol {

/// Why a term of leadership began or ended.
enum class LeaseReason {
    NoLeaseYet, ///< the first lease of this cluster
    LeaseExpired, ///< the previous holder did not renew it
    Released, ///< released: the node stops, or may not lead
    Transfer, ///< released for the preferred node
    LowerIdStable, ///< released for a node with a lower id that has been stable
    AnotherDatabase, ///< the lease was not taken in the answering database
    NobodyTookOver, ///< the same term continues after a pause
    NotRenewed, ///< the holder could not renew it in time
    TakenOver, ///< another node holds it
};

constexpr QLatin1StringView name(LeaseReason reason)
{
    switch (reason) {
    case LeaseReason::NoLeaseYet:
        return QLatin1StringView("no-lease-yet");
    case LeaseReason::LeaseExpired:
        return QLatin1StringView("lease-expired");
    case LeaseReason::Released:
        return QLatin1StringView("released");
    case LeaseReason::Transfer:
        return QLatin1StringView("transfer");
    case LeaseReason::LowerIdStable:
        return QLatin1StringView("lower-id-stable");
    case LeaseReason::AnotherDatabase:
        return QLatin1StringView("another-database");
    case LeaseReason::NobodyTookOver:
        return QLatin1StringView("nobody-took-over");
    case LeaseReason::NotRenewed:
        return QLatin1StringView("not-renewed");
    case LeaseReason::TakenOver:
        return QLatin1StringView("taken-over");
    }
    return {};
}

/// The name used by the first builds, in the database and in the overview.
constexpr QLatin1StringView formerName(LeaseReason reason)
{
    switch (reason) {
    case LeaseReason::NoLeaseYet:
        return QLatin1StringView("no lease yet");
    case LeaseReason::LeaseExpired:
        return QLatin1StringView("lease expired");
    case LeaseReason::LowerIdStable:
        return QLatin1StringView("lower id is stable");
    case LeaseReason::AnotherDatabase:
        return QLatin1StringView("another database");
    case LeaseReason::Released:
    case LeaseReason::Transfer:
    case LeaseReason::NobodyTookOver: // the last three were never stored
    case LeaseReason::NotRenewed:
    case LeaseReason::TakenOver:
        return {};
    }
    return {};
}

/// The progress of a leader preference.
enum class PreferenceState {
    Effective, ///< it leads
    Pending, ///< the change is under way
    Declined, ///< it was its turn and it did not take the lease; it is asked again later
    Unavailable, ///< it cannot lead now
};

constexpr QLatin1StringView name(PreferenceState state)
{
    switch (state) {
    case PreferenceState::Effective:
        return QLatin1StringView("effective");
    case PreferenceState::Pending:
        return QLatin1StringView("pending");
    case PreferenceState::Declined:
        return QLatin1StringView("declined");
    case PreferenceState::Unavailable:
        return QLatin1StringView("unavailable");
    }
    return {};
}

} // namespace muster::protocol
