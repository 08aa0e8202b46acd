#include "node/daemon/httppart.h"

#include <algorithm>

namespace muster::node {

using namespace std::chrono_literals;

namespace {
constexpr Millis requestGrace = 3s; // what stops later needs time too
} // namespace

Result<void> HttpPart::listen(
    net::HttpServerOptions options, http::RequestHandler &requests, hub::SocketAcceptor &sockets)
{
    m_meter.emplace(requests);
    m_server = std::make_unique<net::HttpServer>(std::move(options), &*m_meter, &sockets);
    return m_server->listen();
}

QFuture<void> HttpPart::stop(Millis grace)
{
    return m_server ? m_server->stop(std::min(grace, requestGrace)) : over();
}

} // namespace muster::node
