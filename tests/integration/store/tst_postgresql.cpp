// muster_test: USES Muster::Store muster_postgres TIMEOUT 180
#include "database.h"
#include "store/leadership/leaserepository.h"
#include "store/schema/systemrepository.h"
#include "store/sql/sqlpool.h"

#include <signal.h>

#include <atomic>
#include <thread>

using namespace muster;
using namespace muster::store;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using test::PostgresServer;

namespace {

DataSource sourceOf(const QString &text)
{
    const auto source = parseDataSource(u"postgres"_s, text, u"/"_s);
    if (!source)
        qFatal("%s", qPrintable(source.error().detail));
    return *source;
}

/// Counts what it is told of writes.
struct Told final : UnknownCommits {
    void commitUnknown() override { ++unknown; }
    std::atomic<int> unknown = 0;
    std::atomic<int> committed = 0;
};
struct Following {
    Told *unknown;
    template <typename Answer>
    void committed(const Answer &) const
    {
        ++unknown->committed;
    }
};

Result<void> setTo(Connection &connection, const QString &name, const QString &value)
{
    return SystemRepository(connection).setValue(name, value);
}

} // namespace

// Goal: what is different about a server: it stops, restarts, is a replica, is promoted, is behind a pooler.
class PostgreSqlTest : public QObject {
    Q_OBJECT

    PostgresServer m_server;
    QString m_name;
    DataSource source() const { return sourceOf(m_server.source(m_name)); }

    void migrated(const DataSource &source)
    {
        auto connection = Connection::open(source, Access::ReadWrite, steadyNow() + 5s);
        VERIFY_OK(connection);
        MigrateOptions options;
        options.self = NodeId(newId());
        VERIFY_OK(migrate(**connection, options));
    }

    /// An audit takes half a minute to commit.
    static void makeCommitsSlow(SqlPool &pool)
    {
        VERIFY_OK(pool.write(5s,
                          [](Connection &c) {
                              return c
                                  .execute(
                                      u"CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
                                      "PERFORM pg_sleep(30); RETURN NULL; END $$"_s)
                                  .and_then([&c](qint64) {
                                      return c.execute(u"CREATE CONSTRAINT TRIGGER slow AFTER INSERT ON "
                                                       u"Audits DEFERRABLE INITIALLY "
                                                       "DEFERRED FOR EACH ROW EXECUTE FUNCTION slow()"_s);
                                  });
                          })
                      .result());
    }
    /// The server's process that commits one.
    QString committing()
    {
        return m_server.ask(
            u"SELECT pid FROM pg_stat_activity WHERE datname = '%1' AND query = 'COMMIT' AND wait_event = 'PgSleep'"_s
                .arg(m_name),
            m_name);
    }
    /// A replica that is made later would wait for it.
    bool nothingCommits()
    {
        return QTest::qWaitFor([this] { return committing().isEmpty(); }, 20'000);
    }

private slots:
    void initTestCase()
    {
        if (const QString why = PostgresServer::missing(); !why.isEmpty())
            QSKIP(qPrintable(why));
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
    }
    void init()
    {
        m_name = m_server.createDatabase();
        QVERIFY2(!m_name.isEmpty(), qPrintable(m_server.problem()));
        migrated(source());
    }

    void aReaderCannotWrite()
    {
        SqlPool pool(source(), {2, 16});
        const auto written =
            pool.read(2s, [](Connection &c) { return c.execute(u"DELETE FROM Systems"_s); }).result();
        VERIFY_FAILS(written, ErrorCode::Unavailable);
        QVERIFY2(written.error().detail.contains(u"25006"_s), qPrintable(written.error().detail));
    }

    void theDatabaseIsAnother()
    {
        const QString other = m_server.createDatabase();
        migrated(sourceOf(m_server.source(other)));
        auto first = Connection::open(source(), Access::ReadWrite, steadyNow() + 5s);
        auto second = Connection::open(sourceOf(m_server.source(other)), Access::ReadWrite, steadyNow() + 5s);
        TRY_VALUE(one, (*first)->identity());
        TRY_VALUE(two, (*second)->identity());
        QVERIFY(one.system != two.system);
        QVERIFY(one.timeline != two.timeline);
        TRY_VALUE(again, (*first)->identity());
        QCOMPARE(again, one);
    }

    void oddTexts_data()
    {
        QTest::addColumn<bool>("prepares");
        QTest::newRow("prepared in the server") << true;
        QTest::newRow("written into the statement") << false;
    }
    void oddTexts()
    {
        QFETCH(bool, prepares);
        DataSource source = this->source();
        source.prepares = prepares;
        auto connection = Connection::open(source, Access::ReadWrite, steadyNow() + 5s);
        VERIFY_OK(connection);
        for (const QString &text : {u"'; DROP TABLE Systems; --"_s, u"\\'; DROP TABLE Systems; --"_s, u"\\"_s,
                 u"a?b ? $1 %1 :name"_s, u"\"; $$ $do$"_s, u"\U0001F600 \u202e"_s, u""_s, QString()}) {
            VERIFY_OK(setTo(**connection, u"odd"_s, text));
            TRY_VALUE(read, SystemRepository(**connection).value(u"odd"_s));
            QCOMPARE(read.value_or(u"none"_s), text.isNull() ? u""_s : text);
        }
        const QByteArray bytes = QByteArray::fromHex("00275c00ff3f0a").leftJustified(32, '\x01');
        VERIFY_OK((*connection)->execute(u"INSERT INTO LoginFailures VALUES (?, 1, ?)"_s, {bytes, 1}));
        TRY_VALUE(row,
            (*connection)->queryOne(u"SELECT NameHash FROM LoginFailures WHERE NameHash = ?"_s, {bytes}));
        QVERIFY(row.has_value());
        QCOMPARE(row->first().toByteArray(), bytes);
    }

    // A pooler of transactions gives each transaction another session: what was prepared in one is not there
    // in the next.
    void nothingIsPreparedForAPooler()
    {
        const DataSource pooled = sourceOf(m_server.source(m_name) + u"&binary_parameters=yes"_s);
        auto connection = Connection::open(pooled, Access::ReadWrite, steadyNow() + 5s);
        VERIFY_OK(connection);
        VERIFY_OK((*connection)->transaction([&] { return setTo(**connection, u"a"_s, u"b"_s); }));
        TRY_VALUE(prepared, (*connection)->queryOne(u"SELECT count(*) FROM pg_prepared_statements"_s));
        QCOMPARE(prepared->first().toInt(), 0);
        TRY_VALUE(settings, (*connection)->queryOne(u"SELECT current_setting('client_min_messages')"_s));
        QCOMPARE(
            settings->first().toString(), u"notice"_s); // a session's own settings would stay with another
    }

    // Goal: a backend that is stopped holds nobody beyond the deadline, and is used again when it goes on.
    void aStoppedServerHoldsNobody()
    {
        SqlPool pool(source(), {1, 64});
        const auto write = [&pool](Millis timeout) {
            return pool.write(timeout, [](Connection &c) { return setTo(c, u"n"_s, u"1"_s); });
        };
        VERIFY_OK(write(5s).result());
        VERIFY_OK(pool.read(5s, [](Connection &c) { return c.queryOne(u"SELECT 1"_s); }).result());
        m_server.signalAll(SIGSTOP);
        const TimePoint begun = steadyNow();
        auto reading = pool.read(300ms, [](Connection &c) { return c.queryOne(u"SELECT 1"_s); });
        auto writing = write(300ms);
        auto reads = reading.result();
        auto written = writing.result();
        m_server.signalAll(SIGCONT);
        VERIFY_FAILS(reads, ErrorCode::TimedOut);
        VERIFY_FAILS(written, ErrorCode::TimedOut);
        QVERIFY2(steadyNow() - begun < 2s, "the deadline did not hold");
        QVERIFY(QTest::qWaitFor([&] { return write(2s).result().has_value(); }, 10'000));
        QVERIFY(QTest::qWaitFor(
            [&] {
                return pool.read(2s, [](Connection &c) { return c.queryOne(u"SELECT 1"_s); })
                    .result()
                    .has_value();
            },
            10'000));
        // What was shut down in the middle ended in the server, too.
        QVERIFY(QTest::qWaitFor(
            [&] {
                return m_server.ask(
                           u"SELECT count(*) FROM pg_stat_activity WHERE datname = '%1' AND state <> 'idle' "
                           "AND pid <> pg_backend_pid()"_s.arg(m_name),
                           m_name)
                    == "0"_L1;
            },
            10'000));
    }

    // The end of a worker whose backend is stopped: its statements are not given back one by one.
    void aStoppedServerDoesNotHoldTheEnd()
    {
        SqlPool pool(source(), {1, 64});
        VERIFY_OK(pool.write(5s, [](Connection &c) { return setTo(c, u"n"_s, u"1"_s); }).result());
        m_server.signalAll(SIGSTOP);
        const TimePoint begun = steadyNow();
        pool.close();
        const Millis took = std::chrono::duration_cast<Millis>(steadyNow() - begun);
        m_server.signalAll(SIGCONT);
        QVERIFY2(took < 2s, qPrintable(u"%1 ms"_s.arg(took.count())));
    }

    // Goal: a restart of the server between two requests is noticed by nobody.
    void aRestartIsNotNoticed()
    {
        SqlPool pool(source(), {1, 64});
        VERIFY_OK(pool.write(5s, [](Connection &c) { return setTo(c, u"n"_s, u"1"_s); }).result());
        VERIFY_OK(pool.read(5s, [](Connection &c) { return c.queryOne(u"SELECT 1"_s); }).result());
        for (const bool crash : {false, true}) {
            if (crash)
                m_server.kill();
            else
                m_server.stop();
            QVERIFY2(m_server.run(), qPrintable(m_server.problem()));
            VERIFY_OK(pool.read(5s, [](Connection &c) { return c.queryOne(u"SELECT 1"_s); }).result());
            // Many at once: they shared a transaction that was lost before it began.
            QList<QFuture<Result<void>>> writes;
            for (int i = 0; i < 20; ++i)
                writes.append(
                    pool.write(5s, [i](Connection &c) { return setTo(c, u"w%1"_s.arg(i), u"1"_s); }));
            for (const auto &write : std::as_const(writes))
                VERIFY_OK(write.result());
        }
    }

    // A connection that is lost while it commits may have committed: the write is not made again.
    void aCommitThatWasLostIsNotRepeated()
    {
        SqlPool pool(source(), {1, 64});
        makeCommitsSlow(pool);
        Told told;
        std::atomic<int> calls = 0;
        auto write = pool.write(
            20s,
            [&calls](Connection &c) {
                ++calls;
                return c.execute(u"INSERT INTO Audits VALUES (?, 1, '', '', '', '', '')"_s, {newId()});
            },
            Following{&told});
        QString backend;
        QVERIFY(QTest::qWaitFor([&] { return !(backend = committing()).isEmpty(); }, 10'000));
        m_server.ask(u"SELECT pg_terminate_backend(%1)"_s.arg(backend));
        const auto written = write.result();
        VERIFY_FAILS(written, ErrorCode::Unavailable);
        QVERIFY2(written.error().detail.contains(u"Nobody knows"_s), qPrintable(written.error().detail));
        QCOMPARE(calls.load(), 1);
        QVERIFY(QTest::qWaitFor([&] { return told.unknown == 1; }, 10'000));
        QCOMPARE(told.committed.load(), 0);
    }

    // Whoever starts over before a lost commit has come to its end would miss it all the same.
    void aLostCommitIsToldOnceItIsOver()
    {
        SqlPool pool(source(), {1, 64});
        makeCommitsSlow(pool);
        Told told;
        auto write = pool.write(
            1s,
            [](Connection &c) {
                return c.execute(u"INSERT INTO Audits VALUES (?, 1, '', '', '', '', '')"_s, {newId()});
            },
            Following{&told});
        QString backend;
        QVERIFY(QTest::qWaitFor([&] { return !(backend = committing()).isEmpty(); }, 10'000));
        ::kill(backend.toInt(), SIGSTOP);
        const auto goesOn = qScopeGuard([&backend] { ::kill(backend.toInt(), SIGCONT); });
        VERIFY_FAILS(write.result(), ErrorCode::TimedOut);
        // Others write meanwhile, and each time it is looked for.
        for (int i = 0; i < 5; ++i) {
            VERIFY_OK(pool.write(5s, [](Connection &c) { return setTo(c, u"n"_s, u"1"_s); }).result());
            QVERIFY(!QTest::qWaitFor([&] { return told.unknown > 0; }, 300));
        }
        ::kill(backend.toInt(), SIGCONT);
        QVERIFY(QTest::qWaitFor([&] { return told.unknown == 1; }, 20'000));
        QCOMPARE(told.committed.load(), 0);
        pool.close();
        QCOMPARE(told.unknown.load(), 1);
        QVERIFY(nothingCommits());
    }

    // A worker that ends before it knows says so.
    void aLostCommitIsToldAtTheEnd()
    {
        SqlPool pool(source(), {1, 64});
        makeCommitsSlow(pool);
        Told told;
        std::ignore = pool.write(
            20s,
            [](Connection &c) {
                return c.execute(u"INSERT INTO Audits VALUES (?, 1, '', '', '', '', '')"_s, {newId()});
            },
            Following{&told});
        QVERIFY(QTest::qWaitFor([&] { return !committing().isEmpty(); }, 10'000));
        pool.close();
        QCOMPARE(told.unknown.load(), 1);
        QVERIFY(nothingCommits());
    }

    // Writes share transactions, and those of two nodes may want the same rows in opposite orders: the server
    // ends one of them, and nobody who asked is told.
    void sharedTransactionsThatMeetAreBothMade()
    {
        SqlPool one(source(), {1, 16});
        SqlPool two(source(), {1, 16});
        VERIFY_OK(
            one.write(5s,
                   [](Connection &c) {
                       return setTo(c, u"a"_s, u"0"_s).and_then([&c] { return setTo(c, u"b"_s, u"0"_s); });
                   })
                .result());
        std::atomic<bool> queued = false;
        std::atomic<int> holding = 0; // one row each
        QList<QFuture<Result<void>>> writes;
        const auto share = [&](SqlPool &pool, const QString &first, const QString &second) {
            // While this one runs, the two others come to wait together.
            writes.append(pool.write(20s, [&queued](Connection &) -> Result<void> {
                while (!queued)
                    std::this_thread::yield();
                return {};
            }));
            std::ignore = QTest::qWaitFor([&pool] { return pool.writer()->stats().running == 1; });
            writes.append(pool.write(20s, [&holding, first](Connection &c) {
                const auto done = setTo(c, first, u"1"_s);
                ++holding;
                while (holding < 2)
                    std::this_thread::yield();
                return done;
            }));
            writes.append(pool.write(20s, [second](Connection &c) { return setTo(c, second, u"1"_s); }));
        };
        share(one, u"a"_s, u"b"_s);
        share(two, u"b"_s, u"a"_s);
        queued = true;
        for (const auto &write : std::as_const(writes))
            VERIFY_OK(write.result());
        QVERIFY2(holding >= 3, "none of them was made again");
    }

    // Two of a cluster: nobody takes the lease between the check of the fence and the commit of the write.
    void theLeaseCannotMoveUnderAFencedWrite()
    {
        auto holder = Connection::open(source(), Access::ReadWrite, steadyNow() + 5s);
        TRY_VALUE(row, LeaseRepository(**holder, u"one"_s).read());
        LeaseRow wanted = row;
        wanted.term = 1;
        wanted.epoch = 1;
        wanted.holder = NodeId(newId());
        wanted.takenIn = row.database;
        TRY_VALUE(taken,
            LeaseRepository(**holder, u"one"_s).tryAcquire(row, wanted, protocol::LeaseReason::NoLeaseYet));
        SqlPool challenger(source(), {1, 16});
        QFuture<Result<LeaseRow>> challenge;
        VERIFY_OK(fencedWrite(**holder, {u"one"_s, taken.term, taken.holder, taken.epoch}, u"a duty"_s,
            [&](const LeaderPass &) -> Result<void> {
                challenge = challenger.write(5s, [taken](Connection &c) {
                    LeaseRow next = taken;
                    next.term = 2;
                    next.holder = NodeId(newId());
                    return LeaseRepository(c, u"one"_s)
                        .tryAcquire(taken, next, protocol::LeaseReason::NoLeaseYet);
                });
                // It waits for us, and not for something else.
                if (!QTest::qWaitFor(
                        [&] {
                            return m_server.ask(
                                       u"SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"_s)
                                == "1"_L1;
                        },
                        5'000))
                    return fail(ErrorCode::Internal, u"the challenger does not wait"_s);
                return challenge.isFinished() ? Result<void>(fail(ErrorCode::Internal, u"it did not wait"_s))
                                              : Result<void>();
            }));
        VERIFY_OK(challenge.result());
    }

    // A replica is no primary until it is promoted, and then the database is another for a lease.
    void aReplicaIsPromoted()
    {
        PostgresServer replica;
        QVERIFY2(replica.startReplicaOf(m_server), qPrintable(replica.problem()));
        const DataSource there = sourceOf(replica.source(m_name));
        const auto refused = Connection::open(there, Access::ReadWrite, steadyNow() + 5s);
        VERIFY_FAILS(refused, ErrorCode::Unavailable);
        QVERIFY2(refused.error().detail.contains(u"replica"_s), qPrintable(refused.error().detail));
        QVERIFY(Connection::open(there, Access::ReadOnly, steadyNow() + 5s).has_value());
        auto before = Connection::open(source(), Access::ReadWrite, steadyNow() + 5s);
        TRY_VALUE(primary, (*before)->identity());
        QVERIFY2(replica.promote(), qPrintable(replica.problem()));
        auto after = Connection::open(there, Access::ReadWrite, steadyNow() + 5s);
        VERIFY_OK(after);
        TRY_VALUE(promoted, (*after)->identity());
        QCOMPARE(promoted.system, primary.system);
        QVERIFY2(promoted.timeline != primary.timeline, qPrintable(promoted.timeline));
    }

    void errorsAreNamed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("named");
        QTest::newRow("nobody listens")
            << u"postgres://muster:x@127.0.0.1:1/muster?sslmode=disable"_s << u"refused"_s;
        QTest::newRow("another password") << m_server.source(u"postgres"_s).replace(u"s3cret"_s, u"wrong"_s)
                                          << u"password authentication failed"_s;
        QTest::newRow("no such database") << m_server.source(u"nothing"_s) << u"does not exist"_s;
        QTest::newRow("TLS is wanted, and the server has none")
            << m_server.source(u"postgres"_s).section(u'?', 0, 0) << u"SSL"_s;
    }
    void errorsAreNamed()
    {
        QFETCH(QString, text);
        QFETCH(QString, named);
        const auto opened = Connection::open(sourceOf(text), Access::ReadWrite, steadyNow() + 5s);
        VERIFY_FAILS(opened, ErrorCode::Unavailable);
        QVERIFY2(opened.error().detail.contains(named), qPrintable(opened.error().detail));
        QVERIFY2(!opened.error().detail.contains(u"s3cret"_s), qPrintable(opened.error().detail));
        QVERIFY2(!opened.error().detail.contains(u"wrong word"_s), qPrintable(opened.error().detail));
    }
};

QTEST_GUILESS_MAIN(PostgreSqlTest)
#include "tst_postgresql.moc"
