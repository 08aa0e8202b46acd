#pragma once
#include "base/id.h"
#include "store/discoveryrepository.h"
#include "store/sqlpool.h"

#include <QObject>
#include <QTimer>

namespace muster::node {

/// This node's row in ClusterDiscovery (spec C1) and the rows of the others: whom to join, and who writes to
/// the same database as we do. Thread: main.
class Discovery final : public QObject {
    Q_OBJECT
public:
    /// `pool` is borrowed and must outlive this object.
    Discovery(store::DiscoveryRow own, store::SqlPool &pool, QObject *parent = nullptr);

    /// Writes the row now and every minute, and reads the others' more often.
    void start();
    /// Deletes the row; removed() tells the end, also when the database is away.
    void stop();
    /// Those that wrote to this database within three of their intervals.
    QList<NodeId> writers() const;
    const QList<store::DiscoveryRow> &rows() const { return m_rows; }

signals:
    void rowsRead();
    void removed();

private:
    void announce();
    void read();

    const store::DiscoveryRow m_own;
    store::SqlPool &m_pool;
    QList<store::DiscoveryRow> m_rows;
    QTimer m_refresh;
    QTimer m_look;
};

} // namespace muster::node
