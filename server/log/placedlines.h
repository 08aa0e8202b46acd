#pragma once
#include "base/time.h"
#include "log/log.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>

namespace muster::log {

/// A line of one node's log, with its place among those of other nodes.
struct PlacedLine {
    WallTime at; ///< by the cluster's time
    bool hasOwnTime = false; ///< else it stands where its neighbors do
    std::optional<Level> level;
    QByteArray text;
};

/// Places the lines of one node, oldest first, whose clock is `clockOffset` ahead of the cluster's. A line
/// without a time, such as the rest of a message with line breaks, stands with the line before it, at the
/// beginning with the first one that has a time; where none has one, all stand at `otherwise`. Sorted by
/// time: a clock may have been set in between. Thread: any.
QList<PlacedLine> placeLines(const QStringList &lines, Millis clockOffset, WallTime otherwise);

} // namespace muster::log
