#include "fakecluster/simulator.h"

#include "base/build.h"
#include "base/durablefile.h"
#include "base/whendone.h"
#include "protocol/http/routes.h"
#include "service/accounts/sessions.h"
#include "service/accounts/users.h"
#include "store/schema/migrator.h"

#include <QFile>
#include <QFileInfo>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>

namespace muster::fakecluster {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Millis startWithin = 60s;
constexpr Millis requestGrace = 1s;
constexpr Millis drainWithin = 200ms;
constexpr Millis sessionLifetime = 24h;
constexpr auto adminName = "admin"_L1;

/// A file in a folder that is made for it.
store::DataSource databaseIn(const QTemporaryDir &folder)
{
    return {store::DataSource::Kind::Sqlite, folder.filePath(u"simulator.db"_s), false};
}

/// What audits name in place of a route.
service::Actor madeHere()
{
    service::Actor actor;
    actor.action = u"muster-sim"_s;
    return actor;
}

net::HubServiceOptions hubOptions()
{
    net::HubServiceOptions options;
    options.hub.node = NodeId(newId());
    options.hub.serverVersion = build().version;
    options.hub.hostname = u"muster-sim"_s;
    options.path = protocol::routes::webSocket;
    return options;
}

} // namespace

Simulator::Simulator(SimulatorOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_password(newId())
    , m_token(newId())
    , m_pool(databaseIn(m_folder), {})
    , m_storedSessions(m_pool)
    , m_sessions(m_storedSessions)
    , m_hub(std::make_unique<net::HubService>(hubOptions(), &m_sessions))
    , m_replicas(m_pool)
    , m_runner(m_pool, m_replicas, *m_hub, m_sessions, [this] { m_hub->startOverAll(); })
    , m_logs(m_cluster)
    , m_samples(m_cluster)
    , m_databases(m_cluster)
    , m_gossipKeys(m_cluster)
    , m_front({m_readiness, m_runner, m_hasher, m_sessions, m_cluster, m_cluster, m_logs, m_samples,
                  m_databases, &m_gossipKeys},
          *m_hub, newId().toLatin1())
    , m_topics(*m_hub)
{
    m_sessions.setSockets(m_hub.get());
    connect(m_hub.get(), &net::HubService::authenticated, this,
        [this](const hub::ConnectionId &connection) { m_topics.sendSnapshots(connection); });
    for (const QLatin1StringView topic : hub::ClusterTopics::names)
        m_hub->addAction({QString(topic), u"system_admin"_s}, this,
            [this, topic](const hub::Asked &asked) { m_topics.sendSnapshot(topic, asked.connection); });
    connect(&m_cluster, &Cluster::observed, this, &Simulator::publish);
    connect(&m_cluster, &Cluster::observerChanged, this, [this](const QString &name) {
        m_readiness.setNotReady(name.isEmpty() ? u"No node of the simulated cluster answers."_s : QString());
        m_hub->drain(drainWithin, u"the node that answered is gone"_s);
    });
}

Simulator::~Simulator()
{
    // As in Composition: first nobody asks any more, then the hasher, then the database.
    m_http.close();
    m_hasher.close();
    m_pool.close();
}

Result<void> Simulator::start()
{
    if (!m_folder.isValid())
        return fail(ErrorCode::Unavailable, m_folder.errorString());
    net::HttpServerOptions options;
    options.address = QHostAddress(QHostAddress::LocalHost);
    options.port = m_options.port;
    options.ioThreads = 1;
    return m_http.listen(options, m_front, m_front.sockets()).map([this] { openDatabase(); });
}

void Simulator::openDatabase()
{
    store::MigrateOptions options;
    options.self = NodeId(newId());
    options.deadline = steadyNow() + startWithin;
    const auto migrate = [options](store::Connection &connection) {
        return store::migrate(connection, options);
    };
    whenDone(
        m_pool.writer()->run(startWithin, migrate), this, [this](const Result<store::SchemaState> &schema) {
            if (!schema) {
                emit failed(schema.error().detail);
                return;
            }
            whenDone(m_hasher.hash(m_password), this, [this](const Result<QString> &hash) {
                if (hash)
                    makeAdmin(*hash);
                else
                    emit failed(hash.error().detail);
            });
        });
}

void Simulator::makeAdmin(const QString &passwordHash)
{
    service::NewUser admin;
    admin.user.username = adminName;
    admin.user.email = u"admin@example.org"_s;
    admin.passwordHash = passwordHash;
    whenDone(m_runner.write(service::createUser, madeHere(), admin), this,
        [this](const Result<protocol::User> &created) {
            if (!created) {
                emit failed(created.error().detail);
                return;
            }
            const service::NewSession session{*created, m_token, {}, sessionLifetime};
            whenDone(m_runner.write(service::openSession, madeHere(), session), this,
                [this](const Result<auth::Session> &opened) {
                    if (!opened)
                        emit failed(opened.error().detail);
                    else
                        begin();
                });
        });
}

Result<void> Simulator::writeProfile() const
{
    const QString &path = m_options.profileFile;
    const QString name = QFileInfo(path).fileName();
    const QJsonObject profile{{u"name"_s, u"Simulated, %1 nodes"_s.arg(m_options.nodes)},
        {u"urls"_s, QJsonArray{u"http://127.0.0.1:%1"_s.arg(port())}}, {u"username"_s, QString(adminName)},
        {u"password_file"_s, name + u".password"_s}, {u"token_file"_s, name + u".token"_s}};
    return replaceFile(path + u".password"_s, m_password.toUtf8() + '\n', {.mode = ownerOnly})
        .and_then(
            [&] { return replaceFile(path + u".token"_s, m_token.toUtf8() + '\n', {.mode = ownerOnly}); })
        .and_then([&] { return replaceFile(path, QJsonDocument(profile).toJson(), {.mode = ownerOnly}); });
}

void Simulator::begin()
{
    if (m_stopping)
        return;
    WorldOptions options;
    options.nodes = m_options.nodes;
    options.seed = m_options.seed;
    options.churnPercent = m_options.churnPercent;
    options.version = build().version;
    options.features = build().features;
    options.schema = store::knownSchema(store::DataSource::Kind::Sqlite);
    options.epoch = QDateTime::currentDateTimeUtc();
    options.address = u"127.0.0.1:%1"_s.arg(port());
    m_cluster.begin(std::move(options), m_options.script);
    if (const auto written = writeProfile(); !written) {
        emit failed(written.error().detail);
        return;
    }
    m_readiness.setNotReady({});
    emit ready();
}

void Simulator::publish(const std::shared_ptr<const protocol::Overview> &overview)
{
    m_hub->setServerVersion(QString::fromLatin1(m_cluster.snapshot()->versionId));
    m_topics.publish(overview);
}

void Simulator::stop()
{
    if (std::exchange(m_stopping, true))
        return;
    m_readiness.setNotReady(u"The simulator is stopping."_s);
    whenDone(m_http.stop(requestGrace), this, [this] { emit stopped(); });
}

} // namespace muster::fakecluster
