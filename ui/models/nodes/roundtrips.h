#pragma once
#include "protocol/overview/overview.h"

#include <QHash>
#include <QList>

namespace muster::models {

/// How long the way to each node was in the pictures that this console saw: the middle of what its peers
/// measured, a point each 5 s for ten minutes. For sparklines: the servers keep more, see protocol/samples.h.
/// Thread: any one.
class RoundTrips {
public:
    static constexpr int pointsMax = 120;
    static constexpr qint64 apartMillis = 5'000;

    /// Takes a picture, unless the last one that was taken is younger than a point.
    void note(const protocol::Overview &overview);
    /// Milliseconds, oldest first; not a number where nobody reached it.
    QList<double> of(const NodeId &node) const { return m_points.value(node); }

private:
    QHash<NodeId, QList<double>> m_points;
    QDateTime m_at;
};

/// What the node's peers measured in this picture; empty if nobody tells.
std::optional<double> roundTripTo(const NodeId &node, const protocol::Overview &overview);
/// The same for all nodes at once.
QHash<NodeId, double> roundTrips(const protocol::Overview &overview);
/// "0.4 ms", "120 ms", "–" where nothing was measured.
QString millisText(std::optional<double> millis);

} // namespace muster::models
