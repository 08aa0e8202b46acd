// muster_test: USES Muster::Store muster_postgres DATABASES
#include "database.h"
#include "store/schema/migrator.h"
#include "store/sql/sqlworker.h"

#include <QProcess>

#include <atomic>
#include <cstdio>

using namespace muster;
using namespace muster::store;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Two steps of another schema; the second fails if it is run twice.
std::vector<Migration> twoSteps()
{
    const QString trigger = TestDatabase::isPostgreSql()
        ? u"CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $do$ BEGIN INSERT INTO a VALUES (NEW.v); "
          "RETURN NULL; END; $do$; CREATE TRIGGER t AFTER INSERT ON b FOR EACH ROW EXECUTE FUNCTION f();"_s
        : u"CREATE TRIGGER t AFTER INSERT ON b BEGIN INSERT INTO a VALUES (NEW.v); SELECT 1; END;"_s;
    return {{1, 1, u"first"_s,
                u"CREATE TABLE Systems (Name TEXT PRIMARY KEY, Value TEXT); CREATE TABLE a (v TEXT);"_s},
        {2, 2, u"second"_s,
            u"CREATE TABLE b (v TEXT); INSERT INTO a VALUES ('x;y'); -- a comment; with a semicolon\n"_s
                + trigger}};
}

MigrateOptions as(const QString &self)
{
    MigrateOptions options;
    options.self = NodeId(self);
    options.pollEvery = 20ms;
    options.deadline = steadyNow() + 20s;
    return options;
}

void lockFor(Connection &connection, const QString &owner, qint64 expiresAt)
{
    VERIFY_OK(connection.execute(
        u"CREATE TABLE db_migrations (Version INTEGER NOT NULL PRIMARY KEY, Name TEXT NOT NULL, AppliedAt BIGINT NOT NULL)"_s));
    VERIFY_OK(connection.execute(
        u"CREATE TABLE MigrationLock (Id INTEGER NOT NULL PRIMARY KEY CHECK (Id = 1), Owner TEXT NOT "
        "NULL, Beat BIGINT NOT NULL, ExpiresAt BIGINT NOT NULL)"_s));
    VERIFY_OK(
        connection.execute(u"INSERT INTO MigrationLock VALUES (1, ?, 1, ?)"_s, {owner + u"/x"_s, expiresAt}));
}

} // namespace

class MigratorTest : public QObject {
    Q_OBJECT

private slots:
    void theBundledSchemaIsMade()
    {
        const TestDatabase database;
        const auto connection = database.connect();
        TRY_VALUE(before, readSchema(*connection));
        QCOMPARE(before, SchemaState());
        TRY_VALUE(state, migrate(*connection, as(u"a"_s)));
        QCOMPARE(state.version, knownSchema(database.source().kind));
        TRY_VALUE(read, readSchema(*connection));
        QCOMPARE(read, state);
        TRY_VALUE(locks, connection->query(u"SELECT * FROM MigrationLock"_s));
        QVERIFY(locks.isEmpty());
        TRY_VALUE(again, migrate(*connection, as(u"b"_s)));
        QCOMPARE(again, state);
        TRY_VALUE(noted, connection->query(u"SELECT Version, Name FROM db_migrations ORDER BY Version"_s));
        QCOMPARE(noted.size(), state.version);
        QCOMPARE(noted.at(0).at(1).toString(), u"initial"_s);
    }

    void anOlderSchemaIsBroughtUp()
    {
        const TestDatabase database;
        const auto connection = database.connect();
        MigrateOptions options = as(u"a"_s);
        options.steps = {twoSteps().front()};
        VERIFY_OK(migrate(*connection, options));
        options.steps = twoSteps();
        QList<int> applied;
        options.report = [&](const MigrationProgress &p) {
            applied.append(p.version);
        };
        TRY_VALUE(state, migrate(*connection, options));
        QCOMPARE(state, (SchemaState{2, 2}));
        QCOMPARE(applied, QList<int>{2});
        VERIFY_OK(connection->execute(u"INSERT INTO b VALUES ('z')"_s)); // the trigger came over whole
        TRY_VALUE(rows, connection->query(u"SELECT v FROM a ORDER BY v"_s));
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.at(0).at(0).toString(), u"x;y"_s);
    }

    void aStepThatFailsLeavesNothing()
    {
        const TestDatabase database;
        const auto connection = database.connect();
        MigrateOptions options = as(u"a"_s);
        options.steps = twoSteps();
        options.steps[1].script = u"CREATE TABLE b (v TEXT); INSERT INTO nowhere VALUES (1);"_s;
        const auto failed = migrate(*connection, options);
        QVERIFY(!failed);
        QVERIFY2(
            failed.error().detail.contains(u"Migration 2 \"second\""_s), qPrintable(failed.error().detail));
        TRY_VALUE(state, readSchema(*connection));
        QCOMPARE(state.version, 1);
        options.steps = twoSteps(); // fixed: nothing is in the way, least of all the lock
        TRY_VALUE(mended, migrate(*connection, options));
        QCOMPARE(mended.version, 2);
    }

    void schemaAndProgram_data()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<int>("oldest");
        QTest::addColumn<int>("known");
        QTest::addColumn<bool>("runs");
        QTest::newRow("the same") << 5 << 3 << 5 << true;
        QTest::newRow("the program is older but in between") << 5 << 3 << 4 << true;
        QTest::newRow("the program is the oldest that can") << 5 << 3 << 3 << true;
        QTest::newRow("the program is too old") << 5 << 3 << 2 << false;
    }
    void schemaAndProgram()
    {
        QFETCH(int, version);
        QFETCH(int, oldest);
        QFETCH(int, known);
        QFETCH(bool, runs);
        const auto checked = checkSchema({version, oldest}, known);
        QCOMPARE(checked.has_value(), runs);
        if (!runs)
            for (const int number : {version, oldest, known})
                QVERIFY2(checked.error().detail.contains(QString::number(number)),
                    qPrintable(checked.error().detail));
    }

    void aNewerSchemaIsLeftAlone()
    {
        const TestDatabase database;
        const auto connection = database.connectMigrated();
        const auto set = [&](const QString &name, int value) {
            return connection->execute(
                u"UPDATE Systems SET Value = ? WHERE Name = ?"_s, {QString::number(value), name});
        };
        VERIFY_OK(set(u"SchemaVersion"_s, 90));
        TRY_VALUE(state, migrate(*connection, as(u"a"_s)));
        QCOMPARE(state.version, 90);
        VERIFY_OK(set(u"SchemaOldestCompatible"_s, 80));
        VERIFY_FAILS(migrate(*connection, as(u"a"_s)), ErrorCode::Conflict);
        VERIFY_OK(connection->execute(u"UPDATE Systems SET Value = 'many' WHERE Name = 'SchemaVersion'"_s));
        VERIFY_FAILS(migrate(*connection, as(u"a"_s)), ErrorCode::Corrupt);
    }

    void aForeignDatabaseIsNotTouched()
    {
        const TestDatabase database;
        const auto connection = database.connect();
        VERIFY_OK(connection->execute(u"CREATE TABLE recipes (v TEXT)"_s));
        VERIFY_FAILS(migrate(*connection, as(u"a"_s)), ErrorCode::InvalidArgument);
        TRY_VALUE(tables, connection->queryOne(connection->driver().countTables()));
        QCOMPARE(tables->at(0).toInt(), 1);
    }

    void aLiveLockIsWaitedFor()
    {
        const TestDatabase database;
        const auto connection = database.connect();
        lockFor(*connection, u"busy-node"_s, wallMillis() + 60'000);
        MigrateOptions options = as(u"a"_s);
        options.deadline = steadyNow() + 300ms;
        QString owner;
        options.report = [&](const MigrationProgress &p) {
            QCOMPARE(p.phase, MigrationProgress::Phase::Waiting);
            owner = p.owner;
        };
        const auto state = migrate(*connection, options);
        VERIFY_FAILS(state, ErrorCode::TimedOut);
        QVERIFY2(state.error().detail.contains(u"busy-node"_s), qPrintable(state.error().detail));
        QCOMPARE(owner, u"busy-node"_s);
    }

    void aStaleLockIsTakenOver_data()
    {
        QTest::addColumn<qint64>("expiresIn");
        QTest::newRow("its expiry has passed") << qint64(-1);
        QTest::newRow("a wrong clock wrote its expiry: it is unchanged for too long")
            << qint64(1'000'000'000);
    }
    void aStaleLockIsTakenOver()
    {
        QFETCH(qint64, expiresIn);
        const TestDatabase database;
        const auto connection = database.connect();
        lockFor(*connection, u"dead-node"_s, wallMillis() + expiresIn);
        MigrateOptions options = as(u"a"_s);
        options.lockFor = 200ms;
        VERIFY_OK(migrate(*connection, options));
    }

    // The lock of a slow owner was taken over between two of its steps: its next step must not be applied.
    void anOwnerThatLostItsLockAppliesNothing()
    {
        const TestDatabase database;
        const auto slow = database.connect();
        const auto fast = database.connect();
        MigrateOptions options = as(u"slow"_s);
        options.steps = twoSteps();
        bool overtaken = false;
        options.report = [&](const MigrationProgress &p) {
            if (p.version != 2 || overtaken)
                return;
            overtaken = true;
            MigrateOptions other = as(u"fast"_s);
            other.steps = twoSteps();
            other.lockFor = 50ms;
            VERIFY_OK(fast->execute(u"UPDATE MigrationLock SET ExpiresAt = 1"_s));
            VERIFY_OK(migrate(*fast, other));
        };
        TRY_VALUE(state, migrate(*slow, options)); // step 2 again would fail: the table exists
        QCOMPARE(state.version, 2);
        QVERIFY(overtaken);
    }

    void manyAtOnceMigrateOnce()
    {
        const TestDatabase database;
        SqlWorkerOptions options;
        std::vector<std::unique_ptr<SqlWorker>> workers;
        std::vector<QFuture<Result<SchemaState>>> all;
        for (int i = 0; i < 6; ++i) {
            workers.push_back(std::make_unique<SqlWorker>(database.source(), options));
            all.push_back(workers.back()->run(20s, [i](Connection &c) {
                MigrateOptions each = as(QString::number(i));
                each.steps = twoSteps();
                return migrate(c, each);
            }));
        }
        for (const auto &each : all) {
            TRY_VALUE(state, each.result());
            QCOMPARE(state.version, 2);
        }
    }

    void twoProcessesMigrateOnce()
    {
        const TestDatabase database;
        QProcess one;
        QProcess two;
        for (QProcess *process : {&one, &two})
            process->start(QCoreApplication::applicationFilePath(),
                {u"--migrate"_s, database.driverName(), database.sourceText()});
        for (QProcess *process : {&one, &two}) {
            QVERIFY(process->waitForFinished(20'000));
            QCOMPARE(process->exitStatus(), QProcess::NormalExit);
            QCOMPARE(process->exitCode(), 0);
        }
        TRY_VALUE(state, readSchema(*database.connect()));
        QCOMPARE(state.version, knownSchema(database.source().kind));
    }

    // SIGKILL in the middle of a writing transaction: the lock is free immediately, and nothing of it
    // remains.
    void aKilledWriterLeavesNothing()
    {
        const TestDatabase database;
        const auto connection = database.connectMigrated();
        QProcess writer;
        writer.start(QCoreApplication::applicationFilePath(),
            {u"--write-and-hold"_s, database.driverName(), database.sourceText()});
        QVERIFY(writer.waitForReadyRead(10'000));
        const QString same = u"INSERT INTO Systems VALUES ('half', 'other')"_s;
        if (!TestDatabase::isPostgreSql()) { // where it needs a worker's watchdog
            connection->setDeadline(steadyNow() + 100ms);
            VERIFY_FAILS(connection->execute(same), ErrorCode::TimedOut);
        }
        writer.kill();
        QVERIFY(writer.waitForFinished(10'000));
        connection->setDeadline(steadyNow() + 5s);
        VERIFY_OK(connection->execute(same));
        TRY_VALUE(half, connection->query(u"SELECT Value FROM Systems WHERE Name = 'half'"_s));
        QCOMPARE(half, Rows{{u"other"_s}});
    }
};

namespace {

Result<std::unique_ptr<Connection>> openNamed(const QStringList &arguments)
{
    return parseDataSource(arguments.value(2), arguments.value(3), u"/"_s)
        .and_then([](const DataSource &source) {
            return Connection::open(source, Access::ReadWrite, steadyNow() + 10s);
        });
}

int migrateAsProcess(const QStringList &arguments)
{
    auto connection = openNamed(arguments);
    return connection && migrate(**connection, as(newId())) ? 0 : 1;
}

int writeAndHold(const QStringList &arguments)
{
    auto connection = openNamed(arguments);
    const auto done = (*connection)->transaction([&]() -> Result<void> {
        if (const auto written = (*connection)->execute(u"INSERT INTO Systems VALUES ('half', 'done')"_s);
            !written)
            return tl::unexpected<Error>(written.error());
        std::puts("holding");
        std::fflush(stdout);
        std::getchar(); // until it is killed; who started it says nothing, and may end before
        return {};
    });
    return done ? 0 : 1;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--migrate"_s)
        return migrateAsProcess(arguments);
    if (arguments.value(1) == u"--write-and-hold"_s)
        return writeAndHold(arguments);
    MigratorTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_migrator.moc"
