#pragma once
#include "base/time.h"
#include "protocol/admin/audits.h"
#include "protocol/vocabulary/auditaction.h"

namespace muster::models {

/// Which audits the operator wants to see. A node is asked for the person and the time; the rest is filtered
/// here. Thread: any; a value.
struct AuditWanted {
    enum class Outcome { Any, Done, NotDone };
    enum class Range { Any, Hour, Day, Week, Custom };

    QString text; ///< in any column, in any case
    QString person; ///< name; empty: everybody
    std::optional<protocol::AuditAction> action; ///< empty: any
    Outcome outcome = Outcome::Any;
    Range range = Range::Any;
    WallTime from; ///< of a custom range, both ends included
    WallTime to;

    bool isEverything() const { return *this == AuditWanted(); }
    /// The range ends before it begins.
    bool isContradictory() const { return range == Range::Custom && to < from; }
    /// Whether another node's answer is needed, rather than another filter.
    bool isAskedLike(const AuditWanted &other) const;
    /// The first page of it, by a clock that says `now`.
    protocol::AuditQuery queryAt(WallTime now) const;
    /// What shows the same in a shell, behind "musterctl", as far as that filters: all but the text.
    QString command() const;
    friend bool operator==(const AuditWanted &, const AuditWanted &) = default;
};

} // namespace muster::models
