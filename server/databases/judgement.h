#pragma once
#include "protocol/admin/databases.h"

/// How a server of the database is, and whether it could become the primary (spec D7). Thread: any; values
/// only.
namespace muster::databases {

/// What a replica may be behind: with more it is shown as lagging, and promoting it would lose too much or
/// take too long.
struct LagLimits {
    qint64 bytes = 64 * 1024 * 1024;
    Millis time = std::chrono::seconds(30);
};

/// Fills in `state` and `obstacle` of all servers by their facts and lags. A state that is set already was
/// found otherwise, and stays: Unreachable, Unwritable. While the primary does not answer, replicas are
/// compared with what was last known of it, and it is none of their faults that they receive nothing.
void judge(QList<protocol::DatabaseServer> &servers, const LagLimits &limits = {});

} // namespace muster::databases
