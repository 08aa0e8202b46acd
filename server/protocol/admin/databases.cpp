#include "protocol/admin/databases.h"

#include "protocol/admin/nodeanswer.h"
#include "protocol/vocabulary/duration.h"

#include <QJsonArray>

#include <algorithm>

namespace muster::protocol {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype textMax = 1'024;
constexpr qsizetype streamsMax = 256;
constexpr qint64 numberMax = 1'000'000'000'000'000'000; // bytes, and milliseconds of an age
const QString errorId = u"api.database.probe.app_error"_s;

QString text(const QJsonValue &value)
{
    QString text = value.toString().left(textMax);
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
    return text;
}

template <typename Number>
QJsonValue written(const std::optional<Number> &number)
{
    return number ? QJsonValue(qint64(*number)) : QJsonValue();
}

std::optional<qint64> number(const QJsonValue &value, qint64 max = numberMax)
{
    if (!value.isDouble())
        return {};
    return std::clamp<qint64>(value.toInteger(), 0, max);
}

std::optional<int> smallNumber(const QJsonValue &value)
{
    const auto read = number(value, 1'000'000);
    return read ? std::optional(int(*read)) : std::nullopt;
}

std::optional<Millis> duration(const QJsonValue &value)
{
    const auto read = number(value);
    return read ? std::optional(Millis(*read)) : std::nullopt;
}

int timelineFrom(const QJsonValue &value)
{
    return int(number(value, std::numeric_limits<int>::max()).value_or(0));
}

QJsonObject toJson(const ReplicationStream &stream)
{
    return {{u"application"_s, stream.application}, {u"address"_s, stream.address},
        {u"state"_s, stream.state}, {u"lag_bytes"_s, written(stream.lagBytes)}};
}

QJsonObject toJson(const DatabaseServer &server)
{
    QJsonArray streams;
    for (const ReplicationStream &stream : server.streams)
        streams.append(toJson(stream));
    QJsonArray history;
    for (const std::optional<Millis> &lag : server.lagHistory)
        history.append(millisToJson(lag));
    const bool isReplica = server.role == DatabaseRole::Replica;
    return {{u"name"_s, server.name}, {u"address"_s, server.address}, {u"endpoint"_s, server.endpoint},
        {u"kind"_s, server.kind}, {u"role"_s, server.role.text()}, {u"state"_s, server.state.text()},
        {u"problem"_s, server.problem}, {u"age_ms"_s, millisToJson(server.age)},
        {u"version"_s, server.version}, {u"system"_s, server.system}, {u"timeline"_s, server.timeline},
        {u"standby"_s, server.standby}, {u"read_only"_s, server.readOnly}, {u"paused"_s, server.paused},
        {u"receiving"_s, server.receiving}, {u"streams_from"_s, server.streamsFrom},
        {u"received"_s, server.received}, {u"replayed"_s, server.replayed},
        {u"replayed_age_ms"_s, millisToJson(server.replayedAge)},
        {u"connections"_s, written(server.connections)},
        {u"connections_max"_s, written(server.connectionsMax)}, {u"streams_hidden"_s, server.streamsHidden},
        {u"streams"_s, streams}, {u"bytes"_s, written(server.bytes)},
        {u"wal_bytes"_s, written(server.walBytes)},
        {u"received_lag_bytes"_s, written(server.receivedLagBytes)},
        {u"replayed_lag_bytes"_s, written(server.replayedLagBytes)},
        {u"received_lag_ms"_s, millisToJson(server.receivedLag)},
        {u"replayed_lag_ms"_s, millisToJson(server.replayedLag)},
        {u"candidate"_s, isReplica ? QJsonValue(server.isCandidate()) : QJsonValue()},
        {u"obstacle"_s, server.obstacle.text()}, {u"lag_history_ms"_s, history}};
}

ReplicationStream streamFromJson(const QJsonObject &json)
{
    return {
        text(json[u"application"]), text(json[u"address"]), text(json[u"state"]), number(json[u"lag_bytes"])};
}

Result<DatabaseServer> serverFromJson(const QJsonObject &json)
{
    const QJsonArray streams = json[u"streams"].toArray();
    const QJsonArray history = json[u"lag_history_ms"].toArray();
    if (streams.size() > streamsMax || history.size() > lagHistoryMax)
        return fail(ErrorCode::TooLarge, u"a database server lists too much"_s);
    DatabaseServer server;
    server.name = text(json[u"name"]);
    server.address = text(json[u"address"]);
    server.endpoint = text(json[u"endpoint"]);
    server.kind = text(json[u"kind"]);
    server.role = text(json[u"role"]);
    server.state = text(json[u"state"]);
    server.problem = text(json[u"problem"]);
    server.age = duration(json[u"age_ms"]);
    server.version = text(json[u"version"]);
    server.system = text(json[u"system"]);
    server.timeline = timelineFrom(json[u"timeline"]);
    server.standby = json[u"standby"].toBool();
    server.readOnly = json[u"read_only"].toBool();
    server.paused = json[u"paused"].toBool();
    server.receiving = json[u"receiving"].toBool();
    server.streamsFrom = text(json[u"streams_from"]);
    server.received = number(json[u"received"]).value_or(0);
    server.replayed = number(json[u"replayed"]).value_or(0);
    server.replayedAge = duration(json[u"replayed_age_ms"]);
    server.connections = smallNumber(json[u"connections"]);
    server.connectionsMax = smallNumber(json[u"connections_max"]);
    server.streamsHidden = json[u"streams_hidden"].toBool();
    for (const QJsonValue &stream : streams)
        server.streams.append(streamFromJson(stream.toObject()));
    server.bytes = number(json[u"bytes"]);
    server.walBytes = number(json[u"wal_bytes"]);
    server.receivedLagBytes = number(json[u"received_lag_bytes"]);
    server.replayedLagBytes = number(json[u"replayed_lag_bytes"]);
    server.receivedLag = duration(json[u"received_lag_ms"]);
    server.replayedLag = duration(json[u"replayed_lag_ms"]);
    server.obstacle = text(json[u"obstacle"]);
    for (const QJsonValue &lag : history)
        server.lagHistory.append(duration(lag));
    return server;
}

} // namespace

QJsonObject toJson(const Databases &databases)
{
    QJsonArray servers;
    for (const DatabaseServer &server : databases.servers)
        servers.append(toJson(server));
    return {{u"observer"_s, databases.observer.toString()},
        {u"at"_s, databases.at.toUTC().toString(Qt::ISODateWithMs)},
        {u"history_every_ms"_s, millisToJson(databases.historyEvery)}, {u"servers"_s, servers}};
}

Result<Databases> databasesFromJson(const QJsonObject &json)
{
    if (!json[u"servers"].isArray())
        return fail(ErrorCode::Corrupt, u"the answer holds no list of database servers"_s);
    const QJsonArray servers = json[u"servers"].toArray();
    if (servers.size() > databaseServersMax)
        return fail(ErrorCode::TooLarge, u"the answer lists %1 database servers"_s.arg(servers.size()));
    Databases databases;
    databases.observer = NodeId(text(json[u"observer"]));
    databases.at = QDateTime::fromString(text(json[u"at"]), Qt::ISODateWithMs);
    databases.historyEvery = duration(json[u"history_every_ms"]).value_or(Millis(0));
    for (const QJsonValue &entry : servers) {
        auto server = serverFromJson(entry.toObject());
        if (!server)
            return failed(server);
        databases.servers.append(*std::move(server));
    }
    return databases;
}

QJsonObject toJson(const QList<NodeWriteTarget> &nodes)
{
    return nodeAnswersToJson(nodes, errorId, [](const WriteTarget &target) {
        return QJsonObject{{u"address"_s, target.address}, {u"server"_s, target.server},
            {u"database"_s, target.database}, {u"system"_s, target.system}, {u"timeline"_s, target.timeline},
            {u"identity"_s, target.identity}};
    });
}

Result<QList<NodeWriteTarget>> writeTargetsFromJson(const QJsonObject &json)
{
    return nodeAnswersFromJson<NodeWriteTarget>(json, [](const QJsonObject &entry) -> Result<WriteTarget> {
        return WriteTarget{text(entry[u"address"]), text(entry[u"server"]), text(entry[u"database"]),
            text(entry[u"system"]), timelineFrom(entry[u"timeline"]), text(entry[u"identity"])};
    });
}

QStringList writtenIdentities(const QList<NodeWriteTarget> &nodes)
{
    QStringList all;
    for (const NodeWriteTarget &node : nodes)
        if (node.target && !all.contains(node.target->identity))
            all.append(node.target->identity);
    return all;
}

} // namespace muster::protocol
