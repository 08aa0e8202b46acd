#pragma once
#include "net/http/httpserver.h"
#include "node/daemon/part.h"
#include "node/metrics/metricsource.h"

#include <memory>

namespace muster::node {

/// The listener for Prometheus: GET /metrics, for anybody who reaches it, as in Mattermost. It listens before
/// the daemon starts and as long as it runs, so that a node that waits for its database is seen to. Thread:
/// main; requests on one I/O thread of their own.
class MetricsPart final : public Part, private http::RequestHandler {
public:
    /// Borrowed until close().
    explicit MetricsPart(const MetricSource &source) : m_source(source) { }

    /// Call once. Unavailable: the address cannot be bound.
    [[nodiscard]] Result<void> listen(net::HttpServerOptions options);
    void close() override { m_server.reset(); }

private:
    void handle(const http::Request &request, http::Reply reply) override;

    const MetricSource &m_source;
    std::unique_ptr<net::HttpServer> m_server;
};

} // namespace muster::node
