#pragma once
#include "api/http/requestlimiter.h"
#include "api/http/services.h"
#include "hub/socket.h"

namespace muster::api {

/// Enforces the request limits for WebSocket upgrades too, before the hub decides about them. Thread: any.
class SocketGate final : public hub::SocketAcceptor {
public:
    /// All borrowed; they must outlive this object.
    SocketGate(RequestLimiter &limiter, const ConfigService &config, hub::SocketAcceptor &inner)
        : m_limiter(limiter), m_config(config), m_inner(inner)
    {
    }
    bool claims(const QString &path) const override { return m_inner.claims(path); }
    void accept(const http::Request &upgrade, std::shared_ptr<hub::SocketSink> sink, Decide decide) override;

private:
    RequestLimiter &m_limiter;
    const ConfigService &m_config;
    hub::SocketAcceptor &m_inner;
};

} // namespace muster::api
