#include "store/schema/migrator.h"

#include "log/log.h"
#include "store/sql/rowreader.h"

#include <thread>

namespace muster::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto component = "store"_L1;
constexpr auto versionName = "SchemaVersion"_L1;
constexpr auto oldestName = "SchemaOldestCompatible"_L1;

/// The lock row as another migrator sees it.
struct Lock {
    QString owner;
    qint64 beat = 0; ///< grows with every sign of the owner
    qint64 expiresAt = 0;
    bool operator==(const Lock &) const = default;
};

Lock lockOf(RowReader &row)
{
    Lock lock;
    row.read(lock.owner);
    row.read(lock.beat);
    row.read(lock.expiresAt);
    return lock;
}

/// One run of migrate(). Blocks in its thread.
class Migrator {
public:
    Migrator(Connection &connection, const MigrateOptions &options, std::vector<Migration> steps)
        : m_connection(connection)
        , m_options(options)
        , m_steps(std::move(steps))
        ,
        // A node that runs twice by mistake, or that was restarted, counts as another owner.
        m_token(options.self.toString() + u'/' + newId())
    {
    }
    [[nodiscard]] Result<SchemaState> run();

private:
    enum class Turn { Ours, Theirs };
    [[nodiscard]] Result<void> prepare();
    [[nodiscard]] Result<Turn> tryLock();
    [[nodiscard]] Result<void> checkLock();
    [[nodiscard]] Result<void> apply(const Migration &step);
    [[nodiscard]] Result<SchemaState> applyAll(SchemaState state);
    void unlock();
    bool stale(const Lock &lock);
    void report(MigrationProgress::Phase phase, int version);
    /// Waits for the next poll; TimedOut if there is no time for it.
    [[nodiscard]] Result<void> pause();

    Connection &m_connection;
    const MigrateOptions &m_options;
    const std::vector<Migration> m_steps;
    const QString m_token;
    const TimePoint m_begun = steadyNow();
    Lock m_seen; ///< the lock of another as last read …
    TimePoint m_seenSince; ///< … and since when it has been unchanged
};

void Migrator::report(MigrationProgress::Phase phase, int version)
{
    if (m_options.report)
        m_options.report({phase, m_seen.owner.section(u'/', 0, 0), version, steadyNow() - m_begun});
}

Result<void> Migrator::pause()
{
    const TimePoint until = steadyNow() + m_options.pollEvery;
    if (until >= m_options.deadline)
        return fail(ErrorCode::TimedOut,
            u"The schema was not ready in time; the migration lock is held by \"%1\"."_s.arg(
                m_seen.owner.section(u'/', 0, 0)));
    std::this_thread::sleep_until(std::chrono::steady_clock::time_point(until.time_since_epoch()));
    return {};
}

/// The tables outside of the numbered steps, which need them.
Result<void> Migrator::prepare()
{
    return m_connection.transaction([this]() -> Result<void> {
        if (auto locked = m_connection.lock(WriteLock::Schema); !locked)
            return locked;
        const auto ours = m_connection.queryOne(m_connection.driver().findTable(), {u"db_migrations"_s});
        if (!ours)
            return failed(ours);
        if (*ours)
            return {};
        const auto tables = m_connection.queryOne(m_connection.driver().countTables());
        if (!tables)
            return failed(tables);
        if (RowReader(**tables).next<int>() > 0)
            return fail(ErrorCode::InvalidArgument,
                u"The database contains tables that are not Muster's; give SqlSettings.DataSource a database of its own."_s);
        return m_connection.executeAll({
            {u"CREATE TABLE db_migrations (Version INTEGER NOT NULL PRIMARY KEY, Name TEXT NOT NULL, "
             "AppliedAt BIGINT NOT NULL)"_s},
            {u"CREATE TABLE MigrationLock (Id INTEGER NOT NULL PRIMARY KEY CHECK (Id = 1), Owner TEXT NOT "
             u"NULL, "
             "Beat BIGINT NOT NULL, ExpiresAt BIGINT NOT NULL)"_s},
        });
    });
}

bool Migrator::stale(const Lock &lock)
{
    const TimePoint now = steadyNow();
    if (lock != m_seen) {
        m_seen = lock;
        m_seenSince = now;
    }
    // Either clock may call it stale; taking it over too early is harmless, since the owner is checked in
    // each step.
    return wallMillis() >= lock.expiresAt || now - m_seenSince >= m_options.lockFor;
}

Result<Migrator::Turn> Migrator::tryLock()
{
    return m_connection.transaction([this]() -> Result<Turn> {
        if (auto locked = m_connection.lock(WriteLock::Schema); !locked)
            return failed(locked);
        const auto row =
            m_connection.queryOne(u"SELECT Owner, Beat, ExpiresAt FROM MigrationLock WHERE Id = 1"_s);
        if (!row)
            return failed(row);
        if (*row) {
            RowReader reader(**row);
            const Lock lock = lockOf(reader);
            if (!stale(lock))
                return Turn::Theirs;
            log::warn(component, u"stale migration lock taken over"_s, {{u"owner"_s, lock.owner}});
        }
        return m_connection
            .executeAll({
                {u"DELETE FROM MigrationLock"_s},
                {u"INSERT INTO MigrationLock (Id, Owner, Beat, ExpiresAt) VALUES (1, ?, 1, ?)"_s,
                    {m_token, wallMillis() + qint64(m_options.lockFor.count())}},
            })
            .map([] { return Turn::Ours; });
    });
}

/// Within the transaction of a step: checks that the lock is still ours, and renews it.
Result<void> Migrator::checkLock()
{
    const auto kept = m_connection.execute(
        u"UPDATE MigrationLock SET Beat = Beat + 1, ExpiresAt = ? WHERE Id = 1 AND Owner = ?"_s,
        {wallMillis() + qint64(m_options.lockFor.count()), m_token});
    if (!kept)
        return failed(kept);
    if (*kept != 1)
        return fail(ErrorCode::Conflict, u"The migration lock was taken over by another node."_s);
    return {};
}

Result<void> Migrator::apply(const Migration &step)
{
    return m_connection.transaction([&]() -> Result<void> {
        if (auto locked = m_connection.lock(WriteLock::Schema); !locked)
            return locked;
        if (auto kept = checkLock(); !kept)
            return kept;
        const QStringList statements = m_connection.driver().splitScript(step.script);
        for (const QString &statement : statements)
            if (const auto done = m_connection.execute(statement); !done)
                return fail(done.error().code,
                    u"Migration %1 \"%2\" failed: %3"_s.arg(step.version)
                        .arg(step.name, done.error().detail));
        const QString remove = u"DELETE FROM Systems WHERE Name = ? OR Name = ?"_s;
        const QString set = u"INSERT INTO Systems (Name, Value) VALUES (?, ?)"_s;
        return m_connection.executeAll({
            {u"INSERT INTO db_migrations (Version, Name, AppliedAt) VALUES (?, ?, ?)"_s,
                {step.version, step.name, wallMillis()}},
            {remove, {QString(versionName), QString(oldestName)}},
            {set, {QString(versionName), QString::number(step.version)}},
            {set, {QString(oldestName), QString::number(step.oldestCompatible)}},
        });
    });
}

Result<SchemaState> Migrator::applyAll(SchemaState state)
{
    for (const Migration &step : m_steps) {
        if (step.version <= state.version)
            continue;
        report(MigrationProgress::Phase::Applying, step.version);
        if (auto applied = apply(step); !applied)
            return failed(applied);
        log::info(component, u"schema migrated"_s, {{u"version"_s, step.version}, {u"name"_s, step.name}});
        state = {step.version, step.oldestCompatible};
    }
    return state;
}

void Migrator::unlock()
{
    // If it fails, the lock expires.
    if (const auto removed = m_connection.execute(u"DELETE FROM MigrationLock WHERE Owner = ?"_s, {m_token});
        !removed)
        log::warn(component, u"migration lock not removed"_s, {{u"error"_s, removed.error().detail}});
}

Result<SchemaState> Migrator::run()
{
    const int known = m_steps.empty() ? 0 : m_steps.back().version;
    bool prepared = false;
    for (;;) {
        if (m_options.canceled && *m_options.canceled)
            return fail(ErrorCode::Unavailable, u"The server is stopping."_s);
        Result<SchemaState> state = readSchema(m_connection);
        if (state && state->version >= known)
            return checkSchema(*state, known).map([&state] { return *state; });
        Result<Turn> turn = Turn::Theirs;
        if (state && !prepared) {
            if (auto ready = prepare(); ready)
                prepared = true;
            else
                state = failed(ready);
        }
        if (state)
            turn = tryLock();
        if (state && turn && *turn == Turn::Ours) {
            m_seen = {};
            // Read again: the previous owner may have finished between our read and our lock.
            state = readSchema(m_connection).and_then([this](SchemaState now) { return applyAll(now); });
            if (!state && state.error().code == ErrorCode::Conflict)
                continue; // taken over: wait for its new owner
            unlock();
            if (!state)
                return state;
            continue;
        }
        // A busy database is waited for like another node; anything else is a result.
        const Error *const error = !state ? &state.error() : !turn ? &turn.error() : nullptr;
        if (error && error->code != ErrorCode::Unavailable)
            return tl::unexpected<Error>(*error);
        report(MigrationProgress::Phase::Waiting, state ? state->version : 0);
        if (auto paused = pause(); !paused)
            return failed(paused);
    }
}

Result<int> numberFrom(const QString &text, QLatin1StringView name)
{
    bool ok = false;
    const int number = text.toInt(&ok);
    if (!ok || number < 1)
        return fail(ErrorCode::Corrupt, u"The table Systems has no usable %1."_s.arg(name));
    return number;
}

} // namespace

Result<SchemaState> migrate(Connection &connection, const MigrateOptions &options)
{
    Q_ASSERT(!options.self.isEmpty() && !connection.inTransaction());
    connection.setDeadline(options.deadline);
    if (!options.steps.empty())
        return Migrator(connection, options, options.steps).run();
    auto bundled = bundledMigrations(connection.driver());
    if (!bundled)
        return failed(bundled);
    return Migrator(connection, options, std::move(*bundled)).run();
}

Result<SchemaState> readSchema(Connection &connection)
{
    const auto table = connection.queryOne(connection.driver().findTable(), {u"Systems"_s});
    if (!table)
        return failed(table);
    if (!*table)
        return SchemaState();
    const auto rows =
        connection.query(u"SELECT Name, Value FROM Systems WHERE Name = ? OR Name = ? ORDER BY Name"_s,
            {QString(versionName), QString(oldestName)});
    if (!rows)
        return failed(rows);
    QHash<QString, QString> values;
    for (const Row &row : *rows) {
        RowReader reader(row);
        const auto name = reader.next<QString>();
        values.insert(name, reader.next<QString>());
    }
    SchemaState state;
    for (const auto &[name, number] :
        {std::pair(versionName, &state.version), std::pair(oldestName, &state.oldestCompatible)}) {
        const auto value = numberFrom(values.value(name), name);
        if (!value)
            return failed(value);
        *number = *value;
    }
    return state;
}

Result<void> checkSchema(const SchemaState &state, int known)
{
    if (known >= state.oldestCompatible)
        return {};
    return fail(ErrorCode::Conflict,
        u"The database has schema %1, which works with programs that know schema %2 or newer; this one knows "
        u"%3. "
        "Start a newer version, or restore the database from before the upgrade."_s.arg(state.version)
            .arg(state.oldestCompatible)
            .arg(known));
}

int knownSchema(const Driver &driver)
{
    const auto steps = bundledMigrations(driver);
    return steps ? steps->back().version : 0;
}

int knownSchema(DataSource::Kind kind)
{
    StatementLimit limit;
    return knownSchema(*makeDriver(kind, limit));
}

} // namespace muster::store
