#pragma once
#include "base/id.h"
#include "base/time.h"
#include "store/schema/migration.h"
#include "store/sql/connection.h"

#include <atomic>
#include <functional>
#include <memory>

namespace muster::store {

/// What migrate() is doing, for the health answer and the logs (spec D6).
struct MigrationProgress {
    enum class Phase {
        Waiting, ///< another node migrates, or the database is busy
        Applying, ///< we hold the lock and are at step `version`
    };
    Phase phase = Phase::Waiting;
    QString owner; ///< the owner of the lock; empty if the database itself is busy
    int version = 0;
    Millis waited{0}; ///< so far, in total
};

struct MigrateOptions {
    NodeId self; ///< owner of the lock; must not be empty
    TimePoint deadline = TimePoint::max(); ///< for everything together
    Millis lockFor{30'000}; ///< how long the lock is valid without a sign of life from its owner
    Millis pollEvery{200}; ///< while another node migrates
    std::shared_ptr<const std::atomic<bool>>
        canceled; ///< set: ends at the next poll with Unavailable; may be null
    std::vector<Migration> steps; ///< empty: those that this build has
    /// Called in the thread of migrate() when the phase or the lock's owner changes, and at every poll.
    std::function<void(const MigrationProgress &)> report;
};

/// Migrates the schema to the newest step that this build knows. The first node does it under a lock row with
/// owner and expiry, each step in its own transaction that first checks that the lock is still ours; the
/// others wait and then find nothing to do. The lock of a node that died is taken over when its expiry has
/// passed, or when it was unchanged for `lockFor` by our monotonic clock, so that a wrong wall clock cannot
/// hold it forever. Two owners can never both apply a step, whatever the clocks say.
/// A database that is newer than this build is left alone, and accepted or refused by checkSchema().
/// Blocks: call it in a worker's thread, outside of a transaction. Errors: those of checkSchema(), TimedOut,
/// Unavailable, InvalidArgument (the file contains tables of something else).
[[nodiscard]] Result<SchemaState> migrate(Connection &connection, const MigrateOptions &options);

/// The schema of the database; version 0 if none.
[[nodiscard]] Result<SchemaState> readSchema(Connection &connection);

/// Whether a build that knows schema numbers up to `known` may run on `state`: Conflict with a sentence for
/// the operator if the database has moved on beyond it.
[[nodiscard]] Result<void> checkSchema(const SchemaState &state, int known);

/// The newest schema number that this build knows. Thread: any.
int knownSchema(const Driver &driver);
int knownSchema(DataSource::Kind kind);

} // namespace muster::store
