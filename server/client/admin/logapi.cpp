#include "client/admin/logapi.h"

#include "client/transport/transport.h"
#include "protocol/http/routes.h"

namespace muster::client {

using namespace Qt::Literals::StringLiterals;
namespace routes = protocol::routes;

QFuture<Result<QList<protocol::NodeLogs>>> LogApi::logs(const protocol::LogQuery &query)
{
    return m_transport.callForObject(
        {"POST", routes::musterLogs, compactJson(protocol::toJson(query))}, protocol::nodeLogsFromJson);
}

QFuture<Result<QList<protocol::NodeLogs>>> LogApi::logsHere(
    const protocol::LogQuery &query, const NodeId &node)
{
    return m_transport.callForObject({"POST", pathWith(routes::musterLogs, routes::hereOnly, node.toString()),
                                         compactJson(protocol::toJson(query))},
        protocol::nodeLogsFromJson);
}

QFuture<Result<protocol::LogLevels>> LogApi::levels(const protocol::LogLevelChange &change)
{
    const QJsonObject body = protocol::toJson(change);
    return m_transport.callForObject({body.isEmpty() ? "GET" : "POST", routes::logLevel,
                                         body.isEmpty() ? QByteArray() : compactJson(body)},
        protocol::logLevelsFromJson);
}

QFuture<Result<protocol::LogLevels>> LogApi::levelsHere(
    const protocol::LogLevelChange &change, const NodeId &node)
{
    return m_transport.callForObject({"POST", pathWith(routes::logLevel, routes::hereOnly, node.toString()),
                                         compactJson(protocol::toJson(change))},
        protocol::logLevelsFromJson);
}

QFuture<Result<QList<protocol::NodeLogLevels>>> LogApi::clusterLevels(
    const protocol::LogLevelChange &change, const QString &node)
{
    return m_transport.callForObject(
        {"POST", pathWith(routes::logLevel, u"node"_s, node.isEmpty() ? u"all"_s : node),
            compactJson(protocol::toJson(change))},
        protocol::nodeLogLevelsFromJson);
}

} // namespace muster::client
