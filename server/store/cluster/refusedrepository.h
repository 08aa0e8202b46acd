#pragma once
#include "base/id.h"
#include "base/result.h"
#include "base/time.h"
#include "store/sql/connection.h"

#include <QList>
#include <QString>

namespace muster::store {

/// A process that does not serve, because another one has its place: the same node id, or the database under
/// another cluster's name. It writes this so that the nodes that serve can tell the operator.
struct RefusedProcess {
    NodeId id; ///< that it came with
    QString address; ///< host:port of its HTTP listener
    QString clusterName;
    WallTime saidAt = {}; ///< by its own clock
    bool operator==(const RefusedProcess &) const = default;
};

/// Thread: its connection's. Wall times are the caller's.
class RefusedRepository {
public:
    /// A process that waits says so more often than this; then `saidAt` is another one.
    static constexpr Millis saidFor = std::chrono::seconds(30);

    explicit RefusedRepository(Connection &connection) : m_connection(connection) { }

    /// InvalidArgument: a field is empty, too long or contains a line break.
    [[nodiscard]] Result<void> say(const RefusedProcess &process, WallTime now);
    /// No error if there is nothing to take back.
    [[nodiscard]] Result<void> takeBack(const RefusedProcess &process);
    /// Those that said so, at most 100. By `saidAt` alone nobody knows whether one still does: its clock may
    /// be another one.
    [[nodiscard]] Result<QList<RefusedProcess>> all();

private:
    Connection &m_connection;
};

} // namespace muster::store
