#include "node/daemon/metricspart.h"

#include "log/log.h"
#include "node/metrics/exposition.h"

namespace muster::node {

using namespace Qt::Literals::StringLiterals;

namespace {

http::Response plain(int status, QByteArray body, QByteArray type = "text/plain; charset=utf-8"_ba)
{
    http::Response response{status, {}, std::move(body)};
    response.addHeader("Content-Type"_ba, std::move(type));
    response.addHeader("X-Content-Type-Options"_ba, "nosniff"_ba);
    return response;
}

} // namespace

Result<void> MetricsPart::listen(net::HttpServerOptions options)
{
    const QString address = options.address.toString();
    http::RequestHandler *const handler = this;
    m_server = std::make_unique<net::HttpServer>(std::move(options), handler);
    return m_server->listen().map([this, address] {
        log::info(
            "metrics"_L1, u"serving metrics"_s, {{u"address"_s, address}, {u"port"_s, m_server->port()}});
    });
}

void MetricsPart::handle(const http::Request &request, http::Reply reply)
{
    if (request.method != "GET" && request.method != "HEAD") {
        http::Response refusal = plain(405, "Only GET is answered here.\n"_ba);
        refusal.addHeader("Allow"_ba, "GET, HEAD"_ba);
        return reply(std::move(refusal));
    }
    if (request.path == u"/metrics")
        return reply(plain(200, m_source.text(), QByteArray(Exposition::contentType)));
    if (request.path == u"/")
        return reply(plain(200, "The metrics of musterd are at /metrics.\n"_ba));
    reply(plain(404, "There is nothing but /metrics here.\n"_ba));
}

} // namespace muster::node
