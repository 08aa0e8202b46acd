#include "node/daemon/composition.h"

#include "api/channels/typing.h"
#include "api/front/front.h"
#include "auth/passwordhasher.h"
#include "auth/sessions.h"
#include "base/build.h"
#include "log/log.h"
#include "node/calls/clusteractions.h"
#include "node/calls/databaseactions.h"
#include "node/calls/gossipkeyactions.h"
#include "node/calls/logactions.h"
#include "node/calls/sampleactions.h"
#include "node/calls/viewdirectory.h"
#include "node/config/logsettings.h"
#include "node/config/serversettings.h"
#include "node/daemon/announcedfacts.h"
#include "node/daemon/basis.h"
#include "node/daemon/clusterdatabase.h"
#include "node/daemon/httppart.h"
#include "node/daemon/membershippart.h"
#include "node/daemon/metricspart.h"
#include "node/daemon/samplespart.h"
#include "node/daemon/streamingpart.h"
#include "node/driver/nodedriver.h"
#include "node/leadership/leadership.h"
#include "node/membership/datadirectory.h"
#include "node/membership/discovery.h"
#include "node/membership/gossipkeys.h"
#include "node/membership/identity.h"
#include "node/membership/ownaddress.h"
#include "node/membership/peers.h"
#include "node/membership/seeds.h"
#include "node/streaming/clusterevents.h"
#include "node/streaming/streampeers.h"
#include "node/traffic/clientsettings.h"
#include "node/traffic/trafficgate.h"
#include "node/view/clusterview.h"
#include "node/view/hosts.h"
#include "node/view/isolationwatch.h"
#include "node/view/writeprobe.h"
#include "service/accounts/storedsessions.h"
#include "service/run/runner.h"

#include <functional>

// The one file that knows everything: a function for each area creates its objects, connects them, and adds
// its parts. They start in the order of these functions.
namespace muster::node {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto component = "node"_L1;

struct Store {
    store::SqlPool &pool;
    store::ReplicaReads &replicas;
    ClusterDatabase &database;
};

struct Accounts {
    auth::PasswordHasher &hasher;
    auth::Sessions &sessions;
};

struct Edge {
    api::Readiness &readiness;
    net::HubService &hub;
    ClusterEvents &events;
    TrafficGate &gate;
    HttpPart &http;
};

struct Cluster {
    net::GossipAdapter *gossip = nullptr; ///< null: not clustered
    IsolationWatch *isolation = nullptr; ///< likewise
    Hosts &hosts;
    Leadership &leadership;
    ClusterView &view;
    DatabaseWatch &databases;
    Announcement &announcement;
};

struct Admin {
    ClusterActions &cluster;
    GossipKeyActions &gossipKeys;
    LogActions &logs;
    SamplesPart &samples;
    SampleActions &sampleActions;
    DatabaseActions &databases;
};

Store databaseParts(Composition &all, const Basis &basis)
{
    auto &pool = all.make<store::SqlPool>(basis.source, store::SqlPoolOptions());
    auto &replicas = all.make<store::ReplicaReads>(pool);
    all.add(SimplePart::Steps{.close = [&pool, &replicas] {
        replicas.close();
        pool.close();
    }});
    auto &database = all.make<ClusterDatabase>(basis.self(), pool);
    QObject::connect(
        &database, &ClusterDatabase::reportKeyAgreed, basis.config.get(), &ConfigFile::setClusterKey);
    all.database = &database;
    return {pool, replicas, database};
}

/// Its answers need the database, so it is closed first.
Accounts accountParts(Composition &all, const Basis &basis, const Store &store)
{
    auto &hasher = all.make<auth::PasswordHasher>();
    all.add(SimplePart::Steps{.close = std::bind_front(&auth::PasswordHasher::close, &hasher)});
    auto &stored = all.make<service::StoredSessions>(
        store.pool, [&config = *basis.config] { return config.snapshot()->rules.sessionIdle; },
        [&config = *basis.config] {
            return config.snapshot()->running.boolean(u"ServiceSettings.EnableUserAccessTokens");
        });
    return {hasher, all.make<auth::Sessions>(stored)};
}

/// Clients, except for what answers them.
Edge edgeObjects(Composition &all, const Basis &basis, const Accounts &accounts)
{
    auto &readiness = all.make<api::Readiness>();
    all.readiness = &readiness;
    auto &gate = all.make<TrafficGate>(readiness, accounts.sessions);
    auto &hub = all.make<net::HubService>(
        hubOptions(*basis.config, basis.self(), basis.address.hostname), &accounts.sessions);
    gate.setSockets(&hub);
    accounts.sessions.setSockets(&hub);
    sendClientSettings(*basis.config, hub);
    auto &events = all.make<ClusterEvents>(
        ClusterEvents::Deps{hub, accounts.sessions, std::bind_front(&net::HubService::recheckAll, &hub),
            std::bind_front(&net::HubService::startOverAll, &hub)});
    return {readiness, hub, events, gate, all.make<HttpPart>()};
}

std::function<store::DiscoveryRow()> ownRow(const Basis &basis, const HttpPart &http)
{
    return [&basis, &http]() -> store::DiscoveryRow {
        return {basis.self(), basis.clusterName, basis.address.advertised.toString(),
            basis.address.gossipPort, http.port(), {}, {}};
    };
}

/// The row and the facts that this node starts with.
MembershipPart::Deps membership(
    const Basis &basis, Discovery &discovery, const Announcement &announcement, const HttpPart &http)
{
    MembershipPart::Deps deps{discovery};
    deps.facts = [&announcement] {
        cluster::NodeMeta facts = announcement.facts();
        facts.databaseReachable = true; // it just answered
        return facts;
    };
    deps.row = ownRow(basis, http);
    return deps;
}

void leadershipPart(Composition &all, ConfigFile &config, Leadership &leadership)
{
    const auto keepAudits = [&config, &leadership] {
        const qint64 days = config.snapshot()->running.integer(u"MusterSettings.AuditDays");
        leadership.keepAuditsFor(std::chrono::hours(24) * days);
    };
    config.subscribe(
        {u"MusterSettings.AuditDays"_s}, &leadership, [keepAudits](const QStringList &) { keepAudits(); });
    all.add(SimplePart::Steps{.start =
                                  [keepAudits, &leadership] {
                                      keepAudits();
                                      leadership.start();
                                  },
        .stop =
            [&leadership] {
                const QFuture<void> released = QtFuture::connect(&leadership, &Leadership::released);
                leadership.resign();
                return released;
            }});
}

/// Null: without certificates that fit each node goes on alone, as one does beside nodes of an older version.
StreamingPart *streamingPart(
    Composition &all, const Basis &basis, net::GossipAdapter &gossip, const Edge &edge)
{
    const config::Document running = basis.running();
    const auto tls = streamingTls(running, basis.address.hostname);
    if (!tls)
        log::warn(component,
            u"this node does not stream with the others, so a log-out there is noticed here within 35 seconds, not at once: "_s
                + tls.error().detail);
    if (!tls || !*tls)
        return nullptr;
    net::StreamingOptions options;
    options.self = basis.self();
    options.bindAddress = basis.address.gossipBind;
    options.port = quint16(running.integer(u"ClusterSettings.StreamingPort"));
    options.tls = **tls;
    auto &part = all.make<StreamingPart>(std::move(options), basis.clusterName, gossip, edge.events);
    all.add(part);
    return &part;
}

Cluster clusterParts(Composition &all, const Basis &basis, const Store &store, const Edge &edge)
{
    ConfigFile &config = *basis.config;
    GossipKeys *const keys = basis.gossipKeys.get();
    net::GossipAdapter *gossip = nullptr;
    Seeds *seeds = nullptr;
    IsolationWatch *isolation = nullptr;
    auto &driver = all.make<NodeDriver>(basis.self(), basis.clusterName, keys != nullptr);
    if (keys) {
        net::GossipOptions options = gossipOptions(basis.running(), basis.data, basis.address);
        options.protection = keys->protection();
        gossip = &all.make<net::GossipAdapter>(std::move(options));
        all.make<Peers>(driver, *gossip);
        seeds = &all.make<Seeds>(basis.running().list(u"MusterSettings.GossipSeeds"));
        isolation = &all.make<IsolationWatch>(basis.self(), basis.clusterName, store.pool, driver);
        config.subscribe({u"MusterSettings.GossipVerify*"_s}, keys,
            [&config, keys](const QStringList &) { keys->setVerification(config.snapshot()->running); });
        QObject::connect(isolation, &IsolationWatch::changed, isolation,
            [gate = &edge.gate](const cluster::Isolation &now) { gate->take(now); });
    }
    auto &hosts = all.make<Hosts>(driver);
    auto &leadership =
        all.make<Leadership>(basis.self(), basis.clusterName, basis.source, store.pool, driver);
    auto &discovery = all.make<Discovery>(basis.clusterName, store.pool);
    auto &writes = all.make<WriteProbe>(store.pool);
    auto &servers = all.make<DatabaseWatch>(config, store.pool, store.replicas);
    all.add(SimplePart::Steps{.start = [&writes, &servers] {
        writes.start();
        servers.start();
    }});
    auto &view = all.make<ClusterView>(ClusterView::Deps{basis.self(), basis.clusterName, driver, config,
        leadership, discovery, edge.hub, gossip, [&pool = store.pool] { return pool.source().displayName(); },
        basis.data.file("agreed-config.json"_L1), &writes, &servers});
    auto &announcement = all.make<Announcement>();
    addFacts(announcement, basis, store.database, edge.http);
    store.database.setIdentity(all.make<Identity>(
        ownRow(basis, edge.http), speaksTls(basis.running()), edge.readiness.process, store.pool));
    QObject::connect(&store.database, &ClusterDatabase::migrated, &view, &ClusterView::setSchema);
    QObject::connect(&announcement, &Announcement::changed, &driver,
        [&driver](const cluster::NodeMeta &facts) { driver.step(cluster::input::OwnMeta{facts}); });
    QObject::connect(&edge.hub, &net::HubService::authenticated, &view,
        [&view](const hub::ConnectionId &connection, const hub::SessionInfo &session) {
            if (session.roles.contains(u"system_admin"_s)) // others do not learn who is in the cluster
                view.topics().sendSnapshots(connection);
        });
    for (const QLatin1StringView topic : hub::ClusterTopics::names)
        edge.hub.addAction({QString(topic), u"system_admin"_s}, &view,
            [&view, topic](const hub::Asked &asked) { view.topics().sendSnapshot(topic, asked.connection); });

    StreamingPart *const streaming = gossip ? streamingPart(all, basis, *gossip, edge) : nullptr;
    if (streaming)
        announcement.addSource([streaming](cluster::NodeMeta &facts) {
            facts.features.prepend(streamingFeature(streaming->port()));
        });
    MembershipPart::Deps member = membership(basis, discovery, announcement, edge.http);
    member.gossip = gossip;
    member.keys = keys;
    member.seeds = seeds;
    all.add(all.make<MembershipPart>(std::move(member)));
    leadershipPart(all, config, leadership);
    if (streaming)
        all.add(SimplePart::Steps{.stop = std::bind_front(&StreamingPart::takeLeave, streaming)});
    return {gossip, isolation, hosts, leadership, view, servers, announcement};
}

/// What administrators request and change, here and on the other nodes.
Admin adminObjects(
    Composition &all, const Basis &basis, const Store &store, const Edge &edge, const Cluster &cluster)
{
    auto &recycler = all.make<DatabaseRecycler>(DatabaseRecycler::Deps{*basis.config, store.pool,
        cluster.leadership, std::bind_front(&ClusterDatabase::systemId, &store.database)});
    auto &directory = all.make<ViewDirectory>(basis.self(), cluster.view);
    auto &peers = all.make<PeerCalls>(directory, speaksTls(basis.running()), peerTrust(basis.running()));
    auto &samples = all.make<SamplesPart>(
        Measurements::Deps{basis.self(), [&http = edge.http] { return http.stats(); },
            [&http = edge.http] { return http.takeLatencies(); }, cluster.view, cluster.gossip},
        basis.data.file("samples"_L1));
    return {all.make<ClusterActions>(
                ClusterActions::Deps{peers, cluster.view, cluster.leadership, *basis.config, recycler}),
        all.make<GossipKeyActions>(basis.gossipKeys.get(), peers), all.make<LogActions>(peers), samples,
        all.make<SampleActions>(samples.samples(), samples.history(), peers),
        all.make<DatabaseActions>(cluster.databases, store.pool, peers)};
}

/// The front of all areas, and the listener before it, which listens from here on. It stops before this node
/// releases its lease and leaves, so that running requests are finished as a member.
Result<void> edgeParts(Composition &all, const Basis &basis, const Store &store, const Accounts &accounts,
    const Edge &edge, const Admin &admin)
{
    const OwnAddress &address = basis.address;
    auto options = httpOptions(basis.running(), address);
    if (!options)
        return failed(options);
    auto &runner = all.make<service::Runner>(store.pool, store.replicas, edge.events, edge.events,
        std::bind_front(&ClusterEvents::startOver, &edge.events));
    auto &front = all.make<api::Front>(
        api::Context{edge.readiness, runner, accounts.hasher, accounts.sessions, *basis.config, admin.cluster,
            admin.logs, admin.sampleActions, admin.databases, &admin.gossipKeys},
        edge.hub, basis.self().toUtf8());
    auto &typing = all.make<api::Typing>(runner, edge.events);
    edge.hub.addAction(
        {QString(api::Typing::action), {}}, &edge.hub, std::bind_front(&api::Typing::asked, &typing));
    all.add(edge.http);
    edge.http.followCertificate(*basis.config);
    return edge.http.listen(*std::move(options), front, front.sockets()).map([&] {
        const QString own = address.httpEndpoint(edge.http.port());
        if (!address.httpIsReachable())
            log::warn(component,
                u"the address announced to peers is not the one that ServiceSettings.ListenAddress listens "
                u"on; administrators cannot act on this node through another one"_s,
                {{u"announced"_s, own}, {u"listens"_s, address.listenAddress.toString()}});
        log::info(component, u"listening"_s,
            {{u"address"_s, own}, {u"node_id"_s, basis.self().toString()}, {u"version"_s, build().version},
                {u"config"_s, basis.config->path()}});
    });
}

/// Without its metrics a node does its work, so that they are no reason not to start.
void metricsPart(Composition &all, const Basis &basis, const Store &store, const Accounts &accounts,
    const Edge &edge, const Cluster &cluster)
{
    const auto options = metricsOptions(basis.running());
    if (options && !*options)
        return;
    auto &source = all.make<MetricSource>(MetricSource::Deps{basis.self(), basis.clusterName, basis.startedAt,
        [&http = edge.http] { return http.stats(); }, [&http = edge.http] { return http.answers(); },
        edge.readiness, cluster.view, cluster.leadership, edge.hub, store.pool, accounts.sessions,
        accounts.hasher, cluster.gossip});
    auto &part = all.make<MetricsPart>(source);
    all.add(part); // last, so that it is closed before whatever its requests read
    const auto listening = options.and_then([&part](const auto &wanted) { return part.listen(*wanted); });
    if (!listening)
        log::error("metrics"_L1, u"metrics are not served"_s, {{u"error"_s, listening.error().detail}});
}

/// What starts after everything else, and so ends before everything else: this node announces itself,
/// discovers the others and measures.
void presenceParts(Composition &all, const Basis &basis, const Cluster &cluster, const Admin &admin)
{
    all.add(SimplePart::Steps{
        .start = [&announcement = cluster.announcement] { announcement.begin(cluster::Lifecycle::Active); },
        .stop =
            [&announcement = cluster.announcement] {
                announcement.change(cluster::Lifecycle::Stopping);
                return over();
            }});
    if (IsolationWatch *isolation = cluster.isolation)
        all.add(SimplePart::Steps{.stop = [isolation] {
            isolation->stop();
            return over();
        }});
    all.add(SimplePart::Steps{.start = [&basis, &view = cluster.view, &hosts = cluster.hosts] {
        view.start();
        hosts.start(basis.running().boolean(u"MusterSettings.WarnOfHosts"));
    }});
    all.add(admin.samples);
    all.description = {{u"name"_s, basis.address.hostname}, {u"clustered"_s, cluster.gossip != nullptr}};
}

} // namespace

Result<std::unique_ptr<Composition>> compose(std::unique_ptr<ConfigFile> config)
{
    auto opened = openBasis(std::move(config));
    if (!opened)
        return failed(opened);
    auto all = std::make_unique<Composition>();
    const Basis &basis = all->make<Basis>(*std::move(opened));
    followLogSettings(*basis.config);
    const Store store = databaseParts(*all, basis);
    const Accounts accounts = accountParts(*all, basis, store);
    const Edge edge = edgeObjects(*all, basis, accounts);
    const Cluster cluster = clusterParts(*all, basis, store, edge);
    const Admin admin = adminObjects(*all, basis, store, edge, cluster);
    if (const auto listening = edgeParts(*all, basis, store, accounts, edge, admin); !listening)
        return failed(listening);
    presenceParts(*all, basis, cluster, admin);
    metricsPart(*all, basis, store, accounts, edge, cluster);
    return all;
}

} // namespace muster::node
