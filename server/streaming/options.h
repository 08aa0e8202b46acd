#pragma once
#include "base/time.h"

#include <QtGlobal>

namespace muster::streaming {

/// The bounds of everything that streaming keeps and waits for.
struct Options {
    Millis probeEvery{1'000}; ///< that a peer is asked how far it is
    /// What a peer published is known this long after, or the peer is no longer sure.
    Millis trustFor{3'500};
    Millis silentFor{6'000}; ///< a connection on which nothing comes is closed
    Millis helloWithin{5'000}; ///< of a connection that opened
    Millis dialAgainAfter{1'000};
    Millis resendAgainAfter{1'000}; ///< an unanswered request

    /// Kept for peers that lag or return. One that lags further gets a flush in place of the events.
    qsizetype ringBytesMax = 16LL * 1024 * 1024;
    qsizetype ringEventsMax = 20'000;
    /// A larger event is not sent: everybody gets a flush in its place.
    qsizetype eventBytesMax = 8LL * 1024 * 1024;
    qsizetype batchBytesMax = 64LL * 1024; ///< of events in one frame; what is larger goes in parts
    qsizetype unsentBytesMax = 256LL * 1024; ///< handed to a connection before it took them
};

} // namespace muster::streaming
