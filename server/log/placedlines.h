#pragma once
#include "base/time.h"
#include "log/log.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>

namespace muster::log {

/// A line of one node's log, with its position among those of other nodes.
struct PlacedLine {
    WallTime at; ///< by the cluster's time
    bool hasOwnTime = false; ///< otherwise it is placed with its neighbors
    std::optional<Level> level;
    QByteArray text;
};

/// Places the lines of one node, oldest first, whose clock is `clockOffset` ahead of the cluster's. A line
/// without a time, such as the rest of a message with line breaks, is placed with the line before it, at the
/// beginning with the first one that has a time; if none has one, all are placed at `otherwise`. Sorted by
/// time: a clock may have been set in between. Thread: any.
QList<PlacedLine> placeLines(const QStringList &lines, Millis clockOffset, WallTime otherwise);

} // namespace muster::log
