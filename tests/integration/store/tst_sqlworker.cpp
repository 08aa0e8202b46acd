// muster_test: USES Muster::Store muster_postgres
#include "database.h"
#include "store/sql/sqlpool.h"
#include "store/sql/sqlworker.h"

#include <QElapsedTimer>

#include <atomic>
#include <thread>

using namespace muster;
using namespace muster::store;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Counts to a billion: some minutes of a statement's work.
const char endless[] = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000000) "
                       "SELECT max(i) FROM n";

Result<void> insert(Connection &connection, int value)
{
    return connection.execute(u"INSERT INTO t (v) VALUES (?)"_s, {value}).map([](qint64) {});
}

/// What follows a write, counted.
struct Counting {
    std::atomic<int> *committedNow;
    UnknownCommits *unknown = nullptr;
    template <typename Answer>
    void committed(const Answer &) const
    {
        ++*committedNow;
    }
};

SqlWorkerOptions named(const QString &name)
{
    SqlWorkerOptions options;
    options.name = name;
    return options;
}

} // namespace

class SqlWorkerTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_other; ///< another process, as far as SQLite knows

    qint64 rows()
    {
        const auto row = m_other->queryOne(u"SELECT count(*) FROM t"_s);
        return row && *row ? (**row).at(0).toLongLong() : -1;
    }

private slots:
    void init()
    {
        m_database = std::make_unique<TestDatabase>();
        m_other = m_database->connect();
        m_other->setDeadline(TimePoint::max());
        VERIFY_OK(m_other->execute(u"CREATE TABLE t (v INTEGER UNIQUE)"_s));
    }
    void cleanup()
    {
        m_other.reset();
        m_database.reset();
    }

    void runsInItsOwnThread()
    {
        SqlWorker worker(m_database->source(), named(u"w"_s));
        const auto threads =
            worker.run(5s, [](Connection &) -> Result<QThread *> { return QThread::currentThread(); });
        TRY_VALUE(thread, threads.result());
        QVERIFY(thread != QThread::currentThread());
    }

    void aNewFileIsItsOwnersOnly()
    {
        const auto rights = QFile::permissions(m_database->source().path);
        QVERIFY(!(rights & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
    }

    void aCommitIsDurable()
    {
        TRY_VALUE(mode, m_other->queryOne(u"PRAGMA journal_mode"_s));
        QCOMPARE(mode->at(0).toString(), u"wal"_s);
        TRY_VALUE(synchronous, m_other->queryOne(u"PRAGMA synchronous"_s));
        QCOMPARE(synchronous->at(0).toInt(), 2);
        TRY_VALUE(foreignKeys, m_other->queryOne(u"PRAGMA foreign_keys"_s));
        QCOMPARE(foreignKeys->at(0).toInt(), 1);
    }

    // Another process holds the write lock and does not release it: callers learn it within their deadline.
    void lockedByAnother_data()
    {
        QTest::addColumn<bool>("shared");
        QTest::newRow("a single write") << false;
        QTest::newRow("writes that share a transaction") << true;
    }
    void lockedByAnother()
    {
        QFETCH(bool, shared);
        SqlWorker worker(m_database->source(), named(u"w"_s));
        VERIFY_OK(worker.write(5s, [](Connection &c) { return insert(c, -1); }).result());
        VERIFY_OK(m_other->execute(u"BEGIN IMMEDIATE"_s));
        QElapsedTimer clock;
        clock.start();
        QList<QFuture<Result<void>>> writes;
        for (int i = 0; i < (shared ? 10 : 1); ++i)
            writes.append(worker.write(300ms, [i](Connection &c) { return insert(c, i); }));
        for (const auto &write : std::as_const(writes))
            VERIFY_FAILS(write.result(), ErrorCode::TimedOut);
        QVERIFY2(
            clock.elapsed() >= 290 && clock.elapsed() < 700, qPrintable(QString::number(clock.elapsed())));
        VERIFY_OK(m_other->execute(u"ROLLBACK"_s));
        // And the worker is free again.
        VERIFY_OK(worker.write(5s, [](Connection &c) { return insert(c, 100); }).result());
        QCOMPARE(rows(), 2);
    }

    void aReaderDoesNotWaitForTheWriter()
    {
        SqlPool pool(m_database->source(), {2, 16});
        VERIFY_OK(m_other->execute(u"BEGIN IMMEDIATE"_s));
        VERIFY_OK(pool.read(2s, [](Connection &c) { return c.query(u"SELECT 1"_s); }).result());
        VERIFY_OK(m_other->execute(u"ROLLBACK"_s));
    }

    // A database that only reads is of no use to users: the check of a balancer shows it.
    void aPingWaitsForTheWriter()
    {
        SqlPool pool(m_database->source(), {1, 16});
        VERIFY_OK(m_other->execute(u"BEGIN IMMEDIATE"_s));
        QVERIFY(!pool.ping(300ms).result());
        VERIFY_OK(m_other->execute(u"ROLLBACK"_s));
        VERIFY_OK(pool.ping(2s).result());
    }

    void aReaderCannotWrite()
    {
        SqlPool pool(m_database->source(), {1, 16});
        VERIFY_FAILS(
            pool.read(2s, [](Connection &c) { return insert(c, 1); }).result(), ErrorCode::Unavailable);
        QCOMPARE(rows(), 0);
    }

    void anEndlessStatementEndsAtItsDeadline()
    {
        SqlWorker worker(m_database->source(), named(u"w"_s));
        QElapsedTimer clock;
        clock.start();
        VERIFY_FAILS(
            worker.run(200ms, [](Connection &c) { return c.query(QString::fromLatin1(endless)); }).result(),
            ErrorCode::TimedOut);
        // Not only answered: the thread is free.
        VERIFY_OK(worker.run(2s, [](Connection &c) { return c.query(u"SELECT 1"_s); }).result());
        QVERIFY2(clock.elapsed() < 1500, qPrintable(QString::number(clock.elapsed())));
    }

    // What the driver's own callbacks cannot end: the watchdog answers, whatever the thread does.
    void aHangingJobIsAnsweredByTheWatchdog()
    {
        SqlWorker worker(m_database->source(), named(u"w"_s));
        auto release = std::make_shared<std::atomic<bool>>(false);
        const auto hanging = worker.run(100ms, [release](Connection &) -> Result<void> {
            while (!*release)
                std::this_thread::yield();
            return {};
        });
        auto ran = std::make_shared<std::atomic<bool>>(false);
        const auto behind = worker.run(150ms, [ran](Connection &) -> Result<void> {
            *ran = true;
            return {};
        });
        VERIFY_FAILS(hanging.result(), ErrorCode::TimedOut);
        VERIFY_FAILS(behind.result(), ErrorCode::TimedOut);
        *release = true;
        VERIFY_OK(worker.run(5s, [](Connection &) -> Result<void> { return {}; }).result());
        QVERIFY(!*ran);
        QCOMPARE(worker.stats().overdue, quint64(2));
    }

    void aFullQueueRefusesAtOnce()
    {
        SqlWorkerOptions options = named(u"w"_s);
        options.queueMax = 3;
        SqlWorker worker(m_database->source(), options);
        auto release = std::make_shared<std::atomic<bool>>(false);
        auto started = std::make_shared<std::atomic<bool>>(false);
        const auto first = worker.run(10s, [release, started](Connection &) -> Result<void> {
            *started = true;
            while (!*release)
                std::this_thread::yield();
            return {};
        });
        QTRY_VERIFY(*started);
        QList<QFuture<Result<void>>> waiting;
        for (int i = 0; i < 3; ++i)
            waiting.append(worker.run(10s, [](Connection &) -> Result<void> { return {}; }));
        VERIFY_FAILS(worker.run(10s, [](Connection &) -> Result<void> { return {}; }).result(),
            ErrorCode::Unavailable);
        *release = true;
        for (const auto &each : std::as_const(waiting))
            VERIFY_OK(each.result());
    }

    void stoppingAnswersWhatWaits()
    {
        auto worker = std::make_unique<SqlWorker>(m_database->source(), named(u"w"_s));
        auto release = std::make_shared<std::atomic<bool>>(false);
        auto started = std::make_shared<std::atomic<bool>>(false);
        const auto running = worker->run(10s, [release, started](Connection &) -> Result<void> {
            *started = true;
            while (!*release)
                std::this_thread::yield();
            return {};
        });
        QTRY_VERIFY(*started);
        const auto waiting = worker->run(10s, [](Connection &) -> Result<void> { return {}; });
        std::thread letGo([waiting, release] {
            auto copy = waiting;
            copy.waitForFinished();
            *release = true;
        });
        worker.reset();
        letGo.join();
        VERIFY_FAILS(waiting.result(), ErrorCode::Unavailable);
        VERIFY_OK(running.result());
    }

    void anUnreachableDatabaseFailsFastAndComesBack()
    {
        QTemporaryDir directory;
        SqlWorkerOptions options = named(u"w"_s);
        options.reopenAfterMin = 50ms;
        options.reopenAfterMax = 50ms;
        SqlWorker worker({DataSource::Kind::Sqlite, directory.filePath(u"sub/m.db"_s), false}, options);
        const auto ask = [&worker] {
            return worker.run(5s, [](Connection &c) { return c.query(u"SELECT 1"_s); }).result();
        };
        VERIFY_FAILS(ask(), ErrorCode::Unavailable);
        QElapsedTimer clock;
        clock.start();
        VERIFY_FAILS(ask(), ErrorCode::Unavailable);
        QVERIFY(clock.elapsed() < 1000);
        QVERIFY(!worker.stats().reachable);
        QVERIFY(!worker.stats().lastError.isEmpty());
        QVERIFY(QDir(directory.path()).mkdir(u"sub"_s));
        QTRY_VERIFY(ask().has_value());
        QVERIFY(worker.stats().reachable);
    }

    void aFileThatIsNoDatabaseIsNamed()
    {
        QFile file(m_database->source().path + u".txt"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'x'));
        file.close();
        const auto opened = Connection::open(
            {DataSource::Kind::Sqlite, file.fileName(), false}, Access::ReadWrite, steadyNow() + 1s);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::Corrupt);
        QVERIFY(opened.error().detail.contains(file.fileName()));
    }

    void mustExistCreatesNothing()
    {
        const QString path = m_database->source().path + u".absent"_s;
        QVERIFY(
            !Connection::open({DataSource::Kind::Sqlite, path, true}, Access::ReadWrite, steadyNow() + 1s));
        QVERIFY(!QFile::exists(path));
    }

    void writesThatWaitShareATransaction()
    {
        SqlWorker worker(m_database->source(), named(u"w"_s));
        VERIFY_OK(worker.write(5s, [](Connection &c) { return insert(c, 1'000); }).result());
        VERIFY_OK(m_other->execute(u"BEGIN IMMEDIATE"_s)); // they pile up behind the first
        QList<QFuture<Result<void>>> writes;
        for (int i = 0; i < 50; ++i)
            writes.append(
                worker.write(10s, [i](Connection &c) { return insert(c, i / 2); })); // every second twice
        VERIFY_OK(m_other->execute(u"ROLLBACK"_s));
        int done = 0;
        int conflicts = 0;
        for (const auto &write : std::as_const(writes)) {
            const Result<void> result = write.result();
            done += result ? 1 : 0;
            conflicts += !result && result.error().code == ErrorCode::Conflict ? 1 : 0;
        }
        // A failing one does not affect the others.
        QCOMPARE(done, 25);
        QCOMPARE(conflicts, 25);
        QCOMPARE(rows(), 26);
        QVERIFY2(worker.stats().transactions < 30, qPrintable(QString::number(worker.stats().transactions)));
    }

    // One slow write in a shared transaction: the database rolls everything back, and the others are run
    // again.
    void aWriteThatTimesOutSpoilsNoOther()
    {
        SqlWorker worker(m_database->source(), named(u"w"_s));
        VERIFY_OK(worker.write(5s, [](Connection &c) { return insert(c, 1'000); }).result());
        VERIFY_OK(m_other->execute(u"BEGIN IMMEDIATE"_s));
        const auto before = worker.write(20s, [](Connection &c) { return insert(c, 1); });
        const auto slow = worker.write(400ms, [](Connection &c) {
            return c.execute(u"INSERT INTO t (v) "_s + QString::fromLatin1(endless)).map([](qint64) {});
        });
        const auto after = worker.write(20s, [](Connection &c) { return insert(c, 2); });
        VERIFY_OK(m_other->execute(u"ROLLBACK"_s));
        VERIFY_FAILS(slow.result(), ErrorCode::TimedOut);
        VERIFY_OK(before.result());
        VERIFY_OK(after.result());
        QCOMPARE(rows(), 3);
    }

    void afterALostTransactionNothingIsWritten()
    {
        auto connection = m_database->connect();
        const auto result = connection->transaction([&]() -> Result<void> {
            if (const auto first = insert(*connection, 1); !first)
                return first;
            connection->setDeadline(steadyNow() + 50ms);
            // Interrupting a write makes SQLite roll back everything on its own.
            (void)connection->execute(u"INSERT INTO t (v) "_s + QString::fromLatin1(endless));
            connection->setDeadline(TimePoint::max());
            return insert(*connection, 2);
        });
        QVERIFY(!result);
        QCOMPARE(rows(), 0);
        VERIFY_OK(connection->transaction([&] { return insert(*connection, 3); }));
        QCOMPARE(rows(), 1);
    }

    // The watchdog answered, or the requester is gone: what follows the commit takes place all the same.
    void whatFollowsACommitDoesNotDependOnWhoWaits()
    {
        SqlWorker worker(m_database->source(), named(u"w"_s));
        std::atomic<int> committed = 0;
        std::atomic<bool> goOn = false;
        const auto send = [&](int value) {
            return worker.write(
                5s,
                [&goOn, value](Connection &c) {
                    const auto done = insert(c, value);
                    while (!goOn)
                        std::this_thread::yield();
                    return done;
                },
                Counting{&committed});
        };
        auto first = send(1);
        QTRY_COMPARE(worker.stats().running, size_t(1));
        // These share a transaction, and the last one fails.
        QList<QFuture<Result<void>>> together{send(2), send(3), send(3)};
        first.cancel();
        goOn = true;
        for (const auto &write : std::as_const(together))
            (void)write.result();
        QCOMPARE(committed.load(), 3);
        QCOMPARE(rows(), 3);
    }
    void nothingFollowsWhatWasRolledBack()
    {
        SqlWorker worker(m_database->source(), named(u"w"_s));
        std::atomic<int> committed = 0;
        std::atomic<bool> goOn = false;
        const auto late = worker.write(
            100ms,
            [&goOn](Connection &c) {
                const auto done = insert(c, 1);
                while (!goOn)
                    std::this_thread::yield();
                return done;
            },
            Counting{&committed});
        VERIFY_FAILS(late.result(), ErrorCode::TimedOut);
        goOn = true;
        VERIFY_OK(worker.write(5s, [](Connection &c) { return insert(c, 2); }).result());
        QCOMPARE(committed.load(), 0);
        QCOMPARE(rows(), 1);
    }

    void aFailedBodyLeavesNothing()
    {
        auto connection = m_database->connect();
        connection->setDeadline(TimePoint::max());
        VERIFY_FAILS(connection->transaction([&]() -> Result<void> {
            if (const auto inner = connection->transaction([&] { return insert(*connection, 1); }); !inner)
                return inner;
            return fail(ErrorCode::NotFound, u"changed its mind"_s);
        }),
            ErrorCode::NotFound);
        QCOMPARE(rows(), 0);
        QVERIFY(!connection->inTransaction());
    }

    void tooManyRowsAreAnError()
    {
        VERIFY_FAILS(m_other->query(u"SELECT 1 UNION SELECT 2 UNION SELECT 3"_s, {}, 2), ErrorCode::TooLarge);
    }

    void aNullTextIsAnEmptyText()
    {
        TRY_VALUE(row, m_other->queryOne(u"SELECT typeof(?), typeof(?)"_s, {QString(), QVariant()}));
        QCOMPARE(row->at(0).toString(), u"text"_s);
        QCOMPARE(row->at(1).toString(), u"null"_s);
    }
};

QTEST_GUILESS_MAIN(SqlWorkerTest)
#include "tst_sqlworker.moc"
