#pragma once
#include "models/topology/topology.h"

#include <QPolygonF>
#include <QRect>

namespace muster::models {

/// Where the boxes and lines of a topology lie. Thread: any.
struct TopologyPlan {
    enum class Step { Left, Right, Up, Down };

    QSize size; ///< what the picture needs, at least the room that was given in width
    QList<QRect> boxes;
    QRect frame; ///< around the nodes; null if the topology is not framed
    QList<QPolygonF> edges; ///< lines through these points, in the order of the topology
    QList<QPointF> labels; ///< where the text of each edge is centred; between layers never on a box
    QList<QPolygonF> frameWays; ///< from each entrance to the frame, and from it to each database

    int boxAt(QPoint point) const; ///< -1 if there is none
    int edgeAt(QPointF point) const; ///< the nearest within a few pixels, or -1
    /// Where an arrow key leads; stays where there is nothing.
    int moved(int from, Step step, const Topology &topology) const;
};

/// Layers below each other, each centred, rows that do not fit wrapped into as few as need be. `box`: the
/// size of every box.
TopologyPlan planTopology(const Topology &topology, QSize room, QSize box);

} // namespace muster::models
