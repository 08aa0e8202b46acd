#pragma once
#include "models/common/mark.h"
#include "protocol/overview/overview.h"

#include <QList>
#include <QStringList>

namespace muster::models {

/// A thing in the picture of how the cluster hangs together.
struct TopologyBox {
    enum class Kind { Clients, Proxy, Node, Nodes, Database };
    Kind kind = Kind::Node;
    NodeId node = {}; ///< what Enter opens: of `Nodes` the first one; empty for the others
    QString title = {};
    QString subtitle = {};
    Mark mark = Mark::Unknown;
    bool leader = false;
    QString spoken = {}; ///< all that is known of it, with the ways that lead to it, as sentences
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

/// Balancer, nodes, databases, in this order from above. Boxes are sorted by layer and, within it, by name as
/// people count, so that the picture is the same each day.
struct Topology {
    static constexpr int nodesMax = 200; ///< with more, nodes are shown as groups of equal marks
    static constexpr int singlyMax = 8; ///< with more, ways that are in order lead to the frame around all

    QList<TopologyBox> boxes;
    QList<TopologyEdge> edges;
    QStringList notes; ///< what is not known, and what was left out: sentences
    int firstNode = 0; ///< the boxes of the middle layer: [firstNode, endNode)
    int endNode = 0;
    bool framed = false; ///< ways in order are those of the frame

    int layerOf(int box) const { return box < firstNode ? 0 : box < endNode ? 1 : 2; }
};

Topology topologyOf(const protocol::Overview &overview);

} // namespace muster::models
