#include "store/sql/connection.h"

#include "store/sql/rowreader.h"

#include <QSqlDriver>
#include <QSqlField>
#include <QSqlQuery>
#include <QSqlRecord>

namespace muster::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype statementsMax = 256;

/// Qt keeps its connections by name, process-wide.
QString uniqueName()
{
    static std::atomic<quint64> last{0};
    return u"muster-%1"_s.arg(++last);
}

QString qtDriverName(DataSource::Kind kind)
{
    switch (kind) {
    case DataSource::Kind::Sqlite:
        return u"QSQLITE"_s;
    case DataSource::Kind::PostgreSql:
        return u"QPSQL"_s;
    }
    Q_UNREACHABLE();
}

/// Qt binds a null QString or QByteArray as NULL, which none of our columns intends.
QVariant bindable(const QVariant &value)
{
    if (value.typeId() == QMetaType::QString && value.toString().isNull())
        return QString(u""_s);
    if (value.typeId() == QMetaType::QByteArray && value.toByteArray().isNull())
        return QByteArray("");
    return value;
}

} // namespace

Connection::Connection(DataSource::Kind kind, QString name)
    : m_name(std::move(name))
    , m_driver(makeDriver(kind, m_limit))
    , m_database(QSqlDatabase::addDatabase(qtDriverName(kind), m_name))
{
}

Result<std::unique_ptr<Connection>> Connection::open(
    const DataSource &source, Access access, TimePoint deadline)
{
    std::unique_ptr<Connection> connection(new Connection(source.kind, uniqueName()));
    if (!connection->m_database.isValid())
        return fail(ErrorCode::Unavailable,
            u"Qt has no plugin for this database (%1); install it."_s.arg(qtDriverName(source.kind)));
    connection->setDeadline(deadline);
    if (auto opened = connection->m_driver->open(connection->m_database, source, access); !opened) {
        Error error = std::move(opened.error());
        error.detail += u" The database is %1."_s.arg(source.displayName());
        return tl::unexpected<Error>(std::move(error));
    }
    return connection;
}

Connection::~Connection()
{
    m_driver->close();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
    // After the driver: before it, PostgreSQL's would be given back one by one, each with a wait for an
    // answer.
    m_statements.clear();
}

void Connection::setDeadline(TimePoint deadline)
{
    m_limit.deadline = deadline;
    m_limit.interrupted = false;
}

void Connection::interrupt()
{
    m_limit.interrupted = true;
    m_driver->interrupt();
}

bool Connection::transactionLost() const
{
    return m_depth > 0 && !m_driver->inTransaction();
}

Error Connection::failure(const QSqlError &error, const QString &sql)
{
    m_broken = m_broken || m_driver->breaksConnection(error);
    Error result = m_driver->error(error, m_limit.isOver());
    result.detail += u" In: %1"_s.arg(sql.simplified().left(120));
    return result;
}

Result<std::shared_ptr<QSqlQuery>> Connection::run(const QString &sql, const QVariantList &values)
{
    if (m_limit.isOver())
        return fail(ErrorCode::TimedOut,
            u"The deadline passed before this statement: %1"_s.arg(sql.simplified().left(120)));
    if (m_broken)
        return fail(ErrorCode::Unavailable, u"The connection to the database was lost."_s);
    // Without its transaction a write would persist although the rest is rolled back.
    if (transactionLost())
        return fail(ErrorCode::Unavailable, u"The database has rolled the transaction back."_s);

    const bool prepares = m_driver->prepares(sql);
    auto query = prepares ? prepared(sql) : std::make_shared<QSqlQuery>(m_database);
    if (!query)
        return query;
    if (prepares) {
        for (qsizetype i = 0; i < values.size(); ++i)
            (*query)->bindValue(int(i), bindable(values.at(i)));
    } else {
        (*query)->setForwardOnly(true);
    }
    if (!(prepares ? (*query)->exec() : (*query)->exec(withValues(sql, values)))) {
        const QSqlError error = (*query)->lastError();
        const Error why = failure(error, sql);
        if (!m_broken && !m_driver->inTransaction())
            m_statements.remove(sql); // it may be what is broken
        return tl::unexpected<Error>(why);
    }
    return query;
}

Result<std::shared_ptr<QSqlQuery>> Connection::prepared(const QString &sql)
{
    if (auto known = m_statements.value(sql))
        return known;
    auto query = std::make_shared<QSqlQuery>(m_database);
    query->setForwardOnly(true);
    if (!query->prepare(sql))
        return tl::unexpected<Error>(failure(query->lastError(), sql));
    if (m_statements.size() >= statementsMax)
        m_statements.clear();
    m_statements.insert(sql, query);
    return query;
}

/// The statement with its values in their places, each quoted by Qt's driver. Our statements have no quoted
/// question marks.
QString Connection::withValues(const QString &sql, const QVariantList &values) const
{
    QString text;
    qsizetype next = 0;
    for (const QChar &c : sql) {
        if (c != u'?') {
            text += c;
            continue;
        }
        const QVariant value = bindable(values.value(next++));
        QSqlField field({}, value.metaType());
        field.setValue(value);
        text += m_database.driver()->formatValue(field);
    }
    return text;
}

Result<Rows> Connection::query(const QString &sql, const QVariantList &values, qsizetype maxRows)
{
    const auto query = run(sql, values);
    if (!query)
        return failed(query);
    Rows rows;
    const int columns = (*query)->record().count();
    while ((*query)->next()) {
        if (rows.size() >= maxRows) {
            (*query)->finish();
            return fail(ErrorCode::TooLarge, u"More than %1 rows: %2"_s.arg(maxRows).arg(sql.left(120)));
        }
        Row row;
        row.reserve(columns);
        for (int column = 0; column < columns; ++column)
            row.append((*query)->value(column));
        rows.append(std::move(row));
    }
    const QSqlError error = (*query)->lastError(); // next() does not distinguish the end from a failure
    (*query)->finish();
    if (error.isValid())
        return tl::unexpected<Error>(failure(error, sql));
    return rows;
}

Result<std::optional<Row>> Connection::queryOne(const QString &sql, const QVariantList &values)
{
    auto rows = query(sql, values, 1);
    if (!rows)
        return failed(rows);
    if (rows->isEmpty())
        return std::nullopt;
    return std::move(rows->first());
}

Result<DatabaseIdentity> Connection::identity()
{
    auto timeline = m_driver->timeline();
    if (!timeline) {
        m_broken = true;
        return failed(timeline);
    }
    const auto system = queryOne(m_driver->findSystemId());
    if (!system)
        return failed(system);
    const DatabaseIdentity identity{*system ? RowReader(**system).next<QString>() : QString(), *timeline};
    if (!identity.isKnown())
        return fail(ErrorCode::Unavailable, u"The database has no id of its own; it has to be migrated."_s);
    return identity;
}

Result<qint64> Connection::execute(const QString &sql, const QVariantList &values)
{
    const auto query = run(sql, values);
    if (!query)
        return failed(query);
    const qint64 changed = (*query)->numRowsAffected();
    (*query)->finish();
    return changed;
}

Result<void> Connection::executeAll(const QList<Statement> &statements)
{
    for (const auto &[sql, values] : statements)
        if (const auto done = execute(sql, values); !done)
            return failed(done);
    return {};
}

Result<void> Connection::lock(WriteLock lock)
{
    Q_ASSERT(inTransaction());
    const QString statement = m_driver->lockFor(lock);
    if (statement.isEmpty())
        return {};
    return queryOne(statement).map([](const std::optional<Row> &) {});
}

Result<void> Connection::checkWritable()
{
    Q_ASSERT(inTransaction());
    const QString statement = m_driver->findReadOnly();
    if (statement.isEmpty())
        return {};
    return queryOne(statement).and_then([](const std::optional<Row> &readOnly) -> Result<void> {
        if (readOnly)
            return fail(ErrorCode::Unavailable, u"The database is read-only at present."_s);
        return {};
    });
}

Result<bool> Connection::isOver(const QString &session)
{
    if (session.isEmpty())
        return true;
    return queryOne(m_driver->findTransactionOf(), {session}).map([](const std::optional<Row> &row) {
        return !row.has_value();
    });
}

Result<void> Connection::begin()
{
    auto begun = executeAll({{m_depth == 0 ? m_driver->beginWrite() : u"SAVEPOINT level%1"_s.arg(m_depth)}});
    if (begun)
        ++m_depth;
    return begun;
}

Result<void> Connection::commit()
{
    auto committed = executeAll({{m_depth == 1 ? u"COMMIT"_s : u"RELEASE level%1"_s.arg(m_depth - 1)}});
    if (!committed) {
        m_commitUnknown = m_depth == 1 && m_broken;
        rollback();
        if (m_commitUnknown)
            return fail(committed.error().code,
                u"Nobody knows whether the change was made: the connection was lost while it was committed. "_s
                    + committed.error().detail);
        return committed;
    }
    --m_depth;
    return committed;
}

void Connection::rollback()
{
    if (!transactionLost()) {
        // Regardless of the deadline: a transaction left open would block everybody.
        QSqlQuery query(m_database);
        if (m_depth == 1) {
            if (!query.exec(u"ROLLBACK"_s))
                m_broken = true; // closing the connection rolls back
        } else if (!query.exec(u"ROLLBACK TO level%1"_s.arg(m_depth - 1))
            || !query.exec(u"RELEASE level%1"_s.arg(m_depth - 1))) {
            m_broken = true;
        }
    }
    --m_depth;
}

} // namespace muster::store
