#pragma once
#include "base/id.h"
#include "store/leadership/fencedwrite.h"
#include "store/sql/connection.h"

#include <QList>

namespace muster::store {

/// Where a node can be joined: Mattermost's ClusterDiscovery columns (reference/mattermost-api.md §1.3). Only
/// a list of seeds: gossip decides who is alive.
struct DiscoveryRow {
    NodeId id; ///< the node's own; the key, so that several nodes can run on one host
    QString clusterName;
    QString hostname; ///< name or address at which peers reach it
    int gossipPort = 0;
    int port = 0; ///< of its HTTP listener
    WallTime createAt;
    WallTime lastPingAt;
    bool operator==(const DiscoveryRow &) const = default;
};

/// Rows without a sign of life for this long are not offered to joiners, and the leader deletes them.
constexpr Millis discoveryFreshFor = std::chrono::minutes(30);

/// Thread: its connection's. Wall times are the caller's.
class DiscoveryRepository {
public:
    explicit DiscoveryRepository(Connection &connection) : m_connection(connection) { }

    /// Writes this node's row with `now` as its sign of life: inserts it if it is missing (the first time, or
    /// when a cleanup during a long outage removed it), otherwise refreshes address and time and keeps
    /// `createAt`. True if it was inserted. InvalidArgument: a field is empty, too long or no port.
    [[nodiscard]] Result<bool> announce(const DiscoveryRow &row, WallTime now);
    /// As announce(), but only if the place is free: there is no row of that id, or its address is that of
    /// `row` or of `gone`, where nobody answered. Of several processes with one id that begin at one time one
    /// gets true.
    [[nodiscard]] Result<bool> claim(
        const DiscoveryRow &row, const std::optional<DiscoveryRow> &gone, WallTime now);
    /// The row of that id, however old it looks: its writer's clock may be another one.
    [[nodiscard]] Result<std::optional<DiscoveryRow>> of(const NodeId &id);
    /// Deletes the row on a clean stop, unless another process has written its address there. No error if it
    /// is gone already.
    [[nodiscard]] Result<void> remove(const DiscoveryRow &own);
    /// The rows of all clusters that were written within `span`, sorted by id; at most 10,000.
    [[nodiscard]] Result<QList<DiscoveryRow>> written(Millis span, WallTime now);
    /// The fresh rows of the cluster, sorted by id; at most 10,000.
    [[nodiscard]] Result<QList<DiscoveryRow>> fresh(const QString &clusterName, WallTime now);
    /// A leader's duty: deletes rows of its cluster that are no longer fresh; returns how many.
    [[nodiscard]] static Result<qint64> removeStale(
        const LeaderPass &pass, const QString &clusterName, WallTime now);

private:
    Connection &m_connection;
};

} // namespace muster::store
