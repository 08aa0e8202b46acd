#include "client/admin/configapi.h"

#include "client/transport/transport.h"
#include "protocol/http/routes.h"

namespace muster::client {

using namespace Qt::Literals::StringLiterals;
namespace routes = protocol::routes;

QFuture<Result<QJsonObject>> ConfigApi::config()
{
    return m_transport.callForObject({"GET", routes::config}, anyObject);
}

QFuture<Result<QJsonObject>> ConfigApi::patch(const QJsonObject &patch)
{
    return m_transport.callForObject({"PUT", routes::configPatch, compactJson(patch)}, anyObject);
}

QFuture<Result<QJsonObject>> ConfigApi::patchHere(const QJsonObject &patch, const NodeId &node)
{
    return m_transport.callForObject(
        {"PUT", pathWith(routes::configPatch, routes::hereOnly, node.toString()), compactJson(patch)},
        anyObject);
}

QFuture<Result<QJsonObject>> ConfigApi::environment()
{
    return m_transport.callForObject({"GET", routes::configEnvironment}, anyObject);
}

QFuture<Result<void>> ConfigApi::reload()
{
    return m_transport.call<void>(
        {"POST", routes::configReload}, [](const Transport::Answer &) { return Result<void>(); });
}

} // namespace muster::client
