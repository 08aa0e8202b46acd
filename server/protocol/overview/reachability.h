#pragma once
#include "base/id.h"
#include "base/result.h"
#include "base/time.h"
#include "protocol/vocabulary/finding.h"
#include "protocol/vocabulary/liveness.h"

#include <QJsonObject>
#include <QList>

#include <optional>

/// Who sees whom, as the nodes reported it to the answering node (spec C10): part of the overview.
namespace muster::protocol {

/// A cell of the matrix: how one node reaches another (spec C10).
struct SightCell {
    NodeId node; ///< that is seen
    Liveness liveness = Liveness::Alive; ///< as the row's observer says
    QString udp; ///< "unknown" "open" "one-way" (heard, but does not answer) "blocked"
    QString tcp; ///< of connections that the observer opens: "unknown" "open" "blocked"
    std::optional<double> roundTripMillis;
    std::optional<Millis> answered; ///< since it answered the observer itself, when the row was told
    std::optional<Millis> heard; ///< since a datagram came straight from it, likewise
    QString advertisedAddress; ///< empty unless it differs from …
    QString reachedAddress; ///< … where its packets come from
    bool operator==(const SightCell &) const = default;
};

/// A row of the matrix: what one living node reported.
struct SightRow {
    NodeId observer;
    Millis age{0}; ///< since it was told; it is told again when more than measurements changed
    bool busy = false; ///< the observer doubts its own judgement
    bool complete = true; ///< false: nodes without a cell are alive and reached
    QList<SightCell> cells;
    bool operator==(const SightRow &) const = default;
};

/// What a pattern in the matrix means.
struct SightFinding {
    Word<FindingCode> code;
    NodeId from;
    NodeId to; ///< empty for FindingCode::Busy
    bool operator==(const SightFinding &) const = default;
};

struct Reachability {
    QList<SightRow> rows; ///< in the order of Overview::nodes; nodes that reported nothing have none
    QList<SightFinding> findings;
    QList<QList<NodeId>> groups; ///< of mutual sight, the largest first
    QString standing; ///< of the observer: "together" "larger-side" "lease-side" "undecided" "lesser-side"
                      ///< "leaseless-side"; with the last two it takes no traffic
    QList<NodeId> living; ///< out of the observer's sight and alive by the database
    int reporters = 0; ///< only so many nodes are asked to report, since there are too many; 0: all are

    const SightRow *row(const NodeId &observer) const;
    const SightCell *cell(const NodeId &observer, const NodeId &node) const;
    bool operator==(const Reachability &) const = default;
};

/// How much one may hold; `cells` counts the members of groups and the living too.
namespace mostsights {
inline constexpr qsizetype rows = 12'000; ///< and groups
inline constexpr qsizetype cells = 100'000;
inline constexpr qsizetype findings = 10'000;
} // namespace mostsights

QJsonObject toJson(const SightCell &cell);
QJsonObject toJson(const SightRow &row);
QJsonObject toJson(const SightFinding &finding);
QJsonObject toJson(const Reachability &reachability);
SightCell sightCellFromJson(const QJsonObject &json);
SightRow sightRowFromJson(const QJsonObject &json);
SightFinding sightFindingFromJson(const QJsonObject &json);
/// Reads what toJson() writes; what is missing is empty, as older nodes answer it. More than it may hold is
/// TooLarge.
[[nodiscard]] Result<Reachability> reachabilityFromJson(const QJsonObject &json);

/// The same without measurements and healthy cells: for deciding whether anything happened.
Reachability withoutMeasurements(Reachability reachability);

} // namespace muster::protocol
