#include "models/topology/topologyplan.h"

#include <QLineF>

#include <algorithm>
#include <cmath>

namespace muster::models {

namespace {

constexpr int margin = 14;
constexpr int across = 18; // horizontally between boxes
constexpr int rowGap = 16;
constexpr int layerGapMin = 44;
constexpr int layerGapMax = 120;
constexpr int framePadding = 12;
constexpr int arcRoom = 40; // below nodes with trouble between each other
constexpr double reach = 6; // of a pointer beside a line
constexpr int lanes = 3; // side by side, for lines that go around the nodes

int rowsFor(int count, int perRow)
{
    return (count + perRow - 1) / perRow;
}

int heightOf(int count, int perRow, int box)
{
    const int rows = rowsFor(count, perRow);
    return rows == 0 ? 0 : rows * box + (rows - 1) * rowGap;
}

/// A line that dips below both ends.
QPolygonF arc(QPointF from, QPointF to, double depth)
{
    constexpr int pieces = 16;
    const QPointF middle((from.x() + to.x()) / 2, std::max(from.y(), to.y()) + 2 * depth);
    QPolygonF points;
    for (int piece = 0; piece <= pieces; ++piece) {
        const double t = double(piece) / pieces;
        points.append((1 - t) * (1 - t) * from + 2 * t * (1 - t) * middle + t * t * to);
    }
    return points;
}

QPointF topOf(const QRect &box)
{
    return {box.left() + box.width() / 2.0, double(box.top())};
}

QPointF bottomOf(const QRect &box)
{
    return {box.left() + box.width() / 2.0, double(box.top() + box.height())};
}

/// Draws the lines; those between layers cross no unrelated node.
class Router {
public:
    Router(const Topology &topology, TopologyPlan &plan) : m_topology(topology), m_plan(plan)
    {
        for (int at = topology.firstNode; at < topology.endNode; ++at)
            m_nodes |= plan.boxes[at];
    }
    void route();

private:
    void add(QPolygonF points, QPointF label)
    {
        m_plan.edges.append(std::move(points));
        m_plan.labels.append(label);
    }
    void addStraight(QPointF from, QPointF to) { add({from, to}, (from + to) / 2); }
    /// From a node whose row is not the last, or to one whose row is not the first.
    void addAround(const QRect &node, const QRect &other, bool isFromAbove);

    const Topology &m_topology;
    TopologyPlan &m_plan;
    QRect m_nodes;
    int m_dips = 0;
    int m_around = 0;
};

void Router::route()
{
    for (const TopologyEdge &edge : m_topology.edges) {
        const QRect &from = m_plan.boxes[edge.from];
        const QRect &to = m_plan.boxes[edge.to];
        const int layer = m_topology.layerOf(edge.from);
        if (layer == m_topology.layerOf(edge.to)) {
            const QPolygonF points = arc(bottomOf(from), bottomOf(to), 14 + 8 * (m_dips++ % 3));
            add(points, points[points.size() / 2]);
        } else if (layer == 0 && to.top() > m_nodes.top()) {
            addAround(to, from, true);
        } else if (layer == 1 && from.bottom() < m_nodes.bottom()) {
            addAround(from, to, false);
        } else {
            addStraight(bottomOf(from), topOf(to));
        }
    }
}

void Router::addAround(const QRect &node, const QRect &other, bool isFromAbove)
{
    const bool left = node.center().x() < m_nodes.center().x();
    const double lane = 3 + 3 * (m_around++ % lanes);
    const double side = left ? m_nodes.left() - lane : m_nodes.right() + lane;
    const QPointF atNode = isFromAbove ? topOf(node) : bottomOf(node);
    const QPointF atOther = isFromAbove ? bottomOf(other) : topOf(other);
    const double between = atNode.y() + (isFromAbove ? -1 : 1) * rowGap / 2.0;
    const double outside =
        isFromAbove ? m_nodes.top() - framePadding : m_nodes.top() + m_nodes.height() + framePadding;
    const QPointF corner(side, outside);
    QPolygonF points{atNode, {atNode.x(), between}, {side, between}, corner, atOther};
    if (isFromAbove)
        std::reverse(points.begin(), points.end());
    add(points, (corner + atOther) / 2);
}

double distance(const QLineF &line, QPointF point)
{
    const QPointF along = line.p2() - line.p1();
    const double length = QPointF::dotProduct(along, along);
    const double share =
        length > 0 ? std::clamp(QPointF::dotProduct(point - line.p1(), along) / length, 0.0, 1.0) : 0;
    return QLineF(point, line.p1() + share * along).length();
}

/// Places `count` boxes in rows of equal length below `top`; returns where the next layer may begin.
int place(int count, int perRow, int top, int width, QSize box, QList<QRect> &boxes)
{
    const int rows = rowsFor(count, perRow);
    for (int row = 0, done = 0; row < rows; ++row) {
        // The first rows take one more if they are not equal.
        const int here = (count - done + (rows - row) - 1) / (rows - row);
        const int left = (width - (here * (box.width() + across) - across)) / 2;
        for (int at = 0; at < here; ++at)
            boxes.append({left + at * (box.width() + across), top + row * (box.height() + rowGap),
                box.width(), box.height()});
        done += here;
    }
    return top + heightOf(count, perRow, box.height());
}

} // namespace

TopologyPlan planTopology(const Topology &topology, QSize room, QSize box)
{
    TopologyPlan plan;
    const int inside = room.width() - 2 * margin - (topology.framed ? 2 * framePadding : 0);
    const int perRow = std::max(1, (inside + across) / (box.width() + across));
    const int width =
        std::max(room.width(), box.width() + 2 * margin + (topology.framed ? 2 * framePadding : 0));
    const int nodes = topology.endNode - topology.firstNode;
    const int databases = int(topology.boxes.size()) - topology.endNode;
    const bool arcs =
        std::any_of(topology.edges.cbegin(), topology.edges.cend(), [&](const TopologyEdge &edge) {
            return topology.layerOf(edge.from) == 1 && topology.layerOf(edge.to) == 1;
        });
    const int around = topology.framed ? 2 * framePadding : 0;
    const int solid = 2 * margin + heightOf(topology.firstNode, perRow, box.height())
        + heightOf(nodes, perRow, box.height()) + around + (arcs ? arcRoom : 0)
        + heightOf(databases, perRow, box.height());
    const int layerGap = std::clamp((room.height() - solid) / 2, layerGapMin, layerGapMax);

    int y = place(topology.firstNode, perRow, margin, width, box, plan.boxes) + layerGap + around / 2;
    const int top = y;
    y = place(nodes, perRow, y, width, box, plan.boxes) + (arcs ? arcRoom : 0) + around / 2;
    if (topology.framed) {
        QRect all;
        for (int at = topology.firstNode; at < topology.endNode; ++at)
            all |= plan.boxes[at];
        plan.frame =
            all.adjusted(-framePadding, -framePadding, framePadding, framePadding + (arcs ? arcRoom : 0));
        Q_ASSERT(plan.frame.top() == top - framePadding);
    }
    y = place(databases, perRow, y + layerGap, width, box, plan.boxes);
    plan.size = {width, y + margin};

    Router(topology, plan).route();
    for (int at = 0; topology.framed && at < plan.boxes.size(); ++at) {
        if (topology.layerOf(at) == 0)
            plan.frameWays.append(QPolygonF{bottomOf(plan.boxes[at]), topOf(plan.frame)});
        else if (topology.layerOf(at) == 2)
            plan.frameWays.append(QPolygonF{bottomOf(plan.frame), topOf(plan.boxes[at])});
    }
    return plan;
}

int TopologyPlan::boxAt(QPoint point) const
{
    for (qsizetype at = 0; at < boxes.size(); ++at) {
        if (boxes[at].contains(point))
            return int(at);
    }
    return -1;
}

int TopologyPlan::edgeAt(QPointF point) const
{
    int nearest = -1;
    double least = reach;
    for (qsizetype at = 0; at < edges.size(); ++at) {
        for (qsizetype piece = 0; piece + 1 < edges[at].size(); ++piece) {
            const double away = distance({edges[at][piece], edges[at][piece + 1]}, point);
            if (away < least) {
                least = away;
                nearest = int(at);
            }
        }
    }
    return nearest;
}

int TopologyPlan::moved(int from, Step step, const Topology &topology) const
{
    if (boxes.isEmpty())
        return -1;
    if (from < 0 || from >= boxes.size())
        return topology.firstNode < topology.endNode ? topology.firstNode : 0;
    if (step == Step::Left || step == Step::Right) {
        const int to = step == Step::Left ? from - 1 : from + 1;
        const bool same = to >= 0 && to < boxes.size() && topology.layerOf(to) == topology.layerOf(from);
        return same ? to : from;
    }
    // The nearest row in that direction, and in it the nearest box.
    const int down = step == Step::Down ? 1 : -1;
    int found = from;
    std::pair<int, int> best;
    for (int at = 0; at < boxes.size(); ++at) {
        const int away = (boxes[at].top() - boxes[from].top()) * down;
        if (away <= 0)
            continue;
        const std::pair candidate(away, std::abs(boxes[at].left() - boxes[from].left()));
        if (found == from || candidate < best) {
            found = at;
            best = candidate;
        }
    }
    return found;
}

} // namespace muster::models
