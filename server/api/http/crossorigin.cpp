#include "api/http/crossorigin.h"

#include "config/derived.h"

namespace muster::api {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QByteArrayView preflightSeconds = "86400"; // as Mattermost; browsers ask again sooner

bool isAllowed(const QByteArray &origin, const config::Document &running)
{
    return !origin.isEmpty() && config::originAllowed(running, QString::fromLatin1(origin));
}

/// Both name the origin itself, except where every page is allowed: then no browser sends credentials along.
void allowOrigin(http::Headers &headers, const QByteArray &origin, const config::Document &running)
{
    headers.emplaceBack("Access-Control-Allow-Origin", config::everyOriginAllowed(running) ? "*"_ba : origin);
    if (config::credentialsAllowed(running))
        headers.emplaceBack("Access-Control-Allow-Credentials", "true");
}

} // namespace

bool isPreflight(const http::Request &request)
{
    return request.method == "OPTIONS" && !request.header("Origin").isEmpty()
        && !request.header("Access-Control-Request-Method").isEmpty();
}

http::Response preflightAnswer(const http::Request &request, const config::Document &running)
{
    http::Response response{204, {}, {}};
    response.addHeader("Vary", "Origin, Access-Control-Request-Method, Access-Control-Request-Headers");
    const QByteArray origin = request.header("Origin");
    if (!isAllowed(origin, running))
        return response;
    allowOrigin(response.headers, origin, running);
    response.addHeader("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE");
    // Any: what a route does not know, it does not read. "*" would leave out Authorization.
    if (const QByteArray fields = request.header("Access-Control-Request-Headers"); !fields.isEmpty())
        response.addHeader("Access-Control-Allow-Headers", fields);
    response.addHeader("Access-Control-Max-Age", preflightSeconds.toByteArray());
    return response;
}

http::Headers crossOriginHeaders(const http::Request &request, const config::Document &running)
{
    http::Headers headers;
    headers.emplaceBack("Vary", "Origin");
    const QByteArray origin = request.header("Origin");
    if (!isAllowed(origin, running))
        return headers;
    allowOrigin(headers, origin, running);
    const QStringList exposed =
        running.text(u"ServiceSettings.CorsExposedHeaders").split(u' ', Qt::SkipEmptyParts);
    if (!exposed.isEmpty())
        headers.emplaceBack("Access-Control-Expose-Headers", exposed.join(u", "_s).toLatin1());
    return headers;
}

} // namespace muster::api
