#pragma once
#include "net/http/httpserver.h"
#include "node/daemon/part.h"
#include "node/traffic/requestmeter.h"

#include <QSslCertificate>

#include <memory>
#include <optional>

namespace muster::node {

class ConfigFile;

/// The HTTP and WebSocket listener, and its response times. It listens before the daemon starts, so
/// that a balancer sees 503 with the reason in the meantime. Thread: main.
class HttpPart final : public Part {
public:
    /// Both are borrowed and must live until close(). Call once.
    [[nodiscard]] Result<void> listen(
        net::HttpServerOptions options, http::RequestHandler &requests, hub::SocketAcceptor &sockets);
    /// From now on a certificate that was replaced is in use after the next reload, and one that cannot be
    /// used refuses it. `config` calls this object as long as it reloads.
    void followCertificate(ConfigFile &config);
    quint16 port() const { return m_server ? m_server->port() : quint16(0); } ///< 0: does not listen
    /// Thread: as answers().
    net::HttpServerStats stats() const { return m_server ? m_server->stats() : net::HttpServerStats(); }
    /// Since the start. Thread: any, once it listens and before close().
    LatencyCounts::AllTotals answers() const
    {
        return m_meter ? m_meter->totals() : LatencyCounts::AllTotals();
    }
    /// Since the last call.
    LatencyCounts::Summary takeLatencies() { return m_meter ? m_meter->take() : LatencyCounts::Summary(); }

    /// Lets running requests finish.
    QFuture<void> stop(Millis grace) override;
    void close() override { m_server.reset(); }

private:
    void setTls(const QSslConfiguration &tls);

    std::optional<RequestMeter> m_meter;
    std::unique_ptr<net::HttpServer> m_server;
    QSslCertificate m_certificate; ///< in use; null: plain HTTP
};

} // namespace muster::node
