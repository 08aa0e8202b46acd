#include "models/overview/margin.h"

#include "protocol/overview/serving.h"

namespace muster::models {

using namespace Qt::Literals::StringLiterals;

Margin marginOf(const protocol::Overview &overview)
{
    Margin margin;
    const protocol::NodeOverview *observer = overview.node(overview.observer);
    margin.known = overview.verdict != protocol::Verdict::Unknown && !overview.nodes.isEmpty()
        && !(observer && observer->reasonFor(protocol::ReasonCode::CutOff));
    for (const auto &node : overview.nodes) {
        if (isTakenOut(node))
            continue;
        ++margin.nodes;
        margin.serving += serves(node) ? 1 : 0;
    }
    margin.databasesKnown = !overview.databases.isEmpty();
    for (const auto &database : overview.databases) {
        if (database.role != protocol::DatabaseRole::Replica)
            continue;
        ++margin.replicasMeant;
        margin.replicas += database.state == protocol::DatabaseState::Ok ? 1 : 0;
    }
    return margin;
}

} // namespace muster::models
