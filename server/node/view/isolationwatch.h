#pragma once
#include "node/driver/nodedriver.h"
#include "store/sql/sqlpool.h"

namespace muster::node {

/// Carries the beats by which nodes that miss each other find out who lives (cluster::IsolationJudge) to the
/// database, and what it holds back. Thread: main.
class IsolationWatch final : public QObject {
    Q_OBJECT
public:
    /// `pool` and `driver` are borrowed and must outlive this object.
    IsolationWatch(NodeId self, QString clusterName, store::SqlPool &pool, NodeDriver &driver,
        QObject *parent = nullptr);

    /// Ends the beats, and takes back the own row if there is one.
    void stop() { m_driver.step(cluster::input::StopWitness{}); }

signals:
    void changed(const muster::cluster::Isolation &isolation);

private:
    void take(const cluster::NodeOutput &output);
    void write(const cluster::WitnessRow &own);
    void remove(const std::vector<NodeId> &nodes);

    const NodeId m_self;
    const QString m_clusterName;
    store::SqlPool &m_pool;
    NodeDriver &m_driver;
};

} // namespace muster::node
