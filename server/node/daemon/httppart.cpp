#include "node/daemon/httppart.h"

#include "log/log.h"
#include "node/config/serversettings.h"

#include <QDateTime>

#include <algorithm>

namespace muster::node {

using namespace Qt::Literals::StringLiterals;

using namespace std::chrono_literals;

namespace {
constexpr Millis requestGrace = 3s; // what stops later needs time too
} // namespace

Result<void> HttpPart::listen(
    net::HttpServerOptions options, http::RequestHandler &requests, hub::SocketAcceptor &sockets)
{
    m_meter.emplace(requests);
    if (options.tls)
        m_certificate = options.tls->localCertificate();
    m_server = std::make_unique<net::HttpServer>(std::move(options), &*m_meter, &sockets);
    return m_server->listen();
}

void HttpPart::followCertificate(ConfigFile &config)
{
    config.beforeChange([this](const config::Document &next) -> Result<std::function<void()>> {
        // A file that goes over to plain HTTP names none any more, and waits for a restart.
        if (next.text(u"ServiceSettings.TLSCertFile").isEmpty()
            || next.text(u"ServiceSettings.TLSKeyFile").isEmpty())
            return [] {
            };
        return frontTls(next).map(
            [this](const std::optional<QSslConfiguration> &tls) -> std::function<void()> {
                return [this, tls] {
                    if (tls)
                        setTls(*tls);
                };
            });
    });
}

void HttpPart::setTls(const QSslConfiguration &tls)
{
    if (!m_server)
        return;
    m_server->setTls(tls);
    if (const QSslCertificate now = tls.localCertificate(); now != std::exchange(m_certificate, now))
        log::info("http"_L1, u"another certificate is in use"_s,
            {{u"serial"_s, QString::fromLatin1(now.serialNumber())},
                {u"until"_s, now.expiryDate().toUTC().toString(Qt::ISODate)}});
}

QFuture<void> HttpPart::stop(Millis grace)
{
    return m_server ? m_server->stop(std::min(grace, requestGrace)) : over();
}

} // namespace muster::node
