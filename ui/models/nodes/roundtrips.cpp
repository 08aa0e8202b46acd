#include "models/nodes/roundtrips.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

#include <algorithm>
#include <limits>

namespace muster::models {

using namespace Qt::Literals::StringLiterals;

namespace {
struct Text {
    Q_DECLARE_TR_FUNCTIONS(muster::models::RoundTrips)
};
} // namespace

QHash<NodeId, double> roundTrips(const protocol::Overview &overview)
{
    QHash<NodeId, QList<double>> measured;
    for (const protocol::SightRow &row : overview.reachability.rows) {
        for (const protocol::SightCell &cell : row.cells) {
            // What was measured before the node fell silent says nothing about now.
            if (cell.roundTripMillis && cell.liveness == protocol::Liveness::Alive && cell.udp == "open"_L1)
                measured[cell.node].append(*cell.roundTripMillis);
        }
    }
    QHash<NodeId, double> middles;
    for (const auto &[node, times] : measured.asKeyValueRange()) {
        const auto middle = times.begin() + times.size() / 2;
        std::nth_element(times.begin(), middle, times.end());
        middles.insert(node, *middle);
    }
    return middles;
}

QString millisText(std::optional<double> millis)
{
    if (!millis)
        return u"–"_s;
    const int digits = *millis < 10 ? 1 : 0;
    return Text::tr("%1 ms").arg(QLocale().toString(*millis, 'f', digits));
}

void RoundTrips::note(const protocol::Overview &overview)
{
    if (!overview.at.isValid()) { // no overview: the next one may be of another cluster
        m_points.clear();
        m_at = {};
        return;
    }
    if (m_at.isValid() && overview.at >= m_at && Millis(m_at.msecsTo(overview.at)) < apart)
        return;
    if (m_at.isValid() && overview.at < m_at)
        m_points.clear(); // reported by a node whose clock is behind: no line through both
    m_at = overview.at;
    const auto now = roundTrips(overview);
    QSet<NodeId> present;
    for (const auto &node : overview.nodes) {
        present.insert(node.id);
        QList<double> &points = m_points[node.id];
        points.append(now.value(node.id, std::numeric_limits<double>::quiet_NaN()));
        if (points.size() > pointsMax)
            points.removeFirst();
    }
    m_points.removeIf(
        [&](QHash<NodeId, QList<double>>::iterator entry) { return !present.contains(entry.key()); });
}

} // namespace muster::models
