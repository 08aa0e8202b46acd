#include "models/overview/margin.h"

#include <algorithm>

namespace muster::models {

using namespace Qt::Literals::StringLiterals;

namespace {

bool hasReason(const protocol::NodeOverview &node, protocol::ReasonCode code)
{
    return std::any_of(
        node.reasons.cbegin(), node.reasons.cend(), [&](const auto &reason) { return reason.code == code; });
}

/// Somebody took it out of rotation on purpose: nobody misses it, and nobody may count on it.
bool isTakenOut(const protocol::NodeOverview &node)
{
    return node.liveness == protocol::Liveness::Left || node.lifecycle == protocol::Lifecycle::Maintenance;
}

bool serves(const protocol::NodeOverview &node)
{
    // An older version does not report its lifecycle; it then counts as active while it is alive. A suspect
    // node may be gone already: counting on it would count too many.
    return node.liveness == protocol::Liveness::Alive
        && (node.lifecycle.isEmpty() || node.lifecycle == protocol::Lifecycle::Active)
        && !hasReason(node, protocol::ReasonCode::DatabaseUnreachable)
        && !hasReason(node, protocol::ReasonCode::CutOff);
}

} // namespace

Margin marginOf(const protocol::Overview &overview)
{
    Margin margin;
    const protocol::NodeOverview *observer = overview.node(overview.observer);
    margin.known = overview.verdict != protocol::Verdict::Unknown && !overview.nodes.isEmpty()
        && !(observer && hasReason(*observer, protocol::ReasonCode::CutOff));
    for (const auto &node : overview.nodes) {
        if (isTakenOut(node))
            continue;
        ++margin.nodes;
        margin.serving += serves(node) ? 1 : 0;
    }
    margin.databasesKnown = !overview.databases.isEmpty();
    for (const auto &database : overview.databases)
        margin.replicas += database.role == "replica"_L1 && database.state == "ok"_L1 ? 1 : 0;
    return margin;
}

} // namespace muster::models
