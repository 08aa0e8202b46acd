#pragma once
#include "models/topology/topology.h"

#include <QPolygonF>
#include <QRect>

namespace muster::models {

/// Where the boxes and lines of a topology lie. Thread: any.
struct TopologyPlan {
    enum class Step { Left, Right, Up, Down };

    QSize size; ///< what the diagram needs; at least as wide as the space given
    QList<QRect> boxes;
    QRect frame; ///< around the nodes; null if the topology is not framed
    QList<QPolygonF> edges; ///< lines through these points, in the order of the topology
    QList<QPointF> labels; ///< where the text of each edge is centered; between layers never on a box
    QList<QPolygonF> frameWays; ///< from each proxy to the frame, and from the frame to each database

    int boxAt(QPoint point) const; ///< -1 if there is none
    int edgeAt(QPointF point) const; ///< the nearest within a few pixels, or -1
    /// The box that an arrow key leads to; the same box if there is none in that direction.
    int moved(int from, Step step, const Topology &topology) const;
};

/// Layers from top to bottom, each centered; rows that do not fit are wrapped into as few as needed. `box`:
/// the size of every box.
TopologyPlan planTopology(const Topology &topology, QSize room, QSize box);

} // namespace muster::models
