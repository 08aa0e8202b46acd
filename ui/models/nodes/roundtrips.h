#pragma once
#include "protocol/overview/overview.h"

#include <QHash>
#include <QList>

namespace muster::models {

/// The round trip to each node in the overviews that this console received: the median of what its peers
/// measured, a point each 5 s for ten minutes. For sparklines: the servers keep more, see
/// protocol/admin/samples.h. Thread: any one.
class RoundTrips {
public:
    static constexpr int pointsMax = 120;
    static constexpr Millis apart{5'000};

    /// Takes an overview, unless less than a point's time has passed since the last one taken.
    void note(const protocol::Overview &overview);
    /// Milliseconds, oldest first; not a number where nobody reached it.
    QList<double> of(const NodeId &node) const { return m_points.value(node); }

private:
    QHash<NodeId, QList<double>> m_points;
    QDateTime m_at;
};

/// What each node's peers measured in this overview; a node is missing if nobody reports it.
QHash<NodeId, double> roundTrips(const protocol::Overview &overview);
/// "0.4 ms", "120 ms", "–" where nothing was measured.
QString millisText(std::optional<double> millis);

} // namespace muster::models
