#pragma once
#include "protocol/overview/overview.h"
#include "store/cluster/replicareads.h"
#include "store/cluster/replicarepository.h"
#include "store/sql/retiredworkers.h"
#include "store/sql/sqlpool.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace muster::node {

class ConfigFile;

/// The read replicas that the configuration names: whether each answers, is a replica, and how far it is
/// behind the primary (spec D7). Each has one connection of its own, so that one that hangs delays no other.
/// Thread: main.
class ReplicaWatch final : public QObject {
    Q_OBJECT
public:
    /// All borrowed; they must outlive this object. `reads` gets the replicas and is checked.
    ReplicaWatch(ConfigFile &config, store::SqlPool &pool, store::ReplicaReads &reads);
    ~ReplicaWatch() override;

    void start();
    /// In the order of the configuration.
    QList<protocol::DatabaseOverview> replicas() const;

private:
    struct Replica {
        QString address;
        std::unique_ptr<store::SqlWorker> worker; ///< null: its address cannot be used
        std::optional<Result<store::LogPosition>> last;
        bool asked = false;
    };
    void takeOver();
    void ask();
    void askReplica(Replica &replica, quint64 generation, std::size_t index);

    ConfigFile &m_config;
    store::SqlPool &m_pool;
    store::ReplicaReads &m_reads;
    QTimer m_again;
    std::vector<Replica> m_replicas;
    store::RetiredWorkers m_retired;
    quint64 m_generation = 0; ///< of the list, which an answer may be too late for
    std::optional<quint64> m_written; ///< by the primary, as last asked
    bool m_primaryAsked = false;
};

} // namespace muster::node
