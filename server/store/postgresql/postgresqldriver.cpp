#include "store/postgresql/postgresqldriver.h"

#include "store/postgresql/scriptreader.h"

#include <QSqlDriver>
#include <QSqlQuery>
#include <QVariant>

#include <libpq-fe.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <chrono>

namespace muster::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int oldestServer = 130'000;

/// `name='value'` as a connection string has it; the plugin takes semicolons for blanks, so that no value has
/// one (postgresqlsource.cpp).
QString connectWord(const QString &name, QString value)
{
    return u"%1='%2'"_s.arg(name, value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s));
}

QString connectWords(const DataSource &source, const StatementLimit &limit)
{
    QMap<QString, QString> words = source.parameters;
    const auto orOurs = [&words](const QString &name, const QString &value) {
        if (!words.contains(name))
            words.insert(name, value);
    };
    // libpq counts whole seconds, two at least.
    const auto left = std::chrono::ceil<std::chrono::seconds>(limit.deadline.load() - steadyNow());
    const qint64 seconds = std::clamp<qint64>(left.count(), 2, 30);
    const qint64 wanted = words.value(u"connect_timeout"_s).toLongLong();
    words.insert(u"connect_timeout"_s, QString::number(wanted > 0 ? std::min(wanted, seconds) : seconds));
    orOurs(u"application_name"_s, u"musterd"_s);
    // A host that vanished: noticed in some twenty seconds even where nothing is asked.
    orOurs(u"keepalives_idle"_s, u"10"_s);
    orOurs(u"keepalives_interval"_s, u"3"_s);
    orOurs(u"keepalives_count"_s, u"3"_s);
    orOurs(u"tcp_user_timeout"_s, u"10000"_s);
    QStringList all;
    for (auto word = words.cbegin(); word != words.cend(); ++word)
        all.append(connectWord(word.key(), word.value()));
    return all.join(u' ');
}

/// PostgreSQL's five characters, of which the first two are the class.
QString stateOf(const QSqlError &error)
{
    return error.nativeErrorCode();
}

} // namespace

Result<void> PostgreSqlDriver::open(QSqlDatabase &database, const DataSource &source, Access access)
{
    m_prepares = source.prepares;
    database.setHostName(source.host);
    database.setPort(source.port);
    database.setDatabaseName(source.database);
    database.setUserName(source.user);
    database.setPassword(source.password);
    database.setConnectOptions(connectWords(source, m_limit));
    if (!database.open())
        return tl::unexpected<Error>(error(database.lastError(), m_limit.isOver()));
    m_database = database;
    return takeHandle().and_then([&] { return checkServer(access); }).and_then([&] {
        return m_prepares ? configure(access) : Result<void>();
    });
}

Result<void> PostgreSqlDriver::takeHandle()
{
    const QVariant handle = m_database.driver()->handle();
    if (qstrcmp(handle.typeName(), "PGconn*") != 0 && qstrcmp(handle.typeName(), "pg_conn*") != 0)
        return fail(ErrorCode::Internal, u"The Qt plugin for PostgreSQL has no connection of libpq."_s);
    m_handle = *static_cast<PGconn *const *>(handle.constData());
    m_session = QString::number(PQbackendPID(m_handle));
    m_socket = PQsocket(m_handle);
    return {};
}

Result<void> PostgreSqlDriver::checkServer(Access access)
{
    if (const int version = PQserverVersion(m_handle); version < oldestServer)
        return fail(ErrorCode::Unavailable,
            u"The server is PostgreSQL %1; Muster needs 13 or newer."_s.arg(version / 10'000));
    QSqlQuery query(m_database);
    if (!query.exec(u"SELECT pg_is_in_recovery(), current_setting('server_encoding')"_s) || !query.next())
        return tl::unexpected<Error>(error(query.lastError(), m_limit.isOver()));
    if (query.value(1).toString() != "UTF8"_L1)
        return fail(ErrorCode::Unavailable,
            u"The database's encoding is %1; create it with ENCODING 'UTF8'."_s.arg(
                query.value(1).toString()));
    if (access == Access::ReadWrite && query.value(0).toBool())
        return fail(ErrorCode::Unavailable, u"The server is a replica, which takes no writes."_s);
    return {};
}

/// What holds for a whole session, which a pooler of transactions does not have.
Result<void> PostgreSqlDriver::configure(Access access)
{
    QStringList settings{
        // Rows that a stopped process of ours holds are free again after this.
        u"SET idle_in_transaction_session_timeout = '5s'"_s,
        // What was shut down ends in the server, too; only newer ones have it.
        u"SELECT set_config(name, '1s', false) FROM pg_settings WHERE name = 'client_connection_check_interval'"_s,
        u"SET client_min_messages = warning"_s,
    };
    if (access == Access::ReadOnly)
        settings.append(u"SET default_transaction_read_only = on"_s);
    QSqlQuery query(m_database);
    for (const QString &setting : settings)
        if (!query.exec(setting))
            return tl::unexpected<Error>(error(query.lastError(), m_limit.isOver()));
    return {};
}

void PostgreSqlDriver::close()
{
    // No farewell: a stopped backend would not take it.
    if (const int socket = m_socket.exchange(-1); socket >= 0)
        ::shutdown(socket, SHUT_RDWR);
    m_handle = nullptr;
    m_database = QSqlDatabase();
}

QString PostgreSqlDriver::beginWrite() const
{
    // Not READ WRITE, which would override what an administrator sets to freeze a primary.
    return u"BEGIN ISOLATION LEVEL READ COMMITTED"_s;
}

QString PostgreSqlDriver::lockFor(WriteLock lock) const
{
    constexpr int ours = 0x4d757374; // "Must", so that nobody else's locks in this database are meant
    return u"SELECT pg_advisory_xact_lock(%1, %2)"_s.arg(ours).arg(int(lock));
}

bool PostgreSqlDriver::prepares(const QString &sql) const
{
    return m_prepares
        && std::ranges::any_of(std::array{"SELECT "_L1, "INSERT "_L1, "UPDATE "_L1, "DELETE "_L1, "WITH "_L1},
            [&sql](QLatin1StringView verb) { return sql.startsWith(verb); });
}

bool PostgreSqlDriver::inTransaction() const
{
    if (!m_handle)
        return false;
    const auto status = PQtransactionStatus(m_handle);
    return status != PQTRANS_IDLE && status != PQTRANS_UNKNOWN;
}

Error PostgreSqlDriver::error(const QSqlError &error, bool timedOut) const
{
    const QString state = stateOf(error);
    const QString text =
        (error.databaseText().isEmpty() ? error.driverText() : error.databaseText()).simplified();
    const auto make = [&](ErrorCode kind, const QString &what) {
        return Error{kind,
            state.isEmpty() ? u"%1 (PostgreSQL: %2)"_s.arg(what, text)
                            : u"%1 (PostgreSQL %2: %3)"_s.arg(what, state, text)};
    };
    if (timedOut || state == "57014"_L1) // query_canceled
        return make(ErrorCode::TimedOut, u"The statement ran into its deadline."_s);
    if (state.isEmpty()) // while connecting, there are only words
        return make(ErrorCode::Unavailable, u"The database server cannot be used."_s);
    if (state == "25006"_L1) // read_only_sql_transaction
        return make(ErrorCode::Unavailable, u"The database takes no writes."_s);
    if (state == "23502"_L1 || state == "23514"_L1 || state.startsWith("22"_L1))
        return make(ErrorCode::InvalidArgument, u"A value is not allowed in its column."_s);
    if (state.startsWith("23"_L1))
        return make(ErrorCode::Conflict, u"The change conflicts with an existing row."_s);
    if (state == "54000"_L1 || state == "54001"_L1)
        return make(ErrorCode::TooLarge, u"A value is larger than the database accepts."_s);
    if (state.startsWith("XX00"_L1) && state != "XX000"_L1)
        return make(ErrorCode::Corrupt, u"The database is damaged; restore it from a backup."_s);
    if (state.startsWith("28"_L1))
        return make(ErrorCode::Unavailable, u"The database server does not let this user in."_s);
    if (state == "3D000"_L1)
        return make(ErrorCode::Unavailable, u"The server has no database of this name."_s);
    for (const auto &[prefix, what] : {std::pair("08"_L1, u"The database server cannot be reached."_s),
             std::pair("57P"_L1, u"The database server is stopping or starting."_s),
             std::pair("53"_L1, u"The database server has no room left."_s),
             std::pair("58"_L1, u"The database server has trouble with its files."_s),
             std::pair("40"_L1, u"The change met another one; it can be tried again."_s),
             std::pair("55"_L1, u"Something in the database is in use."_s),
             std::pair("25P0"_L1, u"The transaction was given up."_s)})
        if (state.startsWith(prefix))
            return make(ErrorCode::Unavailable, what);
    return make(ErrorCode::Internal, u"The database refused a statement."_s);
}

bool PostgreSqlDriver::breaksConnection(const QSqlError &error) const
{
    const QString state = stateOf(error);
    // A primary that became a replica is another server's place: its proxy, or its name, leads elsewhere now.
    return m_limit.interrupted || !m_handle || PQstatus(m_handle) != CONNECTION_OK
        || state.startsWith("08"_L1) || state.startsWith("57P"_L1) || state == "25006"_L1
        || state == "25P03"_L1
        // A prepared statement that a migration made unusable, or that a pooler does not have.
        || state == "0A000"_L1 || state == "26000"_L1;
}

void PostgreSqlDriver::interrupt()
{
    if (const int socket = m_socket; socket >= 0)
        ::shutdown(socket, SHUT_RDWR);
}

QStringList PostgreSqlDriver::splitScript(const QString &script) const
{
    return readScript(script);
}

QString PostgreSqlDriver::countTables() const
{
    return u"SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()"_s;
}

QString PostgreSqlDriver::findTable() const
{
    return u"SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = lower(?)"_s;
}

QString PostgreSqlDriver::findReadOnly() const
{
    return u"SELECT 1 WHERE current_setting('transaction_read_only') = 'on'"_s;
}

QString PostgreSqlDriver::findSystemId() const
{
    return u"SELECT Value FROM Systems WHERE Name = 'MusterDatabaseId'"_s;
}

Result<QString> PostgreSqlDriver::timeline()
{
    QSqlQuery query(m_database);
    // The timeline of the control file is that of the last checkpoint, which a promotion does not wait for.
    if (!query.exec(
            u"SELECT (SELECT system_identifier FROM pg_control_system()), pg_is_in_recovery(), "
            "(SELECT oid FROM pg_database WHERE datname = current_database()), "
            "CASE WHEN NOT pg_is_in_recovery() THEN left(pg_walfile_name(pg_current_wal_lsn()), 8) END"_s)
        || !query.next())
        return tl::unexpected<Error>(error(query.lastError(), m_limit.isOver()));
    if (query.value(1).toBool())
        return fail(ErrorCode::Unavailable, u"The database server became a replica; it will be reopened."_s);
    return u"%1:%2:%3"_s.arg(query.value(0).toString(), query.value(3).toString(), query.value(2).toString());
}

QString PostgreSqlDriver::session() const
{
    return m_session;
}

QString PostgreSqlDriver::findTransactionOf() const
{
    // Behind a pooler the number means nothing, and none is found: it closes a server's connection whose
    // client is gone.
    return u"SELECT 1 FROM pg_stat_activity WHERE pid = CAST(? AS integer) AND backend_xid IS NOT NULL"_s;
}

QString PostgreSqlDriver::migrationFolder() const
{
    return u"postgresql"_s;
}

} // namespace muster::store
