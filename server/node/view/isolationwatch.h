#pragma once
#include "cluster/reachability/isolation.h"
#include "store/sql/sqlpool.h"

#include <QObject>
#include <QTimer>

namespace muster::node {

/// Finds out through the database whether missing peers live (cluster::Witness), and with that how this node
/// stands (spec C10). While the database does not answer, what was decided stays. Thread: main.
class IsolationWatch final : public QObject {
    Q_OBJECT
public:
    /// `pool` is borrowed and must outlive this object.
    IsolationWatch(NodeId self, QString clusterName, store::SqlPool &pool, QObject *parent = nullptr);

    struct Sides {
        std::set<NodeId> mine; ///< seen mutually, with ourselves
        std::set<NodeId> lost; ///< should be here and are not
        std::optional<NodeId> holder; ///< of the lease
    };
    /// To be called whenever it may have changed, and at least every second.
    void update(Sides sides);
    const cluster::Isolation &isolation() const { return m_isolation; }
    /// Ends the beats, and takes back the own row if there is one.
    void stop();

signals:
    void changed(const muster::cluster::Isolation &isolation);

private:
    void beat();
    void judge();
    void removeRows();

    const NodeId m_self;
    const QString m_clusterName;
    store::SqlPool &m_pool;
    cluster::Witness m_witness;
    Sides m_sides;
    cluster::WitnessRows m_rows; ///< as last read
    cluster::Isolation m_isolation;
    std::optional<TimePoint> m_mayReturnAt;
    QTimer m_next;
    bool m_rowWritten = false;
    bool m_asking = false;
    bool m_answered = false; ///< the last beat was
    bool m_stopped = false;
};

} // namespace muster::node
