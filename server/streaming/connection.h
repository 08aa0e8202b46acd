#pragma once
#include "streaming/receiving.h"
#include "streaming/sending.h"

namespace muster::streaming {

/// Given by the adapter, never 0, never twice.
using ConnectionId = quint64;

/// One connection, from its opening to its end: whose it is, what was read, what it may be given. Thread: any
/// one.
struct Connection {
    ConnectionId id = 0;
    std::optional<NodeId> dialed; ///< whom this node called; empty: it was called
    QStringList names; ///< of the peer's certificate
    FrameReader reader;
    NodeId peer; ///< empty: it has not said hello
    std::optional<Sending> sending; ///< once it said hello
    std::optional<Resend> resend; ///< to be asked for
    std::optional<Probe> probe; ///< to be asked
    qsizetype unsent = 0; ///< handed over, not taken yet
    TimePoint openedAt;
    TimePoint heardAt;
    TimePoint probeAt; ///< the next time
};

} // namespace muster::streaming
