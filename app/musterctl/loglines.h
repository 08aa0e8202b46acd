#pragma once
#include "base/result.h"
#include "musterctl/terminal.h"
#include "protocol/admin/logs.h"

#include <QCommandLineParser>

#include <optional>

namespace muster::ctl {

/// A line of some node's log with its place among those of all.
struct MergedLine {
    QString node; ///< name
    std::optional<qint64> at; ///< ms since the epoch by the cluster's time: the node's clock is put right
    QString text;
};

/// The lines of all nodes by corrected time; what has no time stays behind the line of its node before it.
QList<MergedLine> mergeLines(const QList<protocol::NodeLogs> &nodes);
/// "2026-11-25 13:00:00.123  node-1  WARN   node  it happened  key=value"
QString readableLine(const Terminal &terminal, const MergedLine &line, int nodeWidth);
/// The line's own object, with `muster_node` and `muster_at` (corrected, UTC) added.
QString jsonLine(const MergedLine &line);
/// "15m", "2h", "3d", "30s" before `now`, or a time as people write it, local unless it says otherwise.
std::optional<qint64> momentFromText(const QString &text, qint64 now);
/// What an option such as --since says of it; empty if it was not given. InvalidArgument: it is no time.
[[nodiscard]] Result<std::optional<qint64>> momentOption(
    const QCommandLineParser &parser, const QString &option);

} // namespace muster::ctl
