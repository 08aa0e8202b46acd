#include "client/admin/logapi.h"

#include "client/transport/transport.h"
#include "protocol/http/routes.h"

namespace muster::client {

using namespace Qt::Literals::StringLiterals;
namespace routes = protocol::routes;

namespace {

Result<QStringList> linesFromJson(const QJsonArray &json)
{
    QStringList lines;
    for (const QJsonValue &line : json)
        lines.append(line.toString().trimmed());
    return lines;
}

} // namespace

QFuture<Result<QStringList>> LogApi::lines(int page, int perPage)
{
    return m_transport.callForList(
        {"GET", u"%1?page=%2&logs_per_page=%3"_s.arg(routes::logs).arg(page).arg(perPage)}, linesFromJson);
}

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
