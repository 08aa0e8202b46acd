#include "node/view/replicawatch.h"

#include "base/whendone.h"
#include "log/log.h"
#include "node/config/configfile.h"
#include "store/sql/datasource.h"

#include <QFileInfo>

namespace muster::node {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto key = "SqlSettings.DataSourceReplicas"_L1;
constexpr Millis askEvery = 2'000ms;
constexpr Millis answerWithin = 1'500ms;
constexpr qsizetype replicasMax = 32;

Result<store::LogPosition> positionOf(store::Connection &connection)
{
    return store::ReplicaRepository(connection).position();
}

} // namespace

ReplicaWatch::ReplicaWatch(ConfigFile &config, store::SqlPool &pool, store::ReplicaReads &reads)
    : m_config(config), m_pool(pool), m_reads(reads)
{
    m_again.setInterval(askEvery);
    connect(&m_again, &QTimer::timeout, this, &ReplicaWatch::ask);
    config.subscribe({QString(key)}, this, [this](const QStringList &) { takeOver(); });
}

ReplicaWatch::~ReplicaWatch()
{
    for (const Replica &replica : m_replicas)
        if (replica.worker)
            replica.worker->beginClose();
}

void ReplicaWatch::start()
{
    takeOver();
    m_again.start();
}

void ReplicaWatch::takeOver()
{
    ++m_generation;
    for (Replica &replica : m_replicas)
        if (replica.worker) {
            replica.worker->beginClose();
            m_retired.add(std::move(replica.worker));
        }
    m_replicas.clear();
    QList<store::DataSource> usable;
    const config::Document running = m_config.snapshot()->running;
    const QString driver = running.text(u"SqlSettings.DriverName");
    if (driver != "postgres"_L1) {
        m_reads.setReplicas({});
        return;
    }
    const QStringList sources = running.list(QString(key));
    for (const QString &text : sources.first(std::min(sources.size(), replicasMax))) {
        Replica replica;
        const auto source = store::parseDataSource(driver, text, QFileInfo(m_config.path()).absolutePath());
        if (source) {
            usable.append(*source);
            replica.address = source->displayName();
            store::SqlWorkerOptions options;
            options.name = u"replica-%1"_s.arg(m_replicas.size() + 1);
            options.access = store::Access::ReadOnly;
            options.queueMax = 2;
            options.reopenAfterMax = askEvery;
            replica.worker = std::make_unique<store::SqlWorker>(*source, options);
        } else {
            replica.address = u"entry %1 of %2"_s.arg(m_replicas.size() + 1).arg(key);
            log::warn("node"_L1, u"a read replica's address cannot be used"_s,
                {{u"replica"_s, replica.address}, {u"error"_s, source.error().detail}});
        }
        m_replicas.push_back(std::move(replica));
    }
    m_reads.setReplicas(usable);
    ask();
}

void ReplicaWatch::ask()
{
    m_retired.sweep();
    m_reads.check();
    if (m_replicas.empty())
        return;
    for (std::size_t i = 0; i < m_replicas.size(); ++i)
        if (m_replicas[i].worker && !m_replicas[i].asked)
            askReplica(m_replicas[i], m_generation, i);
    if (std::exchange(m_primaryAsked, true))
        return;
    whenDone(m_pool.read(answerWithin, positionOf), this, [this](const Result<store::LogPosition> &position) {
        m_primaryAsked = false;
        m_written = position && !position->isReplica ? std::optional(position->replayed) : std::nullopt;
    });
}

void ReplicaWatch::askReplica(Replica &replica, quint64 generation, std::size_t index)
{
    replica.asked = true;
    whenDone(replica.worker->run(answerWithin, positionOf), this,
        [this, generation, index](const Result<store::LogPosition> &position) {
            if (generation != m_generation)
                return;
            m_replicas[index].asked = false;
            m_replicas[index].last = position;
        });
}

QList<protocol::DatabaseOverview> ReplicaWatch::replicas() const
{
    QList<protocol::DatabaseOverview> all;
    int number = 0;
    for (const Replica &replica : m_replicas) {
        protocol::DatabaseOverview shown;
        shown.name = u"replica-%1"_s.arg(++number);
        shown.address = replica.address;
        shown.role = u"replica"_s;
        shown.state = u"unreachable"_s;
        if (replica.last && *replica.last) {
            const store::LogPosition &at = **replica.last;
            shown.state = at.isReplica ? u"ok"_s : u"no-replica"_s;
            if (at.isReplica && m_written && *m_written > at.replayed)
                shown.lagBytes = qint64(*m_written - at.replayed);
            // The last transaction may be old because there was no other.
            if (shown.lagBytes > 0)
                shown.lag = at.replayedAge.value_or(0ms);
        } else if (!replica.last && replica.worker) {
            continue; // asked for the first time just now
        }
        all.append(shown);
    }
    return all;
}

} // namespace muster::node
