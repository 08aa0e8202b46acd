#include "fakecluster/databases.h"

#include "base/then.h"
#include "databases/advice.h"
#include "databases/judgement.h"

#include <cmath>

namespace muster::fakecluster {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using protocol::DatabaseOverview;
using protocol::DatabaseRole;
using protocol::DatabaseServer;
using protocol::DatabaseState;

namespace {

constexpr Millis lookEvery = 2s;
constexpr int historyLength = 300;
constexpr qint64 written = 0x1'5a00'0000;
const QString systemId = u"7391042683420571648"_s;

DatabaseState stateOf(const QString &word)
{
    return word == "down"_L1    ? DatabaseState::Unreachable
        : word == "promoted"_L1 ? DatabaseState::NoReplica
        : word == "detached"_L1 ? DatabaseState::Detached
        : word == "paused"_L1   ? DatabaseState::Paused
        : word == "lagging"_L1  ? DatabaseState::Lagging
                                : DatabaseState::Ok;
}

/// A few hundred milliseconds that waver, and rise to what it is behind now.
QList<std::optional<Millis>> historyOf(const DatabaseOverview &database)
{
    QList<std::optional<Millis>> history;
    for (int look = 0; look < historyLength; ++look) {
        const double rise = std::max(0.0, (look - historyLength * 0.6) / (historyLength * 0.4));
        const double waver = 180 * (1 + std::sin(look * 0.21)) * (1 + std::cos(look * 0.047));
        history.append(Millis(qint64(waver + rise * rise * double(database.lag.count()))));
    }
    if (database.state == DatabaseState::Unreachable)
        std::fill(history.end() - 20, history.end(), std::nullopt);
    return history;
}

DatabaseServer serverOf(const DatabaseOverview &database, bool isFile)
{
    DatabaseServer server;
    server.name = database.name;
    server.address = database.address;
    server.role = database.role;
    server.state = database.state;
    server.kind = isFile ? u"sqlite3"_s : u"postgres"_s;
    const bool answers = database.state != DatabaseState::Unreachable;
    server.age = answers ? 700ms : 46s;
    if (!answers)
        server.problem = u"no answer within 1500 ms"_s;
    if (isFile) {
        server.version = u"3.40.1"_s;
        server.bytes = 48'234'496;
        server.walBytes = 1'236'992;
        return server;
    }
    server.endpoint = database.address.section(u'/', 0, 0);
    server.version = u"15.14"_s;
    server.system = systemId;
    server.timeline = database.state == DatabaseState::NoReplica ? 4 : 3;
    server.connectionsMax = 200;
    server.replayed = server.received = written;
    server.connections = 31;
    if (database.role == DatabaseRole::Primary)
        return server;
    server.connections = 4;
    server.standby = database.state != DatabaseState::NoReplica;
    server.paused = database.state == DatabaseState::Paused;
    server.receiving = server.standby && database.state != DatabaseState::Detached;
    server.streamsFrom = server.receiving ? u"db-1.example.net:5432"_s : QString();
    server.replayed -= database.lagBytes;
    if (answers && server.standby) {
        server.replayedLagBytes = database.lagBytes;
        server.replayedLag = database.lag;
        server.receivedLagBytes = server.receiving ? 0 : database.lagBytes;
        server.receivedLag = server.receiving ? 0ms : database.lag;
    }
    server.lagHistory = historyOf(database);
    return server;
}

bool isFile(const protocol::Overview &overview)
{
    return overview.databases.size() <= 1;
}

} // namespace

DatabaseOverview simulatedReplica(int number, const QString &word)
{
    const DatabaseState state = stateOf(word);
    DatabaseOverview replica{u"replica-%1"_s.arg(number), u"db-%1.example.net:5432/muster"_s.arg(number + 1),
        DatabaseRole::Replica, state, {}, 0, {}};
    if (state == DatabaseState::Lagging || state == DatabaseState::Paused
        || state == DatabaseState::Detached) {
        replica.lagBytes = 96 * 1'024 * 1'024;
        replica.lag = 74s;
    }
    return replica;
}

QFuture<Result<protocol::Databases>> Databases::databases()
{
    const auto overview = m_cluster.overview();
    protocol::Databases all{self(), QDateTime::currentDateTimeUtc(), lookEvery, {}};
    for (const DatabaseOverview &database : overview->databases)
        all.servers.append(serverOf(database, isFile(*overview)));
    databases::judge(all.servers);
    for (const DatabaseServer &server : std::as_const(all.servers))
        if (server.receiving && server.state != DatabaseState::Unreachable)
            all.servers.first().streams.append(
                {server.name, server.endpoint.section(u':', 0, 0), u"streaming"_s, server.replayedLagBytes});
    return ready<Result<protocol::Databases>>(std::move(all));
}

QFuture<Databases::Targets> Databases::writeTargets(const QList<NodeId> &nodes, const QString &)
{
    const auto overview = m_cluster.overview();
    for (const NodeId &node : nodes)
        if (!overview->node(node))
            return ready<Targets>(
                fail(ErrorCode::NotFound, u"There is no node %1 in this cluster."_s.arg(node.toString())));
    const DatabaseOverview &primary = overview->databases.first();
    const protocol::WriteTarget target{primary.address,
        isFile(*overview) ? QString() : primary.address.section(u'/', 0, 0),
        isFile(*overview) ? primary.address : u"muster"_s, systemId, isFile(*overview) ? 0 : 3,
        u"simulated/%1"_s.arg(systemId)};
    QList<protocol::NodeWriteTarget> all;
    for (const protocol::NodeOverview &node : overview->nodes) {
        if (node.liveness == protocol::Liveness::Left || (!nodes.isEmpty() && !nodes.contains(node.id)))
            continue;
        const bool writes = primary.writtenBy.contains(node.id);
        all.append({node.id, node.name,
            writes ? Result<protocol::WriteTarget>(target)
                   : fail(ErrorCode::Unavailable, u"it does not answer"_s)});
    }
    return ready<Targets>(std::move(all));
}

QFuture<Databases::Advice> Databases::advice()
{
    const auto overview = m_cluster.overview();
    QList<protocol::ServerAdvice> all;
    if (isFile(*overview))
        return ready<Advice>(std::move(all));
    // As the packages of a distribution leave them, but for what somebody tried on the second server.
    databases::Settings settings{{u"fsync"_s, {u"on"_s, {}, false}},
        {u"full_page_writes"_s, {u"on"_s, {}, false}}, {u"synchronous_commit"_s, {u"on"_s, {}, false}},
        {u"max_connections"_s, {u"200"_s, {}, true}}, {u"shared_buffers"_s, {u"262144"_s, u"8kB"_s, true}},
        {u"effective_cache_size"_s, {u"786432"_s, u"8kB"_s, false}},
        {u"work_mem"_s, {u"4096"_s, u"kB"_s, false}},
        {u"maintenance_work_mem"_s, {u"65536"_s, u"kB"_s, false}},
        {u"random_page_cost"_s, {u"4"_s, {}, false}}, {u"max_parallel_workers"_s, {u"8"_s, {}, false}},
        {u"max_parallel_workers_per_gather"_s, {u"2"_s, {}, false}}, {u"autovacuum"_s, {u"on"_s, {}, false}},
        {u"autovacuum_max_workers"_s, {u"3"_s, {}, true}},
        {u"tcp_keepalives_idle"_s, {u"7200"_s, u"s"_s, false}},
        {u"tcp_keepalives_interval"_s, {u"75"_s, u"s"_s, false}},
        {u"tcp_keepalives_count"_s, {u"9"_s, {}, false}}};
    const databases::Settings primary = settings;
    const int connections = databases::connectionsWanted(overview->nodes.size(), 8);
    for (const DatabaseOverview &database : overview->databases) {
        protocol::ServerAdvice server{database.name, database.address, {}, {}};
        if (database.state == DatabaseState::Unreachable)
            server.problem = u"no answer within 1500 ms"_s;
        else
            server.settings = databases::advise(settings, connections, primary);
        all.append(std::move(server));
        settings[u"shared_buffers"_s].value = u"16384"_s;
        settings[u"synchronous_commit"_s].value = u"off"_s;
    }
    return ready<Advice>(std::move(all));
}

} // namespace muster::fakecluster
