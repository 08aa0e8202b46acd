#pragma once
#include "store/sql/driver.h"

struct pg_conn;

namespace muster::store {

/// PostgreSQL 13 and newer through Qt's plugin and its native handle. A backend that is stopped answers
/// nothing, its own time-outs included, so a statement that overstays is ended by shutting down the socket
/// that it waits for (design decision 8); the server notices within a second and ends it as well.
class PostgreSqlDriver final : public Driver {
public:
    explicit PostgreSqlDriver(StatementLimit &limit) : m_limit(limit) { }
    /// A read-write connection to a server that is a replica is refused, so that the next attempt, through a
    /// proxy or after a promotion, can find the primary.
    [[nodiscard]] Result<void> open(QSqlDatabase &database, const DataSource &source, Access access) override;
    void close() override;
    QString beginWrite() const override;
    QString lockFor(WriteLock lock) const override;
    /// The server prepares what reads and writes rows, and nothing else.
    bool prepares(const QString &sql) const override;
    bool inTransaction() const override;
    Error error(const QSqlError &error, bool timedOut) const override;
    bool breaksConnection(const QSqlError &error) const override;
    void interrupt() override;
    QStringList splitScript(const QString &script) const override;
    QString countTables() const override;
    QString findTable() const override;
    QString findReadOnly() const override;
    QString findSystemId() const override;
    /// System identifier, timeline of the write-ahead log, and the database within the server.
    [[nodiscard]] Result<QString> timeline() override;
    QString session() const override;
    QString findTransactionOf() const override;
    QString migrationFolder() const override;

private:
    [[nodiscard]] Result<void> takeHandle();
    [[nodiscard]] Result<void> checkServer(Access access);
    [[nodiscard]] Result<void> configure(Access access);

    StatementLimit &m_limit;
    QSqlDatabase m_database; ///< while open
    pg_conn *m_handle = nullptr;
    std::atomic<int> m_socket{-1};
    QString m_session; ///< the process that serves it
    bool m_prepares = true;
};

} // namespace muster::store
