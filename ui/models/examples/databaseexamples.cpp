#include "models/examples/exampleparts.h"
#include "models/examples/examples.h"

#include <cmath>

namespace muster::models::examples {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace parts;
using protocol::AdviceState;
using protocol::DatabaseOverview;
using protocol::DatabaseRole;
using protocol::DatabaseServer;
using protocol::DatabaseState;
using protocol::Obstacle;

namespace {

constexpr qint64 mebi = 1'024 * 1'024;
const QString systemId = u"7391042683420571648"_s;

/// Ten minutes: some tenths of a second, and at the end a rise to what it is behind now.
QList<std::optional<Millis>> history(Millis now, bool answers)
{
    QList<std::optional<Millis>> lags;
    for (int look = 0; look < 300; ++look) {
        const double rise = std::max(0.0, (look - 180) / 120.0);
        lags.append(Millis(qint64(
            150 * (2 + std::sin(look * 0.21) + std::cos(look * 0.047)) + rise * rise * double(now.count()))));
    }
    if (!answers)
        std::fill(lags.end() - 25, lags.end(), std::nullopt);
    return lags;
}

DatabaseServer serverOf(const DatabaseOverview &database)
{
    DatabaseServer server;
    server.name = database.name;
    server.address = database.address;
    server.role = database.role;
    server.state = database.state;
    server.kind = u"sqlite3"_s;
    server.age = 900ms;
    server.version = u"3.40.1"_s;
    server.bytes = 48'234'496;
    server.walBytes = 1'236'992;
    return server;
}

DatabaseServer primary()
{
    DatabaseServer server;
    server.name = u"primary"_s;
    server.address = u"10.0.0.21:5432/muster"_s;
    server.endpoint = u"10.0.0.21:5432"_s;
    server.kind = u"postgres"_s;
    server.role = DatabaseRole::Primary;
    server.state = DatabaseState::Ok;
    server.age = 900ms;
    server.version = u"15.14"_s;
    server.system = systemId;
    server.timeline = 3;
    server.connections = 31;
    server.connectionsMax = 200;
    server.streams = {
        {u"db-2"_s, u"10.0.0.22"_s, u"streaming"_s, 0}, {u"db-3"_s, u"10.0.0.23"_s, u"streaming"_s, 0}};
    return server;
}

DatabaseServer replica(int number, DatabaseState state, qint64 lagBytes, Millis lag)
{
    DatabaseServer server = primary();
    server.name = u"replica-%1"_s.arg(number);
    server.address = u"10.0.0.2%1:5432/muster"_s.arg(number + 1);
    server.endpoint = u"10.0.0.2%1:5432"_s.arg(number + 1);
    server.role = DatabaseRole::Replica;
    server.state = state;
    server.streams.clear();
    server.connections = 4;
    const bool answers = state != DatabaseState::Unreachable;
    server.standby = state != DatabaseState::NoReplica;
    server.receiving = server.standby;
    server.paused = state == DatabaseState::Paused;
    server.streamsFrom = server.standby ? u"10.0.0.21:5432"_s : QString();
    if (answers && server.standby) {
        server.receivedLagBytes = state == DatabaseState::Lagging ? lagBytes / 3 : 0;
        server.receivedLag = state == DatabaseState::Lagging ? lag / 3 : 0ms;
        server.replayedLagBytes = lagBytes;
        server.replayedLag = lag;
    }
    if (!answers) {
        server.age = 46s;
        server.problem = u"The database server cannot be reached."_s;
    }
    server.lagHistory = history(lag, answers);
    const auto obstacle = state == DatabaseState::Unreachable ? std::optional(Obstacle::Unreachable)
        : state == DatabaseState::NoReplica                   ? std::optional(Obstacle::NoStandby)
        : state == DatabaseState::Paused                      ? std::optional(Obstacle::ReplayPaused)
        : state == DatabaseState::Lagging                     ? std::optional(Obstacle::Lags)
                                                              : std::nullopt;
    if (obstacle)
        server.obstacle = *obstacle;
    return server;
}

QList<DatabaseServer> serversOf(const QString &example)
{
    const auto second = [](DatabaseState state, qint64 lagBytes = 0, Millis lag = 0ms) {
        return QList<DatabaseServer>{
            primary(), replica(1, DatabaseState::Ok, 0, 0ms), replica(2, state, lagBytes, lag)};
    };
    if (example == "replica-down"_L1)
        return second(DatabaseState::Unreachable);
    if (example == "replica-lagging"_L1)
        return second(DatabaseState::Lagging, 412 * mebi, 96s);
    if (example == "replica-paused"_L1)
        return second(DatabaseState::Paused, 37 * mebi, 318s);
    if (example == "two-writers"_L1) {
        auto servers = second(DatabaseState::NoReplica);
        servers.last().timeline = 4;
        return servers;
    }
    auto servers = second(DatabaseState::Ok, 16'384, 300ms);
    if (example == "primary-read-only"_L1) {
        servers.first().state = DatabaseState::ReadOnly;
        servers.first().readOnly = true;
    }
    return servers;
}

QList<protocol::NodeWriteTarget> targetsOf(
    const protocol::Overview &overview, const QString &example, bool isFile)
{
    QList<protocol::NodeWriteTarget> targets;
    for (const protocol::NodeOverview &node : overview.nodes) {
        if (node.liveness == protocol::Liveness::Down || node.liveness == protocol::Liveness::Left)
            continue;
        protocol::WriteTarget target{isFile ? u"muster.db"_s : u"10.0.0.21:5432/muster"_s,
            isFile ? QString() : u"10.0.0.21:5432"_s, isFile ? u"muster.db"_s : u"muster"_s, systemId,
            isFile ? 0 : 3, u"one"_s};
        if (example == "two-writers"_L1 && node.id == idOf(3))
            target = {u"10.0.0.23:5432/muster"_s, u"10.0.0.23:5432"_s, u"muster"_s, systemId, 4, u"two"_s};
        if (example == "primary-read-only"_L1)
            targets.append(
                {node.id, node.name, fail(ErrorCode::Unavailable, u"The database takes no writes."_s)});
        else
            targets.append({node.id, node.name, target});
    }
    return targets;
}

protocol::ServerAdvice adviceOn(const DatabaseServer &server, bool isRisky)
{
    if (server.state == DatabaseState::Unreachable)
        return {server.name, server.address, server.problem, {}};
    protocol::ServerAdvice advice{server.name, server.address, {}, {}};
    if (isRisky)
        advice.settings.append({u"synchronous_commit"_s, u"off"_s, u"on"_s, AdviceState::Danger, false});
    advice.settings += {{u"shared_buffers"_s, u"128MB"_s, u"1GB"_s, AdviceState::Improve, true},
        {u"work_mem"_s, u"4MB"_s, u"16MB"_s, AdviceState::Improve, false},
        {u"random_page_cost"_s, u"4"_s, u"1.1"_s, AdviceState::Improve, false},
        {u"max_connections"_s, u"200"_s, u"100"_s, AdviceState::Ok, true}};
    return advice;
}

} // namespace

DatabaseExample databases(const Example &example)
{
    DatabaseExample made;
    const protocol::Overview &overview = *example.overview;
    made.databases.observer = overview.observer;
    made.databases.at = overview.at;
    made.databases.historyEvery = 2s;
    const bool isFile = overview.databases.size() <= 1;
    if (isFile) {
        for (const DatabaseOverview &database : overview.databases)
            made.databases.servers.append(serverOf(database));
    } else {
        made.databases.servers = serversOf(example.name);
        for (const DatabaseServer &server : std::as_const(made.databases.servers))
            made.advice.append(adviceOn(server, server.name == "replica-2"_L1));
    }
    made.targets = targetsOf(overview, example.name, isFile);
    return made;
}

QStringList replicaExamples()
{
    return {u"replicas"_s, u"replica-down"_s, u"replica-lagging"_s, u"replica-paused"_s,
        u"primary-read-only"_s, u"two-writers"_s};
}

protocol::Overview withReplicas(const QString &example)
{
    protocol::Overview overview = healthy();
    overview.databases.clear();
    for (const DatabaseServer &server : serversOf(example)) {
        DatabaseOverview database{server.name, server.address, server.role, server.state, {},
            server.replayedLagBytes.value_or(0), server.replayedLag.value_or(0ms)};
        if (server.role == DatabaseRole::Primary)
            for (const protocol::NodeOverview &node : overview.nodes)
                if (example != "two-writers"_L1 || node.id != idOf(3))
                    database.writtenBy.append(node.id);
        overview.databases.append(database);
    }
    if (example == "two-writers"_L1)
        addReason(overview,
            reason(protocol::ReasonCode::OtherDatabase, protocol::Severity::Red, 3,
                u"node-3 is in the gossip, but not in this database"_s));
    if (example == "primary-read-only"_L1) {
        overview.leader.reset();
        addReason(overview,
            reason(protocol::ReasonCode::NoLease, protocol::Severity::Red, 1,
                u"nobody has led for 40 s: the database takes no writes"_s));
    }
    return overview;
}

} // namespace muster::models::examples
