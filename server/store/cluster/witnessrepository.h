#pragma once
#include "base/id.h"
#include "store/sql/connection.h"

#include <map>

namespace muster::store {

/// What a node writes while it misses peers, so that they can distinguish it from a dead one.
struct WitnessEntry {
    quint64 beat = 0;
    NodeId group;
    bool operator==(const WitnessEntry &) const = default;
};

/// Rows in the table Systems, one for each node that currently misses a peer. Thread: its connection's.
class WitnessRepository {
public:
    /// At most 64 characters, without leading or trailing spaces.
    WitnessRepository(Connection &connection, QString clusterName)
        : m_connection(connection), m_clusterName(std::move(clusterName))
    {
    }

    /// Writes our own row and reads all rows of the cluster; a row that cannot be parsed is left out.
    [[nodiscard]] Result<std::map<NodeId, WitnessEntry>> beat(const NodeId &self, const WitnessEntry &own);
    /// Deletes the rows of these nodes. No error if there are none.
    [[nodiscard]] Result<void> remove(const QList<NodeId> &nodes);

private:
    Connection &m_connection;
    const QString m_clusterName;
};

} // namespace muster::store
