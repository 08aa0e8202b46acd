#pragma once
#include "net/http/httpserver.h"
#include "net/http/memorybudget.h"

#include <atomic>

namespace muster::net {

/// What all I/O threads of one HttpServer share. Options and pointers never change; counters are for stats().
struct FrontContext {
    FrontContext(
        HttpServerOptions serverOptions, http::RequestHandler *requests, hub::SocketAcceptor *upgrades)
        : options(std::move(serverOptions))
        , handler(requests)
        , acceptor(upgrades)
        , memory(options.limits.heldBytesMax)
    {
    }

    const HttpServerOptions options;
    http::RequestHandler *const handler; ///< borrowed from the owner of the HttpServer
    hub::SocketAcceptor *const acceptor; ///< likewise; may be null
    MemoryBudget memory;
    std::atomic<qint64> requestsBegun{0};
    std::atomic<qint64> refusedConnections{0};
    std::atomic<int> webSockets{0};
};

} // namespace muster::net
