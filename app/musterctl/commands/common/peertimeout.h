#pragma once
#include "musterctl/session/context.h"

namespace muster::ctl {

/// The answering node waits five seconds for its peers; without --timeout it is allowed more than that.
inline void waitForPeers(Context &context)
{
    if (!context.timeoutGiven)
        context.timeout = std::chrono::seconds(15);
}

} // namespace muster::ctl
