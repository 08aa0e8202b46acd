#pragma once
#include "base/id.h"
#include "protocol/vocabulary/leasereason.h"

#include <QDateTime>

#include <optional>

namespace muster::protocol {

/// A stretch of leadership.
struct TermRecord {
    quint64 term = 0;
    NodeId leader;
    QDateTime since;
    std::optional<QDateTime> until;
    Word<LeaseReason> reason;
    Word<LeaseReason> endReason = {}; ///< empty: it goes on, or it was not given up but taken
    bool operator==(const TermRecord &) const = default;
};

/// Whom an operator asked to lead (POST /api/v4/muster/leader), and how far that is.
struct LeaderPreference {
    NodeId node;
    Word<PreferenceState> state;
    QString detail; ///< why, an English sentence
    bool operator==(const LeaderPreference &) const = default;
};

} // namespace muster::protocol
