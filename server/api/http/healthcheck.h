#pragma once
#include "protocol/http/http.h"
#include "protocol/http/routes.h"

namespace muster::api {

/// A balancer's or an operator's check, answered in every state of the node.
inline bool isCheck(const http::Request &request)
{
    return request.path == protocol::routes::ping;
}

/// One that has the database and the file store looked at as well: it costs something, so it is counted as
/// any other request is.
inline bool asksForStores(const http::Request &request)
{
    if (!isCheck(request))
        return false; // each request comes by here
    const QString wanted = request.query.queryItemValue(QStringLiteral("get_server_status"));
    return !wanted.isEmpty() && wanted != QLatin1StringView("false");
}

} // namespace muster::api
