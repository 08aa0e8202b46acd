#pragma once
#include "protocol/admin/samples.h"
#include "protocol/overview/overview.h"

/// "What if this node failed now?" (spec C13), and what the cluster's load is. Pure functions of what nodes
/// answer, the same in console and command line.
namespace muster::protocol {

/// The load of a cluster when it was highest within the samples: in one minute, over all nodes.
struct PeakLoad {
    double coresUsed = 0;
    std::optional<double> requestsPerSecond;
    Millis span{0}; ///< from the oldest sample to the newest
    bool operator==(const PeakLoad &) const = default;
};

struct WhatIf {
    NodeId node;
    int nodes = 0; ///< that should serve
    int servingNow = 0;
    int servingAfter = 0;
    bool leads = false;
    std::optional<NodeId> nextLeader; ///< if it leads; empty: nobody else could
    std::optional<double> webSockets; ///< that would reconnect elsewhere; empty: not measured
    std::optional<PeakLoad> peak; ///< empty: not every serving node has been measured
    int coresAfter = 0; ///< of the nodes that would serve
    std::optional<bool> carries; ///< whether those can carry the peak; empty: not known
    int canLoseAfter =
        0; ///< more nodes, the largest first: while one serves, and carries the peak where it is known

    bool goesOn() const { return servingAfter > 0 && carries.value_or(true); }
    bool operator==(const WhatIf &) const = default;
};

/// A node's cores are counted as used up at this share: the rest is for bursts within a minute.
inline constexpr double coreShareMax = 0.8;

/// `node` must be one of the overview's. `measured`: the recent samples of its nodes, in any order, as far as
/// they answered.
WhatIf whatIf(const Overview &overview, const QList<NodeSamples> &measured, const NodeId &node);

QJsonObject toJson(const WhatIf &answer);

} // namespace muster::protocol
