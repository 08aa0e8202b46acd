#pragma once
#include "models/events/timeline.h"
#include "protocol/admin/samples.h"

#include <QList>
#include <QPointF>

namespace muster::models {

/// A quantity over time. A gap, where nothing was measured or the node was not running, splits it into
/// pieces.
struct ChartLine {
    QString name; ///< empty if the chart has one line only
    QList<QList<QPointF>> pieces; ///< milliseconds since 1970, value
};

struct Chart {
    QString id; ///< "cpu": part of object names
    QString title;
    QString unit;
    QList<ChartLine> lines;
    double top = 1; ///< of the axis
    double bottom = 0;
    QString summary; ///< "CPU: now 3 %, highest 40 % at 14:02"
    bool empty() const;
};

/// Latency, sockets, CPU, memory and the rest, in the order in which they are shown.
QList<Chart> historyCharts(const protocol::NodeSamples &samples);
/// The chart's values at that time, as text: of the nearest sample; "not measured" in a gap.
QString chartValue(const Chart &chart, WallTime at, Millis every);
/// Merges the known samples with the new ones: a later answer need not repeat the hour. A different node, or
/// a restarted process, replaces them.
protocol::NodeSamples joined(const protocol::NodeSamples &known, const protocol::NodeSamples &came);
/// The hour that the node keeps, up to its newest sample.
TimeRange historyRange(const protocol::NodeSamples &samples);

} // namespace muster::models
