#include "client/admin/databaseapi.h"

#include "client/transport/transport.h"
#include "protocol/http/routes.h"

namespace muster::client {

using namespace Qt::Literals::StringLiterals;
namespace routes = protocol::routes;

QFuture<Result<protocol::Databases>> DatabaseApi::databases()
{
    return m_transport.callForObject({"GET", routes::databases}, protocol::databasesFromJson);
}

QFuture<Result<DatabaseApi::Targets>> DatabaseApi::writeTargets()
{
    return m_transport.callForObject(
        {"GET", pathWith(routes::databaseProbe, u"node"_s, u"all"_s)}, protocol::writeTargetsFromJson);
}

QFuture<Result<DatabaseApi::Targets>> DatabaseApi::writeTargetHere(const NodeId &node)
{
    return m_transport.callForObject(
        {"GET", pathWith(routes::databaseProbe, routes::hereOnly, node.toString())},
        protocol::writeTargetsFromJson);
}

QFuture<Result<QList<protocol::ServerAdvice>>> DatabaseApi::advice()
{
    return m_transport.callForObject({"GET", routes::databaseAdvice}, protocol::adviceFromJson);
}

} // namespace muster::client
