#pragma once
#include "base/id.h"
#include "store/cluster/discoveryrepository.h"
#include "store/sql/sqlpool.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace muster::node {

/// This node's row in ClusterDiscovery (spec C1) and those of the others: whom to join, and who writes to the
/// same database. Thread: main.
class Discovery final : public QObject {
    Q_OBJECT
public:
    /// `pool` is borrowed and must outlive this object.
    Discovery(QString clusterName, store::SqlPool &pool, QObject *parent = nullptr);

    /// Writes `own` now and every minute, and reads the others' rows more often.
    void start(const store::DiscoveryRow &own);
    /// Deletes the row; removed() follows, even if the database is unreachable.
    void stop();
    /// The nodes that wrote to this database within three of their intervals.
    QList<NodeId> writers() const;
    const QList<store::DiscoveryRow> &rows() const { return m_rows; }
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

    const QString m_clusterName;
    store::DiscoveryRow m_own;
    store::SqlPool &m_pool;
    QList<store::DiscoveryRow> m_rows;
    QTimer m_refresh;
    QTimer m_look;
};

} // namespace muster::node
