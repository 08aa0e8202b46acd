#pragma once

namespace muster::ctl {

/// What scripts rely on; stable.
enum ExitCode {
    ExitGreen = 0, ///< green, or done
    ExitRed = 1, ///< red, or it failed on some node
    ExitUnknown = 2, ///< could not tell: nobody answered, or who asks is not allowed to know
    ExitUsage = 64, ///< the command line is wrong; nothing was asked
};

} // namespace muster::ctl
