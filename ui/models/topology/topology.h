#pragma once
#include "models/common/mark.h"
#include "protocol/overview/overview.h"

#include <QList>
#include <QStringList>

namespace muster::models {

/// A box in the diagram of the cluster's topology.
struct TopologyBox {
    enum class Kind { Clients, Node, Nodes, Database };
    Kind kind = Kind::Node;
    NodeId node = {}; ///< what Enter opens; for `Nodes` the first of them; empty for the other kinds
    QString title = {};
    QString subtitle = {};
    Mark mark = Mark::Unknown;
    bool leader = false;
    QString spoken = {}; ///< all that is known of it and of the edges that lead to it, as sentences
};

struct TopologyEdge {
    int from = 0; ///< index of a box
    int to = 0;
    Mark mark = Mark::Ok;
    bool broken = false; ///< dashed, with the glyph of its mark
    bool strong = false; ///< carries the leader's writes
    QString label = {}; ///< short, beside the line; mostly empty
    QString spoken = {};
};

/// Balancer, nodes, databases, in this order from the top. Boxes are sorted by layer and, within it, by name
/// in natural order, so that the diagram is the same each day.
struct Topology {
    static constexpr int nodesMax = 200; ///< with more, nodes are shown as groups of equal marks
    static constexpr int singlyMax = 8; ///< with more, edges that are in order lead to the frame

    QList<TopologyBox> boxes;
    QList<TopologyEdge> edges;
    QStringList notes; ///< what is not known, and what was left out: sentences
    int firstNode = 0; ///< the boxes of the middle layer: [firstNode, endNode)
    int endNode = 0;
    bool framed = false; ///< edges that are in order belong to the frame

    int layerOf(int box) const { return box < firstNode ? 0 : box < endNode ? 1 : 2; }
};

/// `isStale`: the overview is old, so that nothing of it is shown as the present.
Topology topologyOf(const protocol::Overview &overview, bool isStale = false);

} // namespace muster::models
