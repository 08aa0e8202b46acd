#pragma once
#include "api/admin/databaseservice.h"
#include "fakecluster/cluster.h"

namespace muster::fakecluster {

/// The servers of a simulated database: a file while the script names no replica, else PostgreSQL. How they
/// are is in the picture of the cluster; the rest is made up to fit. Thread: any.
class Databases final : public api::DatabaseService {
public:
    /// Borrowed; it must outlive this object.
    explicit Databases(const Cluster &cluster) : m_cluster(cluster) { }

    NodeId self() const override { return m_cluster.self(); }
    QFuture<Result<protocol::Databases>> databases() override;
    QFuture<Targets> writeTargets(const QList<NodeId> &nodes, const QString &token) override;
    QFuture<Advice> advice() override;

private:
    const Cluster &m_cluster;
};

/// A read replica in the picture, whose state the script tells by this word.
protocol::DatabaseOverview simulatedReplica(int number, const QString &word);

} // namespace muster::fakecluster
