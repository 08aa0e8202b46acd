#pragma once
#include "store/sql/driver.h"

struct sqlite3;

namespace muster::store {

/// SQLite through Qt's plugin and its native handle. The handle is used only if the plugin runs on the very
/// library that we are linked with; a plugin with its own SQLite is refused at open().
class SqliteDriver final : public Driver {
public:
    explicit SqliteDriver(StatementLimit &limit) : m_limit(limit) { }
    [[nodiscard]] Result<void> open(QSqlDatabase &database, const DataSource &source, Access access) override;
    void close() override;
    QString beginWrite() const override;
    QString lockFor(WriteLock) const override { return {}; }
    bool prepares(const QString &) const override { return true; }
    bool inTransaction() const override;
    Error error(const QSqlError &error, bool timedOut) const override;
    bool breaksConnection(const QSqlError &error) const override;
    void interrupt() override;
    QStringList splitScript(const QString &script) const override;
    QString countTables() const override;
    QString findTable() const override;
    QString findReadOnly() const override { return {}; }
    QString findSystemId() const override;
    /// Device, inode and birth of the open file.
    [[nodiscard]] Result<QString> timeline() override;
    QString migrationFolder() const override;

private:
    [[nodiscard]] Result<void> takeHandle(QSqlDatabase &database);
    [[nodiscard]] Result<void> checkNotMoved();
    [[nodiscard]] Result<void> configure(QSqlDatabase &database, Access access);

    StatementLimit &m_limit;
    std::atomic<sqlite3 *> m_handle{nullptr};
    QString m_timeline; ///< of the file that was opened
};

} // namespace muster::store
