#include "protocol/overview/serving.h"

namespace muster::protocol {

bool isTakenOut(const NodeOverview &node)
{
    return node.liveness == Liveness::Left || node.lifecycle == Lifecycle::Maintenance;
}

bool serves(const NodeOverview &node)
{
    // An older version does not report its lifecycle; it then counts as active while it is alive. A suspect
    // node may be gone already: counting on it would count too many.
    return node.liveness == Liveness::Alive
        && (node.lifecycle.isEmpty() || node.lifecycle == Lifecycle::Active)
        && !node.reasonFor(ReasonCode::DatabaseUnreachable) && !node.reasonFor(ReasonCode::CutOff);
}

} // namespace muster::protocol
