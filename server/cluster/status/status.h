#pragma once
#include "cluster/status/configcomparison.h"
#include "cluster/status/evidence.h"
#include "cluster/status/reason.h"

/// Green or red, and why: a pure function of evidence (spec C5, C6). `since` of a reason is set by
/// StatusHistory.
namespace muster::cluster {

/// The decided part of protocol::NodeOverview; the announced part (names, versions, hashes …) is in
/// `evidence`.
struct NodeStatus {
    NodeEvidence evidence;
    Verdict status = Verdict::Unknown;
    bool leader = false;
    QList<Reason> reasons; ///< worst first
    std::optional<ClockSkew> skew; ///< against the cluster's time; empty: not measured
};

struct ClusterStatus {
    Verdict verdict = Verdict::Unknown;
    QList<Reason> reasons; ///< of all nodes and of the cluster, worst first
    std::optional<NodeId> leader;
    quint64 term = 0;
    std::vector<NodeStatus> nodes; ///< sorted by name, then id
    QList<ConfigDifference> differences;
    bool configMajority = true;
    std::vector<Finding> findings; ///< between living nodes
    std::vector<std::set<NodeId>> groups; ///< of mutual reachability; nodes that left are in none

    const NodeStatus *node(const NodeId &id) const;
};

/// How long a cluster may be without a leader before that is a reason: longer than any undisturbed change of
/// leader.
inline constexpr Millis leaderlessMax{10'000};

/// Judges the evidence. Rules:
/// - down is red; suspect, draining, maintenance, joining, stopping, limits, clock-unsynchronized,
///   config-unknown-key, config-not-reloaded and restart-pending warn; clock-skew warns or is red by its
///   size; a node that left has no reasons and does not count.
/// - version, schema and configuration are compared over the nodes that vote and have reported theirs. A
///   value on more than half of them is the cluster's, and nodes with another are named. If there is none,
///   all of them are red with "no majority".
/// - config-unreadable is red: the node runs, but would not start again; its file is then not "not reloaded".
/// - a node that is alive and has not reported its version, schema or configuration is neither green nor red.
/// - duplicate-id and other-database are red; shared-database and database-locked too, about the cluster.
/// - unreachable-from is red and names the nodes to blame for a finding; cut-off is red and is about the
///   observer itself; busy and address-differs warn.
/// Order of reasons: red first, then by rank of the code, then by node name and id.
ClusterStatus assess(const Evidence &evidence);

} // namespace muster::cluster
