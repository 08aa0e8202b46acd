#pragma once
#include "base/result.h"
#include "base/time.h"
#include "store/sql/connection.h"

namespace muster::store {

/// How far a server of the database has come in the log of writes. A value.
struct LogPosition {
    bool isReplica = false;
    quint64 replayed = 0; ///< what reads can see, in bytes since the beginning of the log; on a primary all
    /// On a replica: how old the last transaction is that it has replayed; nothing if there was none yet.
    std::optional<Millis> replayedAge;
};

/// What a server says of itself as part of a replicated database (spec D7): PostgreSQL only. Thread: its
/// connection's.
class ReplicaRepository {
public:
    explicit ReplicaRepository(Connection &connection) : m_connection(connection) { }
    [[nodiscard]] Result<LogPosition> position();

private:
    Connection &m_connection;
};

} // namespace muster::store
