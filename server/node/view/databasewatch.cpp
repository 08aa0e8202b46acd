#include "node/view/databasewatch.h"

#include "base/whendone.h"
#include "databases/judgement.h"
#include "log/log.h"
#include "node/config/configfile.h"
#include "store/cluster/databaserepository.h"
#include "store/sql/datasource.h"

#include <QFileInfo>

namespace muster::node {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using protocol::DatabaseRole;
using protocol::DatabaseServer;
using protocol::DatabaseState;

namespace {

constexpr auto key = "SqlSettings.DataSourceReplicas"_L1;
constexpr Millis answerWithin = 1'500ms;
constexpr qsizetype replicasMax = 32;
constexpr qsizetype historyMax = 300; // ten minutes

auto factsOf(const store::DataSource &source)
{
    return [source](store::Connection &connection) {
        return store::DatabaseRepository(connection).facts(source);
    };
}

Result<databases::Settings> settingsOf(store::Connection &connection)
{
    return store::DatabaseRepository(connection).settings(databases::settingNames());
}

QString endpointOf(const store::DataSource &source)
{
    return source.kind == store::DataSource::Kind::Sqlite ? QString()
                                                          : u"%1:%2"_s.arg(source.host).arg(source.port);
}

} // namespace

DatabaseWatch::DatabaseWatch(ConfigFile &config, store::SqlPool &pool, store::ReplicaReads &reads)
    : m_config(config), m_pool(pool), m_reads(reads)
{
    m_again.setInterval(lookEvery);
    connect(&m_again, &QTimer::timeout, this, &DatabaseWatch::look);
    config.subscribe({QString(key)}, this, [this](const QStringList &) { takeOver(); });
}

DatabaseWatch::~DatabaseWatch()
{
    for (const Watched &replica : m_replicas)
        if (replica.worker)
            replica.worker->beginClose();
}

void DatabaseWatch::start()
{
    takeOver();
    m_again.start();
}

void DatabaseWatch::takeOver()
{
    ++m_generation;
    for (Watched &replica : m_replicas)
        if (replica.worker) {
            replica.worker->beginClose();
            m_retired.add(std::move(replica.worker));
        }
    m_replicas.clear();
    const config::Document running = m_config.snapshot()->running;
    const QString driver = running.text(u"SqlSettings.DriverName");
    if (driver == "postgres"_L1) {
        const QStringList sources = running.list(QString(key));
        for (const QString &text : sources.first(std::min(sources.size(), replicasMax)))
            addReplica(driver, text);
    }
    QList<store::DataSource> usable;
    for (const Watched &replica : m_replicas)
        if (replica.worker)
            usable.append(replica.source);
    m_reads.setReplicas(usable);
    look();
}

void DatabaseWatch::addReplica(const QString &driver, const QString &text)
{
    Watched replica;
    DatabaseServer &shown = replica.shown;
    shown.name = u"replica-%1"_s.arg(m_replicas.size() + 1);
    shown.role = DatabaseRole::Replica;
    shown.kind = driver;
    const auto source = store::parseDataSource(driver, text, QFileInfo(m_config.path()).absolutePath());
    if (source) {
        replica.source = *source;
        shown.address = source->displayName();
        shown.endpoint = endpointOf(*source);
        store::SqlWorkerOptions options;
        options.name = shown.name;
        options.access = store::Access::ReadOnly;
        options.queueMax = 2;
        options.reopenAfterMax = lookEvery;
        replica.worker = std::make_unique<store::SqlWorker>(*source, options);
    } else {
        shown.address = u"entry %1 of %2"_s.arg(m_replicas.size() + 1).arg(key);
        shown.problem = source.error().detail;
        replica.looked = true;
        log::warn("node"_L1, u"a read replica's address cannot be used"_s,
            {{u"replica"_s, shown.address}, {u"error"_s, source.error().detail}});
    }
    m_replicas.push_back(std::move(replica));
}

/// The connections may have been recycled to another server.
void DatabaseWatch::namePrimary()
{
    store::DataSource source = m_pool.source();
    if (m_primary.source == source && !m_primary.shown.name.isEmpty())
        return;
    m_primary.shown = {};
    m_primary.shown.name = u"primary"_s;
    m_primary.shown.role = DatabaseRole::Primary;
    m_primary.shown.kind = source.kind == store::DataSource::Kind::Sqlite ? u"sqlite3"_s : u"postgres"_s;
    m_primary.shown.address = source.displayName();
    m_primary.shown.endpoint = endpointOf(source);
    m_primary.source = std::move(source);
    m_primary.answeredAt.reset();
    m_primary.looked = false;
    m_clock = {};
}

/// The primary first: a replica that is asked before it would seem to be behind by what was written between.
void DatabaseWatch::look()
{
    m_retired.sweep();
    m_reads.check();
    namePrimary();
    if (std::exchange(m_primary.asked, true))
        return;
    whenDone(m_pool.read(answerWithin, factsOf(m_primary.source)), this,
        [this, asked = m_primary.source](const Facts &facts) {
            m_primary.asked = false;
            if (asked == m_primary.source)
                takePrimary(facts);
            lookAtReplicas();
        });
}

void DatabaseWatch::lookAtReplicas()
{
    for (std::size_t i = 0; i < m_replicas.size(); ++i)
        if (m_replicas[i].worker && !std::exchange(m_replicas[i].asked, true))
            lookAtReplica(i);
}

void DatabaseWatch::lookAtReplica(std::size_t index)
{
    whenDone(m_replicas[index].worker->run(answerWithin, factsOf(m_replicas[index].source)), this,
        [this, generation = m_generation, index](const Facts &facts) {
            if (generation != m_generation)
                return;
            m_replicas[index].asked = false;
            takeReplica(m_replicas[index], facts);
        });
}

void DatabaseWatch::take(Watched &watched, const Facts &facts)
{
    watched.looked = true;
    watched.shown.problem = facts ? QString() : facts.error().detail;
    if (!facts)
        return;
    static_cast<protocol::ServerFacts &>(watched.shown) = *facts;
    watched.answeredAt = steadyNow();
}

void DatabaseWatch::takePrimary(const Facts &facts)
{
    take(m_primary, facts);
    if (facts && !facts->standby)
        m_clock.note(facts->replayed, steadyNow());
    else
        m_clock.lose();
}

void DatabaseWatch::takeReplica(Watched &watched, const Facts &facts)
{
    take(watched, facts);
    DatabaseServer &shown = watched.shown;
    shown.receivedLagBytes.reset();
    shown.replayedLagBytes.reset();
    shown.receivedLag.reset();
    shown.replayedLag.reset();
    if (facts && facts->standby) {
        const TimePoint now = steadyNow();
        shown.receivedLagBytes = m_clock.bytesBehind(facts->received);
        shown.replayedLagBytes = m_clock.bytesBehind(facts->replayed);
        shown.receivedLag = m_clock.behind(facts->received, now);
        shown.replayedLag = m_clock.behind(facts->replayed, now);
        // Further back than this node has looked: by the replica's own clock.
        if (shown.replayedLagBytes > 0 && !shown.replayedLag)
            shown.replayedLag = facts->replayedAge;
    }
    shown.lagHistory.append(shown.replayedLag);
    if (shown.lagHistory.size() > historyMax)
        shown.lagHistory.removeFirst();
}

QList<DatabaseServer> DatabaseWatch::servers(DatabaseState primary) const
{
    QList<DatabaseServer> all;
    const auto add = [&all](const Watched &watched, DatabaseState found) {
        if (!watched.looked)
            return;
        DatabaseServer shown = watched.shown;
        if (!shown.problem.isEmpty())
            shown.state = DatabaseState::Unreachable;
        else if (found != DatabaseState::Ok)
            shown.state = found;
        if (watched.answeredAt)
            shown.age = steadyNow() - *watched.answeredAt;
        all.append(std::move(shown));
    };
    add(m_primary, primary);
    for (const Watched &replica : m_replicas)
        add(replica, DatabaseState::Ok);
    databases::judge(all);
    return all;
}

QList<protocol::DatabaseOverview> DatabaseWatch::replicasIn(const QList<DatabaseServer> &servers)
{
    QList<protocol::DatabaseOverview> all;
    for (const DatabaseServer &server : servers)
        if (server.role != DatabaseRole::Primary)
            all.append({server.name, server.address, server.role, server.state, {},
                server.replayedLagBytes.value_or(0), server.replayedLag.value_or(0ms)});
    return all;
}

QFuture<QList<DatabaseWatch::ServerSettings>> DatabaseWatch::settings()
{
    struct Gathering {
        QPromise<QList<ServerSettings>> promise;
        QList<ServerSettings> servers;
        qsizetype missing = 0;
    };
    const auto gathering = std::make_shared<Gathering>();
    gathering->promise.start();
    const auto future = gathering->promise.future();
    std::vector<QFuture<Result<databases::Settings>>> asked;
    const auto ask = [&](const Watched &watched, const QFuture<Result<databases::Settings>> &answer) {
        gathering->servers.append({watched.shown.name, watched.shown.address, fail(ErrorCode::Unavailable)});
        asked.push_back(answer);
    };
    namePrimary();
    ask(m_primary, m_pool.read(answerWithin, settingsOf));
    for (const Watched &replica : m_replicas)
        if (replica.worker)
            ask(replica, replica.worker->run(answerWithin, settingsOf));
    gathering->missing = qsizetype(asked.size());
    for (std::size_t i = 0; i < asked.size(); ++i)
        whenDone(asked[i], this, [gathering, i](const Result<databases::Settings> &settings) {
            gathering->servers[qsizetype(i)].settings = settings;
            if (--gathering->missing > 0)
                return;
            gathering->promise.addResult(gathering->servers);
            gathering->promise.finish();
        });
    return future;
}

} // namespace muster::node
