#include "node/daemon/daemon.h"

#include "base/build.h"
#include "base/whendone.h"
#include "log/log.h"
#include "net/gossip/endpoints.h"
#include "node/config/serversettings.h"
#include "protocol/http/routes.h"
#include "protocol/vocabulary/features.h"
#include "store/schema/systemrepository.h"

#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>

namespace muster::node {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto component = "node"_L1;
constexpr Millis stopWithin = 10s;
constexpr Millis requestGrace = 3s;
constexpr Millis databaseRetry = 500ms;
constexpr qint64 openFilesMin = 65'536; // spec C12
/// Keys the digests in configuration reports; made up by the first node.
constexpr auto reportKeyName = "MusterReportKey"_L1;

/// Rows in the database need a name, also those of a server that is no cluster.
QString clusterNameOf(const config::Document &running)
{
    const QString name = running.text(u"ClusterSettings.ClusterName");
    return name.isEmpty() ? u"muster"_s : name;
}

QString randomKey()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char *>(words.data()), qsizetype(sizeof words)).toBase64());
}

} // namespace

Result<std::unique_ptr<Daemon>> Daemon::start(std::unique_ptr<ConfigFile> config)
{
    const config::Document running = config->snapshot()->running;
    const QString home = QFileInfo(config->path()).absolutePath();
    const auto source = store::parseDataSource(
        running.text(u"SqlSettings.DriverName"), running.text(u"SqlSettings.DataSource"), home);
    if (!source)
        return tl::make_unexpected(source.error());
    const auto address = ownAddress(running);
    if (!address)
        return tl::make_unexpected(address.error());
    if (const auto trusted = client::sslConfiguration(peerTrust(running)); !trusted)
        return fail(trusted.error().code, u"MusterSettings.ClusterCAFile: "_s + trusted.error().detail);
    auto data = DataDirectory::open(QDir(home).filePath(running.text(u"MusterSettings.DataDirectory")));
    if (!data)
        return tl::make_unexpected(data.error());
    std::unique_ptr<GossipKeys> gossipKeys;
    if (running.boolean(u"ClusterSettings.Enable")) {
        auto opened = GossipKeys::open(data->file("gossip-keyring.json"_L1), running, *address);
        if (!opened)
            return tl::make_unexpected(opened.error());
        gossipKeys = *std::move(opened);
    }
    // Each connection is a file; what the database, logs and peers need comes on top.
    host::raiseOpenFiles(std::max(openFilesMin, running.integer(u"MusterSettings.MaxConnections") + 1'024));
    std::unique_ptr<Daemon> self(
        new Daemon(std::move(config), std::move(*data), *address, *source, std::move(gossipKeys)));
    if (const auto listening = self->listen(); !listening)
        return tl::make_unexpected(listening.error());
    self->openDatabase();
    return self;
}

Daemon::Daemon(std::unique_ptr<ConfigFile> config, DataDirectory data, OwnAddress address,
    const store::DataSource &source, std::unique_ptr<GossipKeys> gossipKeys)
    : m_config(std::move(config))
    , m_data(std::move(data))
    , m_address(std::move(address))
    , m_clusterName(clusterNameOf(m_config->snapshot()->running))
    , m_startedAt(wallMillis())
    , m_pool(source, {})
    , m_sessions(m_pool)
    , m_audit(m_pool)
    , m_gate(m_readiness, m_sessions)
    , m_gossipKeys(std::move(gossipKeys))
{
    const config::Document running = m_config->snapshot()->running;
    m_hub = std::make_unique<net::HubService>(
        hubOptions(*m_config, m_data.nodeId(), m_address.hostname), &m_sessions);
    m_gate.setSockets(m_hub.get());
    if (m_gossipKeys) {
        net::GossipOptions options = gossipOptions(running, m_data, m_address);
        options.protection = m_gossipKeys->protection();
        m_gossip = std::make_unique<net::GossipAdapter>(std::move(options));
        m_peers = std::make_unique<Peers>(m_data.nodeId(), *m_gossip);
        m_seeds = std::make_unique<Seeds>(running.list(u"MusterSettings.GossipSeeds"));
        connect(m_seeds.get(), &Seeds::resolved, m_gossip.get(), &net::GossipAdapter::join);
    }
    m_hosts = std::make_unique<Hosts>(m_data.nodeId(), m_peers.get());
    m_leadership = std::make_unique<Leadership>(m_data.nodeId(), m_clusterName, source, m_pool);
    makeController(source);
    connect(m_config.get(), &ConfigFile::changed, this, &Daemon::refreshMeta);
    connect(m_config.get(), &ConfigFile::runningChanged, this, [this](const QStringList &keys) {
        applyLogSettings(keys);
        keepAudits();
        if (m_gossipKeys)
            m_gossipKeys->setVerification(m_config->snapshot()->running);
        m_hub->setServerVersion(QString::fromLatin1(m_config->snapshot()->versionId));
        broadcastConfigChange();
    });
    connect(m_leadership.get(), &Leadership::changed, this, &Daemon::refreshMeta);
    if (m_gossipKeys)
        connect(m_gossipKeys.get(), &GossipKeys::changed, this, &Daemon::refreshMeta);
    connect(m_view.get(), &ClusterView::databaseReachabilityChanged, this, &Daemon::refreshMeta);
    connect(m_hub.get(), &net::HubService::authenticated, m_view.get(),
        [this](const hub::ConnectionId &connection, const hub::SessionInfo &session) {
            if (session.roles.contains(u"system_admin"_s)) // others are not told who is in the cluster
                m_view->greet(connection);
        });
    connect(m_hub.get(), &net::HubService::overviewAsked, m_view.get(), &ClusterView::greet);
}

Daemon::~Daemon()
{
    // Work that is still under way is answered while everything its answer needs is alive: first nobody asks
    // any more, then the hasher, whose answers ask the database, then the database.
    *m_cancelled = true;
    m_http.reset();
    m_hasher.close();
    m_pool.close();
}

void Daemon::makeController(const store::DataSource &source)
{
    m_discovery = std::make_unique<Discovery>(m_clusterName, m_pool);
    if (m_gossip) {
        m_isolation = std::make_unique<IsolationWatch>(m_data.nodeId(), m_clusterName, m_pool);
        connect(m_isolation.get(), &IsolationWatch::changed, this,
            [this](const cluster::Isolation &isolation) { m_gate.take(isolation); });
    }
    m_view = std::make_unique<ClusterView>(ClusterView::Sources{m_data.nodeId(), m_clusterName, *m_config,
        *m_leadership, *m_discovery, *m_hub, m_gossip.get(), m_peers.get(), m_hosts.get(), m_isolation.get(),
        source.displayName(), m_data.file("agreed-config.json"_L1)});
    const config::Document running = m_config->snapshot()->running;
    m_peerCalls =
        std::make_unique<PeerCalls>(m_data.nodeId(), *m_view, speaksTls(running), peerTrust(running));
    m_actions =
        std::make_unique<ClusterActions>(m_data.nodeId(), *m_view, *m_leadership, *m_config, *m_peerCalls);
    m_keyActions =
        std::make_unique<GossipKeyActions>(m_data.nodeId(), m_gossipKeys.get(), *m_view, *m_peerCalls);
    m_logs = std::make_unique<LogActions>(m_data.nodeId(), *m_view, *m_peerCalls);
    makeSamples();
    m_system = std::make_unique<api::SystemController>(m_readiness, m_pool, *m_config);
    m_configRoutes = std::make_unique<api::ConfigController>(*m_config, *m_actions, m_audit);
    m_clusterRoutes = std::make_unique<api::ClusterController>(*m_actions, m_audit);
    m_keyRoutes = std::make_unique<api::GossipKeyController>(m_data.nodeId(), *m_keyActions, m_audit);
    m_logRoutes = std::make_unique<api::LogController>(*m_logs, *m_config, m_audit);
    m_users = std::make_unique<api::UserController>(
        api::UserController::Rooms{m_pool, m_hasher, m_sessions, *m_config, m_audit, *m_hub});
    m_router = std::make_unique<api::Router>(
        api::Router::Rooms{m_readiness, m_sessions, *m_config, m_audit}, m_data.nodeId().toUtf8());
    m_socketGate = std::make_unique<api::SocketGate>(m_router->limiter(), *m_config, *m_hub);
    m_audits = std::make_unique<api::AuditController>(m_pool);
    m_system->addRoutes(*m_router);
    m_configRoutes->addRoutes(*m_router);
    m_clusterRoutes->addRoutes(*m_router);
    m_keyRoutes->addRoutes(*m_router);
    m_logRoutes->addRoutes(*m_router);
    m_sampleRoutes->addRoutes(*m_router);
    m_users->addRoutes(*m_router);
    m_audits->addRoutes(*m_router);
    m_meter = std::make_unique<RequestMeter>(*m_router);
}

Result<void> Daemon::listen()
{
    auto options = httpOptions(m_config->snapshot()->running, m_address);
    if (!options)
        return tl::make_unexpected(options.error());
    m_http = std::make_unique<net::HttpServer>(std::move(*options), m_meter.get(), m_socketGate.get());
    return m_http->listen().map([this] {
        if (!m_address.httpIsReachable())
            log::warn(component,
                u"peers are told an address that ServiceSettings.ListenAddress does not listen at: "
                u"administrators cannot act on this node through another one"_s,
                {{u"told"_s, m_address.httpEndpoint(m_http->port())},
                    {u"listens"_s, m_address.listenAddress.toString()}});
        log::info(component, u"listening"_s,
            {{u"address"_s, m_address.httpEndpoint(m_http->port())},
                {u"node_id"_s, m_data.nodeId().toString()}, {u"version"_s, build().version},
                {u"config"_s, m_config->path()}});
    });
}

void Daemon::openDatabase()
{
    if (m_stopping)
        return;
    m_readiness.setNotReady(u"This node waits for its database."_s);
    store::MigrateOptions options;
    options.self = m_data.nodeId();
    options.deadline = steadyNow() + 1h;
    options.cancelled = m_cancelled;
    options.report = [this](const store::MigrationProgress &progress) {
        m_readiness.setNotReady(progress.phase == store::MigrationProgress::Phase::Applying
                ? u"This node migrates the database to schema %1."_s.arg(progress.version)
                : u"This node waits until another one (%1) has migrated the database."_s.arg(progress.owner));
    };
    const auto migrate = [options](store::Connection &connection) {
        return store::migrate(connection, options);
    };
    whenDone(m_pool.writer().run(1h, migrate), this, [this](const Result<store::SchemaState> &schema) {
        if (m_stopping)
            return;
        if (schema)
            return databaseOpened(*schema);
        const ErrorCode code = schema.error().code;
        if (code != ErrorCode::Unavailable && code != ErrorCode::TimedOut) {
            emit failed(schema.error().detail);
            return;
        }
        log::warn(component, u"the database is not there yet: %1"_s.arg(schema.error().detail));
        QTimer::singleShot(databaseRetry, this, &Daemon::openDatabase);
    });
}

void Daemon::databaseOpened(const store::SchemaState &schema)
{
    if (m_stopping)
        return;
    log::info(component, u"the database is ready"_s, {{u"schema"_s, schema.version}});
    m_meta.schema = quint32(schema.version);
    m_view->setSchema(schema.version);
    const auto agree = [](store::Connection &connection) {
        return store::rememberHome(connection).and_then([&connection] {
            return store::SystemRepository(connection).valueOrSet(reportKeyName, randomKey());
        });
    };
    whenDone(m_pool.write(5s, agree), this, [this, schema](const Result<QString> &key) {
        if (m_stopping)
            return;
        if (!key) {
            log::warn(component, u"the database went away during the start: %1"_s.arg(key.error().detail));
            QTimer::singleShot(databaseRetry, this, [this, schema] { databaseOpened(schema); });
            return;
        }
        m_config->setClusterKey(QByteArray::fromBase64(key->toLatin1()));
        if (const auto started = startGossip(); !started) {
            emit failed(started.error().detail);
            return;
        }
        serve();
    });
}

Result<void> Daemon::startGossip()
{
    m_meta.clusterName = m_clusterName;
    m_meta.name = m_address.hostname;
    m_meta.httpEndpoint = m_address.httpEndpoint(m_http->port());
    m_meta.secure = speaksTls(m_config->snapshot()->running);
    m_meta.version = build().version;
    m_meta.features = build().features;
    m_meta.startedAt = m_startedAt;
    m_meta.lifecycle = cluster::Lifecycle::Joining;
    m_meta.databaseReachable = true; // it just answered
    if (!m_gossip)
        return {};
    if (const auto started = m_gossip->start(m_meta); !started)
        return started;
    m_gossipKeys->attach(*m_gossip);
    connect(m_discovery.get(), &Discovery::rowsRead, this, &Daemon::joinSeeds);
    m_seeds->start();
    return {};
}

void Daemon::joinSeeds()
{
    std::vector<cluster::Endpoint> seeds;
    for (const store::DiscoveryRow &row : m_discovery->rows()) {
        const QHostAddress address(row.hostname);
        if (row.id == m_data.nodeId())
            continue;
        if (address.isNull())
            log::warn(component, u"a discovery row names no address and is left out"_s,
                {{u"node"_s, row.id.toString()}, {u"hostname"_s, row.hostname}});
        else
            seeds.push_back(net::toEndpoint(address, quint16(row.gossipPort)));
    }
    if (!seeds.empty())
        m_gossip->join(seeds);
}

void Daemon::serve()
{
    const int gossipPort = m_gossip ? m_gossip->address().port : m_address.gossipPort;
    m_discovery->start(
        {m_data.nodeId(), m_clusterName, m_address.advertised.toString(), gossipPort, m_http->port(), 0, 0});
    keepAudits();
    m_leadership->start();
    m_serving = true;
    setLifecycle(cluster::Lifecycle::Active);
    m_view->start();
    m_samples->start();
    m_hosts->start(m_config->snapshot()->running.boolean(u"MusterSettings.WarnOfHosts"));
    m_readiness.setNotReady({});
    log::info(
        component, u"serving"_s, {{u"name"_s, m_address.hostname}, {u"clustered"_s, m_gossip != nullptr}});
}

void Daemon::setLifecycle(cluster::Lifecycle lifecycle)
{
    m_meta.lifecycle = lifecycle;
    refreshMeta();
}

void Daemon::refreshMeta()
{
    const config::Report &report = m_config->report();
    m_meta.configHash = report.runningHash;
    m_meta.diskHash = report.diskHash;
    m_meta.reportRevision = report.revision;
    m_meta.restartPending = !m_config->pendingKeys().isEmpty();
    m_meta.databaseReachable = m_leadership->databaseReachable();
    if (m_gossipKeys)
        m_meta.gossip = {int(m_gossipKeys->ring().keys().size()), m_gossipKeys->verifyIncoming(),
            m_gossipKeys->verifyOutgoing()};
    m_meta.leaderTerm = m_leadership->leads() ? m_leadership->term() : 0;
    m_meta.epoch = m_leadership->epoch();
    if (m_peers)
        m_peers->setOwnReport(report);
    if (!m_serving || m_meta == m_toldMeta)
        return;
    m_toldMeta = m_meta;
    m_view->setOwnMeta(m_meta);
    if (m_gossip)
        m_gossip->setMeta(m_meta);
}

void Daemon::applyLogSettings(const QStringList &changed)
{
    const log::Options options = logOptions(m_config->snapshot()->running);
    log::setOptions(options);
    // A level that was set for a while is not undone by a change of something else.
    if (changed.contains(u"LogSettings.FileLevel"_s) || changed.contains(u"LogSettings.ConsoleLevel"_s))
        log::setLevels(options.fileLevel, options.consoleLevel);
}

void Daemon::keepAudits()
{
    const qint64 days = m_config->snapshot()->running.integer(u"MusterSettings.AuditDays");
    m_leadership->keepAuditsFor(std::chrono::hours(24) * days);
}

void Daemon::broadcastConfigChange()
{
    QJsonObject client;
    const auto snapshot = m_config->snapshot();
    for (auto it = snapshot->clientFull.begin(); it != snapshot->clientFull.end(); ++it)
        client.insert(it.key(), it.value());
    m_hub->publish({QString(protocol::events::configChanged), {{u"config"_s, client}}, {}, 0},
        hub::Audience::everyone());
}

void Daemon::stop()
{
    if (m_stopping)
        return;
    m_stopping = true;
    *m_cancelled = true;
    log::info(component, u"stopping"_s);
    QTimer::singleShot(stopWithin, this, [this] {
        log::warn(component, u"some part did not stop in time; ending without it"_s);
        emit stopped();
    });
    m_readiness.setNotReady(u"This node is stopping."_s);
    if (m_isolation)
        m_isolation->stop();
    if (m_serving)
        setLifecycle(cluster::Lifecycle::Stopping);
    whenDone(m_http->stop(requestGrace), this, [this] { stopCluster(); });
}

void Daemon::stopCluster()
{
    if (!m_serving) {
        emit stopped();
        return;
    }
    connect(m_leadership.get(), &Leadership::released, this, &Daemon::whenReleased, Qt::SingleShotConnection);
    m_leadership->resign();
}

void Daemon::whenReleased()
{
    if (!m_gossip)
        return removeRow();
    connect(m_gossip.get(), &net::GossipAdapter::stopped, this, &Daemon::removeRow, Qt::SingleShotConnection);
    m_gossip->stop();
}

void Daemon::removeRow()
{
    connect(
        m_discovery.get(), &Discovery::removed, this,
        [this] {
            log::info(component, u"stopped"_s);
            emit stopped();
        },
        Qt::SingleShotConnection);
    m_discovery->stop();
}

} // namespace muster::node
