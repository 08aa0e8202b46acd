#pragma once
#include "api/admin/logservice.h"
#include "base/rankedmutex.h"
#include "fakecluster/cluster.h"

namespace muster::fakecluster {

/// The logs of simulated nodes, from their book, behind the real routes. Thread: any.
class Logs final : public api::LogService {
public:
    /// Borrowed; it must outlive this object.
    explicit Logs(Cluster &cluster) : m_cluster(cluster) { }

    NodeId self() const override { return m_cluster.self(); }
    QFuture<Result<protocol::LogPart>> logsHere(const protocol::LogQuery &query) override;
    /// A node that is down is part of the answer, as one that does not answer.
    QFuture<Result<QList<protocol::NodeLogs>>> logs(
        const protocol::LogQuery &query, const QString &token) override;
    /// One set of levels for all: simulated nodes write what the script says, whatever the level.
    [[nodiscard]] Result<protocol::LogLevels> levelsHere(const protocol::LogLevelChange &change) override;
    QFuture<Result<QList<protocol::NodeLogLevels>>> levels(
        const QStringList &nodes, const protocol::LogLevelChange &change, const QString &token) override;

private:
    Cluster &m_cluster;
    RankedMutex m_mutex{LockRank::SimulatedLogs}; ///< guards m_levels
    protocol::LogLevels m_levels{QStringLiteral("info"), QStringLiteral("error"), {}, {}, {}};
};

} // namespace muster::fakecluster
