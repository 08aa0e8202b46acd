#pragma once
#include "base/time.h"
#include "log/log.h"
#include "musterctl/print/terminal.h"
#include "protocol/admin/logs.h"

#include <optional>

namespace muster::ctl {

/// A line of one node's log with its position among those of all nodes.
struct MergedLine {
    QString node; ///< name
    std::optional<WallTime> at; ///< by the cluster's time; empty: the line has no time of its own
    QString text;
};

/// The lines of all nodes by corrected time (log::placeLines()).
QList<MergedLine> mergeLines(const QList<protocol::NodeLogs> &nodes);
/// "2026-11-25 13:00:00.123  node-1  WARN   node  it happened  key=value"
Text readableLine(const Terminal &terminal, const MergedLine &line, int nodeWidth);
/// The line's own object, with `muster_node` and `muster_at` (corrected, UTC) added.
QJsonObject jsonLine(const MergedLine &line);
/// "debug" … "error", starting at `least`.
QStringList levelNames(log::Level least = log::Level::Debug);

} // namespace muster::ctl
