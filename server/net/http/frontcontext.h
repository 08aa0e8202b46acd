#pragma once
#include "net/http/httpserver.h"

#include <atomic>

namespace muster::net {

/// What all I/O threads of one HttpServer share. Options and pointers never change; counters are for stats().
struct FrontContext {
    HttpServerOptions options;
    http::RequestHandler *handler = nullptr; ///< borrowed from the owner of the HttpServer
    hub::SocketAcceptor *acceptor = nullptr; ///< likewise; may be null
    std::atomic<qint64> requests{0};
    std::atomic<qint64> refusedConnections{0};
    std::atomic<int> webSockets{0};
};

} // namespace muster::net
