#pragma once
#include "net/io/limits.h"

#include <QByteArray>

#include <vector>

namespace muster::net {

/// What a WebSocket has of the I/O thread that owns it. Thread: that one.
class WebSocketHost {
public:
    virtual const SocketLimits &socketLimits() const = 0;
    /// For one read of any connection; what is in it is of no use to the next.
    virtual std::vector<char> &scratch() = 0;
    /// For one write of any WebSocket, likewise.
    virtual QByteArray &batch() = 0;
    /// The socket has ended, and says so once: it is deleted soon.
    virtual void removeWebSocket(quint64 id) = 0;

protected:
    ~WebSocketHost() = default;
};

} // namespace muster::net
