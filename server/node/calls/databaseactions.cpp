#include "node/calls/databaseactions.h"

#include "client/admin/databaseapi.h"
#include "node/calls/peerrequest.h"
#include "store/cluster/databaserepository.h"

namespace muster::node {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using protocol::DatabaseState;
using protocol::NodeWriteTarget;
using protocol::WriteTarget;

namespace {

constexpr Millis writesWithin = 3s; // the node that asked waits five
constexpr int connectionsOfNode = 8; // readers, a writer, the lease, and what a recycling opens beside them

std::optional<databases::Settings> settingsOfPrimary(const QList<DatabaseWatch::ServerSettings> &servers)
{
    return servers.isEmpty() || !servers.first().settings ? std::nullopt
                                                          : std::optional(*servers.first().settings);
}

} // namespace

protocol::Databases DatabaseActions::known() const
{
    const auto overview = m_peers.directory().overview();
    DatabaseState primary = DatabaseState::Ok;
    for (const protocol::DatabaseOverview &database : overview->databases)
        if (database.role == protocol::DatabaseRole::Primary)
            primary = database.state.known().value_or(DatabaseState::Ok);
    return {self(), QDateTime::currentDateTimeUtc(), DatabaseWatch::lookEvery, m_watch.servers(primary)};
}

QFuture<Result<protocol::Databases>> DatabaseActions::databases()
{
    using Answer = Result<protocol::Databases>;
    return startOnThreadOf<Answer>(this, [this] { return ready<Answer>(known()); });
}

QFuture<Result<WriteTarget>> DatabaseActions::ownTarget()
{
    return m_pool.write(writesWithin, [source = m_pool.source()](store::Connection &connection) {
        return store::DatabaseRepository(connection).writeTarget(source);
    });
}

QFuture<DatabaseActions::Targets> DatabaseActions::writeTargets(
    const QList<NodeId> &nodes, const QString &token)
{
    return startOnThreadOf<Targets>(this, [this, nodes, token] { return targetsOf(nodes, token); });
}

QFuture<DatabaseActions::Targets> DatabaseActions::targetsOf(const QList<NodeId> &nodes, const QString &token)
{
    const auto chosen =
        chosenNodes(m_peers.directory().overview()->nodes, nodes, [](const protocol::NodeOverview &node) {
            return node.liveness == protocol::Liveness::Alive || node.liveness == protocol::Liveness::Suspect;
        });
    if (!chosen)
        return ready<Targets>(failed(chosen));
    PeerRequest<WriteTarget> request;
    request.token = token;
    request.here = [this](const protocol::NodeOverview &) {
        return ownTarget();
    };
    request.there = [](client::Transport &peer, const protocol::NodeOverview &node) {
        return then(client::DatabaseApi(peer).writeTargetHere(node.id),
            [](const Result<QList<NodeWriteTarget>> &answer) {
                return onlyEntry(answer).and_then([](const NodeWriteTarget &entry) { return entry.target; });
            });
    };
    return then(request.send(m_peers, *chosen), [](const QList<PeerAnswer<WriteTarget>> &answers) -> Targets {
        QList<NodeWriteTarget> targets;
        for (const PeerAnswer<WriteTarget> &answer : answers)
            targets.append({answer.node.id, answer.node.name, answer.result});
        return targets;
    });
}

QFuture<DatabaseActions::Advice> DatabaseActions::advice()
{
    return startOnThreadOf<Advice>(this, [this] { return askAdvice(); });
}

QFuture<DatabaseActions::Advice> DatabaseActions::askAdvice()
{
    if (m_pool.source().kind == store::DataSource::Kind::Sqlite)
        return ready<Advice>(QList<protocol::ServerAdvice>());
    const int connections =
        databases::connectionsWanted(m_peers.directory().overview()->nodes.size(), connectionsOfNode);
    return then(
        m_watch.settings(), [connections](const QList<DatabaseWatch::ServerSettings> &servers) -> Advice {
            const auto primary = settingsOfPrimary(servers);
            QList<protocol::ServerAdvice> all;
            for (const DatabaseWatch::ServerSettings &server : servers) {
                protocol::ServerAdvice advice{server.name, server.address, {}, {}};
                if (server.settings)
                    advice.settings = databases::advise(*server.settings, connections, primary);
                else
                    advice.problem = server.settings.error().detail;
                all.append(std::move(advice));
            }
            return all;
        });
}

} // namespace muster::node
