#pragma once
#include "protocol/socket/websocketframe.h"

#include <QByteArray>

namespace muster::hub {

/// One text message on its way to one WebSocket. An event is encoded once for all receivers; only the number,
/// which Outbox appends when the frame leaves, differs.
struct Frame {
    QByteArray text; ///< complete, or up to and including `"seq":` if numbered
    bool numbered = false;
    /// Not empty: takes the place of a frame with the same key that has not left yet.
    QByteArray coalesceKey = {};
    bool restartsNumbers = false; ///< it is number 0, and the next numbered one follows it
};

/// A reply or any other complete text.
Frame plainFrame(QByteArray text);
/// An event, whose `seq` is ignored: each receiver counts its own.
Frame eventFrame(const protocol::SocketEvent &event, QByteArray coalesceKey = {});

} // namespace muster::hub
