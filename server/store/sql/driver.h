#pragma once
#include "base/result.h"
#include "base/time.h"
#include "store/sql/datasource.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QStringList>

#include <atomic>
#include <memory>

namespace muster::store {

/// What a connection may do. A read-only one refuses every write in the database itself, not by convention.
enum class Access { ReadWrite, ReadOnly };

/// What only one writing transaction of the whole cluster may do at a time: it decides by rows that another
/// could change before it commits. The numbers are used between builds.
enum class WriteLock { Schema = 1, Systems = 2, Accounts = 3, Discovery = 4, Lease = 5 };

/// How long the running statement may run. Written by the worker's thread before a statement, read by the
/// driver's callbacks and by the watchdog.
struct StatementLimit {
    std::atomic<TimePoint> deadline{TimePoint::max()};
    std::atomic<bool> interrupted{false};
    bool isOver() const { return interrupted || steadyNow() >= deadline.load(); }
};

/// Everything that differs between databases is behind this interface, one file per database, so that
/// repositories contain only SQL that all of them understand. Thread: the one of its connection, except for
/// interrupt().
class Driver {
public:
    virtual ~Driver() = default;
    /// Opens `database` (added by the caller, not yet configured) and sets what every connection needs.
    [[nodiscard]] virtual Result<void> open(
        QSqlDatabase &database, const DataSource &source, Access access) = 0;
    /// Called before the connection is closed; the native handle must not be used afterwards.
    virtual void close() = 0;
    /// The statement that starts a writing transaction. Where there is only one write lock it is taken
    /// immediately.
    virtual QString beginWrite() const = 0;
    /// The statement that waits for a lock which the transaction then holds to its end; empty where each
    /// writing transaction excludes all others anyway.
    virtual QString lockFor(WriteLock lock) const = 0;
    /// Whether this statement is prepared; otherwise its values are written into it, quoted.
    virtual bool prepares(const QString &sql) const = 0;
    /// Whether the database still has our transaction open: some failures roll it back on their own.
    virtual bool inTransaction() const = 0;
    /// Translates a failure; `timedOut` says that the statement's limit had passed.
    virtual Error error(const QSqlError &error, bool timedOut) const = 0;
    /// Whether the connection must be opened again before its next use after this failure.
    virtual bool breaksConnection(const QSqlError &error) const = 0;
    /// Ends the running statement soon. Thread: any, while the connection is open.
    virtual void interrupt() = 0;
    /// The statements of a migration script, without the comments between them.
    virtual QStringList splitScript(const QString &script) const = 0;
    /// A SELECT of the number of tables in the database that are not the database's own.
    virtual QString countTables() const = 0;
    /// A SELECT that has a row if the table with the bound name exists.
    virtual QString findTable() const = 0;
    /// A SELECT that has a row if the transaction it is in may not write; empty where its beginning tells.
    virtual QString findReadOnly() const = 0;
    /// A SELECT of the id that the database got when it was created (DatabaseIdentity::system).
    virtual QString findSystemId() const = 0;
    /// DatabaseIdentity::timeline of the open database, read at each use. Unavailable: the connection has to
    /// be opened again, since its database is no longer the named one.
    [[nodiscard]] virtual Result<QString> timeline() = 0;
    /// What its server knows the open connection by, in findTransactionOf(); empty where a transaction ends
    /// with its connection.
    virtual QString session() const { return {}; }
    /// A SELECT that has a row while the bound session has a transaction that writes.
    virtual QString findTransactionOf() const { return {}; }
    /// The folder of its migrations below :/muster/migrations.
    virtual QString migrationFolder() const = 0;
};

/// `limit` must outlive the driver.
std::unique_ptr<Driver> makeDriver(DataSource::Kind kind, StatementLimit &limit);

} // namespace muster::store
