#include "store/sqlite/sqlitedriver.h"

#include "base/durablefile.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlQuery>
#include <QVariant>

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>

#include <chrono>
#include <thread>

namespace muster::store {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int progressEvery = 2000; // virtual machine steps, some 20 µs

/// Called while another connection holds the lock. Short naps: the lock is free only between two
/// transactions of others, and there is no queue for it.
int onBusy(void *context, int attempt)
{
    if (static_cast<const StatementLimit *>(context)->isOver())
        return 0;
    std::this_thread::sleep_for(attempt < 20 ? 500us : 1ms + 100us * (attempt % 7));
    return 1;
}

int onProgress(void *context)
{
    return static_cast<const StatementLimit *>(context)->isOver() ? 1 : 0;
}

/// Makes a new database readable only by its owner: it will contain password hashes. SQLite gives its side
/// files the same rights.
Result<void> createPrivately(const DataSource &source)
{
    if (QFileInfo::exists(source.path))
        return {};
    if (source.mustExist)
        return fail(ErrorCode::Unavailable,
            u"The database %1 does not exist, and mode=rw does not allow creating it."_s.arg(
                source.displayName()));
    // If another node creates it at this moment, that is just as good.
    return createFile(source.path, ownerOnly).map_error([&source](const Error &error) {
        return Error{
            error.code, u"The database %1 cannot be created: %2."_s.arg(source.displayName(), error.detail)};
    });
}

/// What a copy of the file, or another file at its path, does not share. Birth time is part of it since inode
/// numbers are reused; file systems that do not support it report 0.
Result<QString> fileIdentity(const QString &path)
{
    struct statx info { };
    if (statx(AT_FDCWD, QFile::encodeName(path).constData(), 0, STATX_INO | STATX_BTIME, &info) != 0)
        return fail(ErrorCode::Unavailable,
            u"The database file %1 cannot be examined: %2."_s.arg(path, qt_error_string(errno)));
    const bool born = (info.stx_mask & STATX_BTIME) != 0;
    return u"%1:%2:%3:%4.%5"_s.arg(info.stx_dev_major)
        .arg(info.stx_dev_minor)
        .arg(info.stx_ino)
        .arg(born ? info.stx_btime.tv_sec : 0)
        .arg(born ? info.stx_btime.tv_nsec : 0);
}

/// The extended result code, 0 if there is none.
int codeOf(const QSqlError &error)
{
    return error.nativeErrorCode().toInt();
}

} // namespace

Result<void> SqliteDriver::open(QSqlDatabase &database, const DataSource &source, Access access)
{
    if (auto created = createPrivately(source); !created)
        return created;
    database.setDatabaseName(source.path);
    if (!database.open())
        return tl::unexpected<Error>(error(database.lastError(), m_limit.isOver()));
    if (auto taken = takeHandle(database); !taken)
        return taken;
    const auto identity = fileIdentity(source.path);
    if (!identity)
        return failed(identity);
    m_timeline = *identity;
    // The path may name another file since it was opened.
    if (auto checked = checkNotMoved(); !checked)
        return checked;
    return configure(database, access);
}

Result<void> SqliteDriver::takeHandle(QSqlDatabase &database)
{
    QSqlQuery query(database);
    if (!query.exec(u"SELECT sqlite_source_id()"_s) || !query.next())
        return tl::unexpected<Error>(error(query.lastError(), m_limit.isOver()));
    const QVariant handle = database.driver()->handle();
    if (query.value(0).toString() != QLatin1StringView(sqlite3_sourceid())
        || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return fail(ErrorCode::Internal,
            u"The Qt plugin for SQLite was built with a different SQLite than this program; install the plugin of the system."_s);
    m_handle = *static_cast<sqlite3 *const *>(handle.constData());
    // Instead of a fixed busy_timeout: both look at the deadline of the running statement.
    sqlite3_busy_handler(m_handle, onBusy, &m_limit);
    sqlite3_progress_handler(m_handle, progressEvery, onProgress, &m_limit);
    return {};
}

Result<void> SqliteDriver::configure(QSqlDatabase &database, Access access)
{
    QSqlQuery query(database);
    const auto run = [&](const QString &sql) {
        return query.exec(sql);
    };
    // If two nodes open a new file at once, the change to WAL answers "busy" without asking the handler.
    while (!run(u"PRAGMA journal_mode = WAL"_s) || !query.next()) {
        const int code = codeOf(query.lastError()) & 0xff;
        if ((code != SQLITE_BUSY && code != SQLITE_LOCKED) || m_limit.isOver())
            return tl::unexpected<Error>(error(query.lastError(), m_limit.isOver()));
        onBusy(&m_limit, 20);
    }
    if (const QString mode = query.value(0).toString(); mode != "wal"_L1)
        return fail(ErrorCode::Unavailable,
            u"The database is on a file system that allows no write-ahead log (journal mode is \"%1\"); use a local disk."_s
                .arg(mode));
    query.finish();
    // FULL: a commit that was answered survives a power cut.
    for (const auto &pragma : {u"PRAGMA synchronous = FULL"_s, u"PRAGMA foreign_keys = ON"_s,
             u"PRAGMA trusted_schema = OFF"_s, u"PRAGMA journal_size_limit = 67108864"_s})
        if (!run(pragma))
            return tl::unexpected<Error>(error(query.lastError(), m_limit.isOver()));
    if (access == Access::ReadOnly && !run(u"PRAGMA query_only = ON"_s))
        return tl::unexpected<Error>(error(query.lastError(), m_limit.isOver()));
    return {};
}

void SqliteDriver::close()
{
    if (sqlite3 *handle = m_handle.exchange(nullptr)) {
        sqlite3_busy_handler(handle, nullptr, nullptr);
        sqlite3_progress_handler(handle, 0, nullptr, nullptr);
    }
}

QString SqliteDriver::beginWrite() const
{
    return u"BEGIN IMMEDIATE"_s;
}

bool SqliteDriver::inTransaction() const
{
    return m_handle != nullptr && sqlite3_get_autocommit(m_handle) == 0;
}

Error SqliteDriver::error(const QSqlError &error, bool timedOut) const
{
    const int code = codeOf(error);
    const QString text = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    const auto make = [&](ErrorCode kind, const QString &what) {
        return Error{kind, u"%1 (SQLite %2: %3)"_s.arg(what).arg(code).arg(text)};
    };
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return make(timedOut ? ErrorCode::TimedOut : ErrorCode::Unavailable,
            u"Another connection held the lock of the database for too long."_s);
    case SQLITE_INTERRUPT:
        return make(ErrorCode::TimedOut, u"The statement ran into its deadline."_s);
    case SQLITE_CONSTRAINT:
        if (code == SQLITE_CONSTRAINT_CHECK || code == SQLITE_CONSTRAINT_NOTNULL
            || code == SQLITE_CONSTRAINT_DATATYPE)
            return make(ErrorCode::InvalidArgument, u"A value is not allowed in its column."_s);
        return make(ErrorCode::Conflict, u"The change conflicts with an existing row."_s);
    case SQLITE_CORRUPT:
        return make(ErrorCode::Corrupt, u"The database file is damaged; restore it from a backup."_s);
    case SQLITE_NOTADB:
        return make(ErrorCode::Corrupt, u"The file is not an SQLite database."_s);
    case SQLITE_TOOBIG:
        return make(ErrorCode::TooLarge, u"A value is larger than the database accepts."_s);
    case SQLITE_FULL:
        return make(ErrorCode::Unavailable, u"The disk of the database is full."_s);
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return make(ErrorCode::Unavailable, u"The database cannot be written."_s);
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
    case SQLITE_PROTOCOL:
    case SQLITE_NOMEM:
        return make(ErrorCode::Unavailable, u"The database file cannot be read or written."_s);
    default:
        return make(ErrorCode::Internal, u"The database refused a statement."_s);
    }
}

bool SqliteDriver::breaksConnection(const QSqlError &error) const
{
    switch (codeOf(error) & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
    case SQLITE_PROTOCOL:
    case SQLITE_NOMEM:
    case SQLITE_MISUSE:
        return true;
    default:
        // Qt calls most failures a ConnectionError; only those without an SQLite code are.
        return codeOf(error) == SQLITE_OK && error.type() == QSqlError::ConnectionError;
    }
}

void SqliteDriver::interrupt()
{
    if (sqlite3 *handle = m_handle)
        sqlite3_interrupt(handle);
}

QStringList SqliteDriver::splitScript(const QString &script) const
{
    // SQLite itself says where a statement ends, which a search for ';' cannot (triggers, quoted text).
    QStringList statements;
    qsizetype from = 0;
    for (qsizetype end = script.indexOf(u';'); end >= 0; end = script.indexOf(u';', end + 1)) {
        const QString statement = script.mid(from, end + 1 - from).trimmed();
        if (sqlite3_complete(statement.toUtf8().constData()) == 0)
            continue;
        statements.append(statement);
        from = end + 1;
    }
    if (const QString rest = script.mid(from).trimmed(); !rest.isEmpty())
        statements.append(rest);
    return statements;
}

QString SqliteDriver::countTables() const
{
    return u"SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'"_s;
}

QString SqliteDriver::findTable() const
{
    return u"SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"_s;
}

QString SqliteDriver::findSystemId() const
{
    return u"SELECT Value FROM Systems WHERE Name = 'MusterDatabaseId'"_s;
}

Result<void> SqliteDriver::checkNotMoved()
{
    int moved = 0;
    const int code = sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    if (code != SQLITE_OK)
        return fail(ErrorCode::Unavailable, u"SQLite does not know whether its file moved (%1)."_s.arg(code));
    if (moved != 0)
        return fail(ErrorCode::Unavailable,
            u"The database file was replaced, moved or deleted while it was open; it will be reopened."_s);
    return {};
}

Result<QString> SqliteDriver::timeline()
{
    return checkNotMoved().map([this] { return m_timeline; });
}

QString SqliteDriver::migrationFolder() const
{
    return u"sqlite"_s;
}

} // namespace muster::store
