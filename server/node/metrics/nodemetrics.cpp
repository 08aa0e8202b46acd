#include "node/metrics/nodemetrics.h"

#include "base/build.h"
#include "node/metrics/exposition.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <set>
#include <utility>

namespace muster::node {

using namespace Qt::Literals::StringLiterals;
using protocol::DatabaseRole;
using protocol::DatabaseState;

namespace {

using Type = Exposition::Type;

double seconds(Millis time)
{
    return double(time.count()) / 1'000;
}

double yes(bool is)
{
    return is ? 1 : 0;
}

void gaugeIfKnown(
    Exposition &out, QLatin1StringView name, const std::optional<double> &value, QStringView help)
{
    if (value)
        out.gauge(name, *value, help);
}

void processMetrics(Exposition &out, const NodeMeasures &is)
{
    const double startedAt = double(epochMillis(is.startedAt)) / 1'000;
    out.gauge("muster_build_info"_L1, 1, u"The build that is running.", {{"version"_L1, build().version}});
    out.gauge("muster_node_info"_L1, 1, u"The node and its cluster.",
        {{"node"_L1, is.self.toString()}, {"cluster_name"_L1, is.clusterName}});
    out.gauge("muster_ready"_L1, yes(is.ready), u"Whether this node serves.");
    out.gauge("muster_withdrawn"_L1, yes(is.withdrawn),
        u"Whether this node asks the balancer to send nobody here, though it serves.");
    out.gauge("mattermost_system_server_start_time"_L1, startedAt,
        u"When the server started, in seconds since the epoch.");
    out.gauge("mattermost_process_start_time_seconds"_L1, startedAt,
        u"When the process started, in seconds since the epoch.");
    if (is.process.cpu)
        out.counter("mattermost_process_cpu_seconds_total"_L1, double(is.process.cpu->count()) / 1e6,
            u"User and system CPU time spent.");
    gaugeIfKnown(
        out, "mattermost_process_resident_memory_bytes"_L1, is.process.residentBytes, u"Resident memory.");
    gaugeIfKnown(
        out, "mattermost_process_virtual_memory_bytes"_L1, is.process.virtualBytes, u"Virtual memory.");
    gaugeIfKnown(out, "mattermost_process_open_fds"_L1, is.openFiles, u"Open file descriptors.");
    gaugeIfKnown(
        out, "mattermost_process_max_fds"_L1, is.openFilesMax, u"File descriptors that may be open.");
    out.gauge("muster_event_loop_age_seconds"_L1, seconds(is.mainTurnAge),
        u"Since the main thread last had a turn: more than a few seconds means that it hangs.");
}

/// Of the latency classes those whose limits are about 1, 2, 5, 10 milliseconds and so on to ten seconds.
constexpr std::array bucketClasses{20, 23, 27, 30, 33, 37, 40, 43, 47, 50, 53, 57, 60};

void latencies(Exposition &out, const LatencyCounts::Totals &of, const Exposition::Label &status)
{
    int next = 0;
    quint64 count = 0;
    for (const int limit : bucketClasses) {
        for (; next <= limit; ++next)
            count += of.counts[size_t(next)];
        out.bucket(LatencyCounts::secondsWithin(limit), double(count), status);
    }
    const quint64 all = std::accumulate(of.counts.begin(), of.counts.end(), quint64(0));
    out.end(double(of.took.count()) / 1e9, double(all), status);
}

quint64 errorAnswers(const LatencyCounts::AllTotals &answers)
{
    return std::accumulate(
        answers.begin() + 2, answers.end(), quint64(0), [](quint64 sum, const LatencyCounts::Totals &of) {
            return std::accumulate(of.counts.begin(), of.counts.end(), sum);
        });
}

void trafficMetrics(Exposition &out, const NodeMeasures &is)
{
    out.counter("mattermost_http_requests_total"_L1, double(is.traffic.requests), u"HTTP requests.");
    out.counter("mattermost_http_errors_total"_L1, double(errorAnswers(is.answers)),
        u"HTTP requests that were answered with an error, 4xx or 5xx.");
    out.family("muster_http_request_duration_seconds"_L1, Type::Histogram,
        u"From the complete request to its answer, by the class of its status.");
    for (size_t status = 0; status < is.answers.size(); ++status)
        latencies(out, is.answers[status], {"status"_L1, u"%1xx"_s.arg(status + 2)});
    out.gauge(
        "muster_http_connections"_L1, is.traffic.connections, u"Open HTTP connections, WebSockets included.");
    out.counter("muster_http_refused_connections_total"_L1, double(is.traffic.refusedConnections),
        u"Connections refused over a limit.");
    out.gauge("muster_http_held_bytes"_L1, double(is.traffic.heldBytes),
        u"Request bodies being handled, and answers that wait to be read.");
    out.family("mattermost_http_websockets_total"_L1, Type::Untyped, u"Open WebSocket connections.");
    out.sample(is.traffic.webSockets);
    out.gauge("muster_websocket_sessions"_L1, is.webSocketsWithSession,
        u"Open WebSocket connections that have authenticated.");
    out.gauge("muster_sessions_cached"_L1, is.sessionsCached,
        u"Sessions that this node has in memory: about as many as were in use lately.");
}

struct DatabaseQueue {
    QString name;
    store::SqlWorkerStats of;
};

std::array<DatabaseQueue, 2> databaseQueues(const NodeMeasures &is)
{
    DatabaseQueue readers{u"database-readers"_s, {}};
    for (const store::SqlWorkerStats &reader : is.databaseReaders) {
        readers.of.waiting += reader.waiting;
        readers.of.done += reader.done;
        readers.of.refused += reader.refused;
        readers.of.overdue += reader.overdue;
    }
    return {DatabaseQueue{u"database-writer"_s, is.databaseWriter}, readers};
}

void queueMetrics(Exposition &out, const NodeMeasures &is)
{
    const auto queues = databaseQueues(is);
    const auto counters = [&](QLatin1StringView name, quint64 store::SqlWorkerStats::*count,
                              QStringView help) {
        out.family(name, Type::Counter, help);
        for (const DatabaseQueue &queue : queues)
            out.sample(double(queue.of.*count), {{"queue"_L1, queue.name}});
    };
    out.family("muster_queue_depth"_L1, Type::Gauge, u"Work that waits.");
    for (const DatabaseQueue &queue : queues)
        out.sample(double(queue.of.waiting), {{"queue"_L1, queue.name}});
    out.sample(is.sessionLookups, {{"queue"_L1, u"session-lookups"_s}});
    out.sample(is.passwordHashes, {{"queue"_L1, u"password-hashes"_s}});
    counters("muster_database_jobs_total"_L1, &store::SqlWorkerStats::done, u"Jobs that the database did.");
    counters("muster_database_jobs_refused_total"_L1, &store::SqlWorkerStats::refused,
        u"Jobs refused unasked: the queue was full, or the database unreachable.");
    counters("muster_database_jobs_overdue_total"_L1, &store::SqlWorkerStats::overdue,
        u"Jobs that the database did not answer in time.");
}

void leaderMetrics(Exposition &out, const NodeMeasures &is, const protocol::Overview &cluster)
{
    out.gauge("muster_leader"_L1, yes(cluster.leader == is.self), u"Whether this node leads.");
    out.gauge("muster_leader_known"_L1, yes(cluster.leader.has_value()),
        u"Whether anybody leads, as far as this node knows.");
    if (cluster.leader) {
        const protocol::NodeOverview *leader = cluster.node(*cluster.leader);
        out.gauge("muster_leader_info"_L1, 1, u"Who leads.",
            {{"leader"_L1, cluster.leader->toString()},
                {"leader_name"_L1, leader ? leader->name : QString()}});
    }
    out.gauge("muster_leader_term"_L1, double(cluster.term), u"The term of the lease as last seen.");
    if (is.leaseAge)
        out.gauge("muster_lease_age_seconds"_L1, seconds(*is.leaseAge),
            u"Since this node last saw the lease renewed.");
}

template <protocol::Named Word, typename Count>
void byWord(Exposition &out, QLatin1StringView label, Count count)
{
    for (const Word word : protocol::valuesOf<Word>())
        out.sample(double(count(word)), {{label, QString(protocol::name(word))}});
}

/// The configurations that living nodes run, as far as they tell.
std::set<QString> runningHashes(const protocol::Overview &cluster)
{
    std::set<QString> hashes;
    for (const protocol::NodeOverview &node : cluster.nodes)
        if (node.liveness == protocol::Liveness::Alive && !node.configHash.isEmpty())
            hashes.insert(node.configHash);
    return hashes;
}

void membersMetrics(Exposition &out, const NodeMeasures &is, const protocol::Overview &cluster)
{
    out.family("muster_peers"_L1, Type::Gauge, u"The other nodes, by whether they are alive.");
    byWord<protocol::Liveness>(out, "liveness"_L1, [&](protocol::Liveness liveness) {
        return std::ranges::count_if(
            cluster.nodes, [&](const auto &node) { return node.id != is.self && node.liveness == liveness; });
    });
    out.family("muster_nodes"_L1, Type::Gauge, u"All nodes, by how this one judges them.");
    byWord<protocol::Verdict>(out, "status"_L1, [&](protocol::Verdict verdict) {
        return std::ranges::count(cluster.nodes, verdict, &protocol::NodeOverview::status);
    });
    out.family("muster_cluster_verdict"_L1, Type::Gauge, u"Of the cluster, by this node: 1 at what it is.");
    byWord<protocol::Verdict>(
        out, "verdict"_L1, [&](protocol::Verdict verdict) { return yes(cluster.verdict == verdict); });
    out.family("muster_cluster_reasons"_L1, Type::Gauge, u"What is wrong in the cluster, by its weight.");
    byWord<protocol::Severity>(out, "severity"_L1, [&](protocol::Severity severity) {
        return std::ranges::count(cluster.reasons, severity, &protocol::Reason::severity);
    });
    out.gauge("muster_foreign_members"_L1, cluster.foreignCount,
        u"Members of the gossip that are no nodes of this cluster.");

    const auto hashes = runningHashes(cluster);
    out.gauge("muster_config_agrees"_L1, yes(hashes.size() < 2),
        u"Whether all living nodes run the same configuration.");
    out.gauge("muster_config_hashes"_L1, double(hashes.size()),
        u"How many different configurations the living nodes run.");
    out.gauge("muster_config_differences"_L1, double(cluster.differences.size()),
        u"Keys whose value in use or on disk is not the same on all nodes.");
}

void databaseMetrics(Exposition &out, const protocol::Overview &cluster)
{
    out.family("muster_database_reachable"_L1, Type::Gauge, u"Whether this node reaches the database.");
    for (const protocol::DatabaseOverview &database : cluster.databases)
        out.sample(yes(database.state != DatabaseState::Unreachable),
            {{"database"_L1, database.name}, {"role"_L1, database.role.text()}});
    for (const protocol::DatabaseOverview &database : cluster.databases)
        if (database.role == DatabaseRole::Primary)
            out.gauge("muster_database_writable"_L1, yes(database.state == DatabaseState::Ok),
                u"Whether the primary database takes writes.");
    const auto replicas = [&](QLatin1StringView name, QStringView help, QLatin1StringView label, auto value) {
        bool begun = false;
        for (const protocol::DatabaseOverview &database : cluster.databases) {
            const auto state = database.state.known();
            if (database.role != DatabaseRole::Replica || !state || !protocol::serves(*state))
                continue;
            if (!std::exchange(begun, true))
                out.family(name, Type::Gauge, help);
            out.sample(value(database), {{label, database.name}});
        }
    };
    replicas("mattermost_db_replica_lag_abs"_L1,
        u"Bytes of the primary's log that the replica has yet to replay.", "node"_L1,
        [](const auto &database) { return double(database.lagBytes); });
    replicas("muster_replica_lag_seconds"_L1,
        u"How old the replica's newest transaction is, if it lacks any.", "database"_L1,
        [](const auto &database) { return seconds(database.lag); });
}

void clockMetrics(Exposition &out, const NodeMeasures &is, const protocol::Overview &cluster)
{
    const protocol::NodeOverview *own = cluster.node(is.self);
    if (!own)
        return;
    if (own->clock.offset) {
        out.gauge("muster_clock_offset_seconds"_L1, seconds(*own->clock.offset),
            u"How far this node's clock is ahead of the cluster's time.");
        out.gauge("muster_clock_error_seconds"_L1, seconds(own->clock.error),
            u"How wrong muster_clock_offset_seconds may be, either way.");
    }
    if (own->clock.synchronized)
        out.gauge("muster_clock_synchronized"_L1, yes(*own->clock.synchronized),
            u"Whether a time daemon holds this host's clock.");
}

} // namespace

QByteArray metricsText(const NodeMeasures &is)
{
    Exposition out;
    processMetrics(out, is);
    trafficMetrics(out, is);
    queueMetrics(out, is);
    if (is.gossipHealth)
        out.gauge("mattermost_cluster_cluster_health_score"_L1, *is.gossipHealth,
            u"How badly this node keeps up with the gossip: 0 is well.");
    if (is.gossipRefused)
        out.counter("muster_gossip_refused_total"_L1, double(*is.gossipRefused),
            u"Packets and streams of the gossip that were not understood, or not trusted.");
    if (is.overview && !is.overview->observer.isEmpty()) {
        leaderMetrics(out, is, *is.overview);
        membersMetrics(out, is, *is.overview);
        databaseMetrics(out, *is.overview);
        clockMetrics(out, is, *is.overview);
    }
    return out.text();
}

} // namespace muster::node
