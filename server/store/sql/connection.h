#pragma once
#include "base/databaseidentity.h"
#include "base/result.h"
#include "base/time.h"
#include "store/sql/driver.h"

#include <QHash>
#include <QSqlDatabase>
#include <QVariant>

#include <memory>
#include <optional>
#include <type_traits>

class QSqlQuery;

namespace muster::store {

using Row = QVariantList;
using Rows = QList<Row>;

/// What changes rows, with the values that are bound to it.
struct Statement {
    QString sql;
    QVariantList values = {};
};

/// One connection to the database with its prepared statements and its deadline. All SQL of Muster goes
/// through query() and execute(), with bound values, never concatenated. Thread: the one that opened it,
/// except for interrupt().
class Connection {
public:
    /// Opens, waiting for a busy database at most until `deadline`. Errors: Unavailable, TimedOut, Corrupt
    /// (the file is not a database).
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(
        const DataSource &source, Access access, TimePoint deadline);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    /// Statements started from now on end by `deadline`: with TimedOut, immediately if it has passed already.
    void setDeadline(TimePoint deadline);
    TimePoint deadline() const { return m_limit.deadline.load(); }

    /// A SELECT. More than `maxRows` rows are ErrorCode::TooLarge: ask for pages.
    [[nodiscard]] Result<Rows> query(
        const QString &sql, const QVariantList &values = {}, qsizetype maxRows = 10'000);
    /// A SELECT of at most one row.
    [[nodiscard]] Result<std::optional<Row>> queryOne(const QString &sql, const QVariantList &values = {});
    /// Anything else; returns the number of rows it changed. A null QString is stored as an empty text; for
    /// NULL bind an invalid QVariant. Errors: Conflict (unique or foreign key), InvalidArgument (CHECK, NOT
    /// NULL), TimedOut, Unavailable, Corrupt, TooLarge.
    [[nodiscard]] Result<qint64> execute(const QString &sql, const QVariantList &values = {});
    /// Executes one after the other, up to the first that fails. For all or nothing, within transaction().
    [[nodiscard]] Result<void> executeAll(const QList<Statement> &statements);

    /// Which database this is, asked again each time. Unavailable: it is no longer the named one; the
    /// connection is then broken.
    [[nodiscard]] Result<DatabaseIdentity> identity();

    /// Runs `body` in a writing transaction, which in SQLite holds the write lock from its beginning (design
    /// decision 8a; elsewhere see lock()), commits if its Result has a value and rolls back otherwise. Inside
    /// another transaction it is a savepoint of that one. `body` takes no argument and returns a Result.
    template <typename Body>
    [[nodiscard]] auto transaction(Body body) -> std::invoke_result_t<Body>
    {
        if (auto begun = begin(); !begun)
            return failed(begun);
        auto result = body();
        if (!result) {
            rollback();
            return result;
        }
        if (auto committed = commit(); !committed)
            return failed(committed);
        return result;
    }
    /// Within a transaction: waits until no other one of the cluster holds `lock`, and holds it to the end.
    [[nodiscard]] Result<void> lock(WriteLock lock);
    /// Within a transaction: Unavailable unless it may write.
    [[nodiscard]] Result<void> checkWritable();
    bool inTransaction() const { return m_depth > 0; }
    /// The database gave up our transaction on its own (full disk, interrupted write): nothing more may be
    /// written in it.
    bool transactionLost() const;

    /// The connection was lost while the transaction was being committed: nobody knows whether it was.
    bool commitUnknown() const { return m_commitUnknown; }
    /// What the database knows this connection by; empty: by nothing, and when it is lost its transaction is
    /// over.
    QString session() const { return m_driver->session(); }
    /// Whether another connection, which was lost, has no transaction under way any more.
    [[nodiscard]] Result<bool> isOver(const QString &session);
    /// After such a failure the owner closes this connection and opens another.
    bool isBroken() const { return m_broken; }
    /// Ends the running statement and every later one until the next setDeadline(). Thread: any.
    void interrupt();
    const Driver &driver() const { return *m_driver; }

private:
    Connection(DataSource::Kind kind, QString name);
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> commit();
    void rollback();
    [[nodiscard]] Result<std::shared_ptr<QSqlQuery>> prepared(const QString &sql);
    QString withValues(const QString &sql, const QVariantList &values) const;
    [[nodiscard]] Result<std::shared_ptr<QSqlQuery>> run(const QString &sql, const QVariantList &values);
    Error failure(const QSqlError &error, const QString &sql);

    const QString m_name;
    StatementLimit m_limit;
    std::unique_ptr<Driver> m_driver;
    QSqlDatabase m_database;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_statements; ///< prepared, by their text
    int m_depth = 0; ///< 1 is the transaction, higher levels are savepoints
    bool m_broken = false;
    bool m_commitUnknown = false;
};

} // namespace muster::store
