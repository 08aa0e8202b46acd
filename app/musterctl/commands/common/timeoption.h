#pragma once
#include "base/result.h"
#include "base/time.h"
#include "musterctl/cli/arguments.h"
#include "musterctl/cli/command.h"

/// The options that say which time range a command is for.
namespace muster::ctl {

/// `--since`
Option sinceOption();
/// `--until`
Option untilOption();
/// "15m", "2h", "3d", "30s" before `now`, or a written time, local unless it says otherwise.
std::optional<WallTime> momentFromText(const QString &text, WallTime now);
/// Whether a local time was written that this host's clocks never show: they go forward over it.
bool isSkippedByClocks(const QString &text);
/// The time that such an option gives; empty: it was not given. InvalidArgument: it is not a time.
[[nodiscard]] Result<std::optional<WallTime>> momentOf(const Arguments &arguments, const QString &option);

} // namespace muster::ctl
