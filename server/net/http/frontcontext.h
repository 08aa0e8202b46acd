#pragma once
#include "base/rankedmutex.h"
#include "net/http/httpserver.h"
#include "net/http/memorybudget.h"

#include <atomic>

namespace muster::net {

/// What all I/O threads of one HttpServer share. Options and pointers never change, except for TLS, which is
/// asked for with tls(); counters are for stats(). Thread: any.
struct FrontContext {
    FrontContext(
        HttpServerOptions serverOptions, http::RequestHandler *requests, hub::SocketAcceptor *upgrades)
        : options(std::move(serverOptions))
        , handler(requests)
        , acceptor(upgrades)
        , memory(options.limits.heldBytesMax)
        , m_tls(options.tls)
    {
    }

    /// For the next handshake; empty: plain HTTP.
    std::optional<QSslConfiguration> tls() const
    {
        const std::lock_guard lock(m_tlsMutex);
        return m_tls;
    }
    void setTls(QSslConfiguration tls)
    {
        const std::lock_guard lock(m_tlsMutex);
        m_tls = std::move(tls);
    }

    const HttpServerOptions options;
    http::RequestHandler *const handler; ///< borrowed from the owner of the HttpServer
    hub::SocketAcceptor *const acceptor; ///< likewise; may be null
    MemoryBudget memory;
    std::atomic<qint64> requestsBegun{0};
    std::atomic<qint64> refusedConnections{0};
    std::atomic<int> webSockets{0};

private:
    mutable RankedMutex m_tlsMutex{LockRank::FrontTls}; ///< guards m_tls
    std::optional<QSslConfiguration> m_tls;
};

} // namespace muster::net
