#pragma once
#include "cluster/status/evidence.h"
#include "cluster/status/reason.h"

/// What is wrong with the host of a node: its clock and its limits (spec C11, C12). Part of assess(). Pure.
namespace muster::cluster {

/// The clocks that count: of nodes that vote and whose clock was measured.
std::map<NodeId, ClockOffset> clocksOf(const Evidence &evidence);
/// `clock-skew` of warn or red, `clock-unsynchronized` and `limits`, as far as they apply to `node`.
QList<Reason> hostReasons(const Evidence &evidence, const ClockJudgement &clocks, const NodeEvidence &node);

} // namespace muster::cluster
