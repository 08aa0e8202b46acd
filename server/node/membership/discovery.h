#pragma once
#include "base/id.h"
#include "cluster/status/evidence.h"
#include "store/cluster/discoveryrepository.h"
#include "store/cluster/refusedrepository.h"
#include "store/sql/sqlpool.h"

#include <QMultiHash>
#include <QObject>
#include <QTimer>

#include <functional>

namespace muster::node {

/// host:port of the HTTP listener.
QString addressOf(const store::DiscoveryRow &row);

/// This node's row in ClusterDiscovery (spec C1) and those of the others: whom to join, and who writes to the
/// same database. Thread: main.
class Discovery final : public QObject {
    Q_OBJECT
public:
    /// `pool` is borrowed and must outlive this object.
    Discovery(QString clusterName, store::SqlPool &pool, QObject *parent = nullptr);

    /// Writes `own` now and every minute, and reads the others' rows more often. Where that fails it is tried
    /// again as often as the rows are read: others miss a row that is not there.
    void start(const store::DiscoveryRow &own);
    /// Deletes the row; removed() follows, even if the database is unreachable.
    void stop();
    /// The nodes that wrote to this database within three of their intervals.
    QList<NodeId> writers() const;
    const QList<store::DiscoveryRow> &rows() const { return m_rows; }
    quint64 reads() const { return m_reads; } ///< how often the rows were read
    /// Processes in this database that have no place in this cluster.
    const std::vector<cluster::Outsider> &outsiders() const { return m_outsiders; }
    /// Reads the rows again and calls back, even if the database does not answer and the rows are the
    /// previous ones.
    void readThen(std::function<void()> done);
    /// Whether the database knows this node at this address (host:port of HTTP). Gossip alone does not prove
    /// it.
    bool vouchesFor(const NodeId &node, const QString &address) const;

signals:
    void rowsRead();
    void removed();

private:
    void announce();
    struct Read {
        QList<store::DiscoveryRow> rows;
        QList<store::DiscoveryRow> written; ///< recently, of all clusters
        QList<store::RefusedProcess> refused;
    };
    struct Heard {
        store::RefusedProcess process; ///< as last read
        std::optional<TimePoint> at; ///< when it was last seen to say so
    };
    void take(const Read &read);
    void hear(const QList<store::RefusedProcess> &refused);
    std::vector<cluster::Outsider> outsidersIn(const Read &read) const;

    const QString m_clusterName;
    store::DiscoveryRow m_own;
    store::SqlPool &m_pool;
    QList<store::DiscoveryRow> m_rows;
    QMultiHash<NodeId, QString> m_addresses; ///< of those rows
    std::vector<Heard> m_heard;
    std::vector<cluster::Outsider> m_outsiders;
    quint64 m_reads = 0;
    bool m_unwritten = false; ///< the last try to write the own row failed
    WallTime m_startedAt;
    QTimer m_refresh;
    QTimer m_look;
};

} // namespace muster::node
