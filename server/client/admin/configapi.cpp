#include "client/admin/configapi.h"

#include "client/transport/transport.h"
#include "protocol/http/routes.h"

namespace muster::client {

namespace routes = protocol::routes;

QFuture<Result<QJsonObject>> ConfigApi::patchHere(const QJsonObject &patch, const NodeId &node)
{
    return m_transport.callForObject(
        {"PUT", pathWith(routes::configPatch, routes::hereOnly, node.toString()), compactJson(patch)},
        anyObject);
}

} // namespace muster::client
