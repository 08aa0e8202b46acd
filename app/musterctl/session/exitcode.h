#pragma once

namespace muster::ctl {

/// What scripts rely on; stable.
enum ExitCode {
    ExitGreen = 0, ///< green, or success
    ExitRed = 1, ///< red, or it failed on some node
    ExitUnknown = 2, ///< no answer: no node answered, or the user lacks permission
    ExitUsage = 64, ///< the command line is wrong; nothing was changed
};

} // namespace muster::ctl
