#pragma once
#include "base/time.h"
#include "hub/outbox.h"

#include <QtGlobal>

namespace muster::net {

/// What one HTTP connection may cost, and all of them together (spec Q3). Beyond it: 431, 414, 413, 408, 429,
/// 503, or the connection is closed. Each is a setting: resources/docs/limits.md.
struct HttpLimits {
    int headerBytesMax = 16 * 1024; ///< request line and headers; the same again for trailers → 431
    int headerCountMax = 100; ///< → 431; trailers count too
    int uriBytesMax = 8 * 1024; ///< → 414
    qint64 bodyBytesMax = 8LL * 1024 * 1024; ///< after de-chunking → 413
    /// For all connections: bodies until they are answered, and answers that wait to be read → 503
    qint64 heldBytesMax = 256LL * 1024 * 1024;
    Millis headerTimeout{
        10'000}; ///< from the first byte, or the accepted connection, to the last header; also TLS
    Millis bodyIdleTimeout{10'000}; ///< with no byte of the body → 408
    Millis bodyTimeout{120'000}; ///< the whole body → 408
    Millis answerTimeout{60'000}; ///< a handler that has not replied by then → 503
    Millis writeIdleTimeout{30'000}; ///< while the peer takes no byte of its answers; then reset
    Millis writeTimeout{300'000}; ///< for all waiting answers, plus a second for each 16 KiB; then reset
    Millis idleTimeout{60'000}; ///< between requests
    qint64 writeBufferMax =
        1024 * 1024; ///< no further pipelined request is started while more waits to be read
    int pipelinedMax = 8; ///< requests of one connection handled before the others get their turn
    int connectionsMax = 20'000; ///< of the whole server → 429 and closed
    int connectionsPerAddressMax = 10'000; ///< many users may sit behind one proxy → 429 and closed
};

/// What one WebSocket may cost. Each is a setting as well.
struct SocketLimits {
    int messageBytesMax = 8 * 1024; ///< from the client, Mattermost's figure → closed with 1009
    Millis pingInterval{60'000};
    Millis pongTimeout{100'000}; ///< since the last sign of life → closed
    Millis writeTimeout{30'000}; ///< while the peer takes no byte → closed
    hub::OutboxLimits outbox;
};

} // namespace muster::net
