#include "node/view/overviewbuilder.h"

namespace muster::node {

namespace {

constexpr size_t completeMax = 48; // the overview goes to every console: cells are sent while they are few

protocol::ClockOverview toProtocol(
    const cluster::ClockEvidence &evidence, const std::optional<cluster::ClockSkew> &skew)
{
    protocol::ClockOverview clock;
    if (skew) {
        clock.offset = skew->skew;
        clock.error = skew->error;
    }
    clock.synchronized = evidence.synchronized;
    clock.daemon = evidence.daemon;
    clock.detail = evidence.detail;
    clock.fix = evidence.fix;
    return clock;
}

protocol::NodeOverview toProtocol(const cluster::NodeStatus &status)
{
    const cluster::NodeEvidence &e = status.evidence;
    protocol::NodeOverview node;
    static_cast<protocol::NodeFacts &>(node) = e;
    node.id = e.id;
    node.gossipAddress = e.gossipAddress;
    node.status = status.status;
    node.liveness = e.liveness;
    node.leader = status.leader;
    node.reasons = status.reasons;
    node.seenBy = e.seenBy;
    node.peers = e.peers;
    node.age = e.lastHeard;
    node.clock = toProtocol(e.clock, status.skew);
    for (const cluster::LimitEvidence &limit : e.limits)
        node.limits.append({limit.id, limit.actual, limit.recommended, limit.state, limit.fix});
    return node;
}

} // namespace

protocol::Overview toOverview(const cluster::ClusterStatus &status)
{
    protocol::Overview overview;
    overview.verdict = status.verdict;
    overview.reasons = status.reasons;
    overview.leader = status.leader;
    overview.term = status.term;
    overview.configMajority = status.configMajority;
    for (const cluster::NodeStatus &node : status.nodes)
        overview.nodes.append(toProtocol(node));
    overview.differences = status.differences;
    return overview;
}

protocol::Reachability toReachability(const cluster::ClusterStatus &status,
    const cluster::SightMatrix &matrix, const cluster::Isolation &isolation)
{
    protocol::Reachability reachability;
    const bool all = status.nodes.size() <= completeMax;
    for (const cluster::NodeStatus &node : status.nodes) {
        const auto report = matrix.find(node.evidence.id);
        if (report == matrix.end())
            continue;
        protocol::SightRow row{node.evidence.id, report->second.age,
            report->second.health >= cluster::busyHealth, all && report->second.complete, {}};
        for (const auto &[id, sight] : report->second.sees) {
            if (!all && sight.healthy())
                continue;
            protocol::SightCell cell;
            cell.node = id;
            cell.liveness = sight.liveness;
            cell.udp = cluster::wayName(sight.udp);
            cell.tcp = cluster::wayName(sight.tcp);
            if (sight.roundTrip)
                cell.roundTripMillis = double(sight.roundTrip->count() / 100) / 10;
            cell.answered = sight.answered;
            cell.heard = sight.heard;
            cell.reachedAddress = sight.reachedAt;
            if (const cluster::NodeStatus *seen = status.node(id); seen && !sight.reachedAt.isEmpty())
                cell.advertisedAddress = seen->evidence.gossipAddress;
            row.cells.append(std::move(cell));
        }
        reachability.rows.append(std::move(row));
    }
    for (const cluster::Finding &finding : status.findings)
        reachability.findings.append({finding.code, finding.from, finding.to});
    for (const std::set<NodeId> &group : status.groups)
        reachability.groups.append(QList<NodeId>(group.begin(), group.end()));
    reachability.standing = cluster::standingName(isolation.standing);
    reachability.living = QList<NodeId>(isolation.living.begin(), isolation.living.end());
    return reachability;
}

protocol::TermRecord toRecord(const store::LeaderTerm &term)
{
    const bool isOpen = term.endAt == WallTime();
    return {term.term, term.node, toDateTime(term.startAt),
        isOpen ? std::nullopt : std::optional(toDateTime(term.endAt)), term.reason, term.endReason};
}

protocol::Overview withoutMeasurements(protocol::Overview overview)
{
    overview.at = {};
    overview.revision = 0;
    for (protocol::NodeOverview &node : overview.nodes) {
        node.age = Millis(0);
        node.clock.error = Millis(0);
        if (node.clock.offset)
            node.clock.offset = Millis(0); // it wavers by milliseconds; whether it is known is news
    }
    for (protocol::ForeignMember &member : overview.foreign)
        member.age = Millis(0);
    for (protocol::DatabaseOverview &database : overview.databases) {
        database.lag = Millis(0);
        database.lagBytes = 0;
    }
    overview.reachability = protocol::withoutMeasurements(std::move(overview.reachability));
    return overview;
}

} // namespace muster::node
