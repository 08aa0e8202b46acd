#pragma once
#include "base/result.h"
#include "base/time.h"
#include "musterctl/cli/arguments.h"
#include "musterctl/cli/command.h"

/// How commands are told from when to when.
namespace muster::ctl {

/// `--since`
Option sinceOption();
/// `--until`
Option untilOption();
/// "15m", "2h", "3d", "30s" before `now`, or a time as people write it, local unless it says otherwise.
std::optional<WallTime> momentFromText(const QString &text, WallTime now);
/// What such an option says; empty: it was not given. InvalidArgument: it is no time.
[[nodiscard]] Result<std::optional<WallTime>> momentOf(const Arguments &arguments, const QString &option);

} // namespace muster::ctl
