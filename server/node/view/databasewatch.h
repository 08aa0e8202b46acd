#pragma once
#include "databases/advice.h"
#include "databases/lagclock.h"
#include "protocol/admin/databases.h"
#include "protocol/overview/overview.h"
#include "store/cluster/replicareads.h"
#include "store/sql/retiredworkers.h"
#include "store/sql/sqlpool.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace muster::node {

class ConfigFile;

/// The servers of the database: the primary, and the read replicas that the configuration names. Whether each
/// answers, what it is, and how far a replica is behind the primary (spec D7). Each replica has one
/// connection of its own, and each look a deadline, so that one that hangs delays nobody. Thread: main.
class DatabaseWatch final : public QObject {
    Q_OBJECT
public:
    /// All borrowed; they must outlive this object. `reads` gets the replicas, and is checked.
    DatabaseWatch(ConfigFile &config, store::SqlPool &pool, store::ReplicaReads &reads);
    ~DatabaseWatch() override;

    void start();
    /// Those that were looked at once: the primary, then the replicas in the order of the configuration;
    /// judged (databases/judgement.h). `primary` is what else was found of it; Ok: nothing.
    QList<protocol::DatabaseServer> servers(protocol::DatabaseState primary) const;
    static constexpr Millis lookEvery{2'000};

    /// The replicas among them, as the overview has them.
    static QList<protocol::DatabaseOverview> replicasIn(const QList<protocol::DatabaseServer> &servers);

    /// The settings of each server, asked now; an error for one that does not answer in time.
    struct ServerSettings {
        QString name;
        QString address;
        Result<databases::Settings> settings;
    };
    QFuture<QList<ServerSettings>> settings();

private:
    using Facts = Result<protocol::ServerFacts>;
    struct Watched {
        protocol::DatabaseServer shown; ///< with the facts of the last answer; not judged
        std::unique_ptr<store::SqlWorker> worker; ///< null: the primary, or its address cannot be used
        store::DataSource source;
        std::optional<TimePoint> answeredAt;
        bool looked = false; ///< once at least
        bool asked = false;
    };
    void takeOver();
    void addReplica(const QString &driver, const QString &text);
    void namePrimary();
    void look();
    void lookAtReplicas();
    void lookAtReplica(std::size_t index);
    static void take(Watched &watched, const Facts &facts);
    void takePrimary(const Facts &facts);
    void takeReplica(Watched &watched, const Facts &facts);

    ConfigFile &m_config;
    store::SqlPool &m_pool;
    store::ReplicaReads &m_reads;
    QTimer m_again;
    Watched m_primary;
    std::vector<Watched> m_replicas;
    store::RetiredWorkers m_retired;
    quint64 m_generation = 0; ///< of the list, which an answer may be too late for
    databases::LagClock m_clock;
};

} // namespace muster::node
