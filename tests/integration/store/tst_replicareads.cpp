// muster_test: USES Muster::Store muster_postgres TIMEOUT 240
#include "database.h"
#include "store/cluster/replicareads.h"
#include "store/schema/systemrepository.h"

#include <signal.h>

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

/// What one read saw, and where.
struct Seen {
    QString value;
    bool atReplica = false;
};

Result<Seen> look(Connection &connection)
{
    const auto value = SystemRepository(connection).value(u"n"_s);
    if (!value)
        return failed(value);
    const auto row = connection.queryOne(u"SELECT pg_is_in_recovery()"_s);
    if (!row)
        return failed(row);
    return Seen{value->value_or(QString()), (*row)->first().toBool()};
}

} // namespace

// Goal: whatever becomes of the replicas, a read sees what was acknowledged before it, and does not fail.
class ReplicaReadsTest : public QObject {
    Q_OBJECT

    PostgresServer m_primary;
    PostgresServer m_replica;
    QString m_name;
    std::unique_ptr<SqlPool> m_pool;
    std::unique_ptr<ReplicaReads> m_reads;
    int m_written = 0;

    bool write()
    {
        const QString value = QString::number(++m_written);
        return m_pool
            ->write(5s, [value](Connection &c) { return SystemRepository(c).setValue(u"n"_s, value); })
            .result()
            .has_value();
    }
    Result<Seen> read() { return m_reads->read(3s, look).result(); }
    /// Whether each of `count` reads right after a write is right; counts those that a replica answered.
    bool followWrites(int count, int &atReplica)
    {
        for (int i = 0; i < count; ++i) {
            if (!write())
                return false;
            const auto seen = read();
            if (!seen || seen->value != QString::number(m_written)) {
                qWarning("%s instead of %d", qPrintable(seen ? seen->value : seen.error().detail), m_written);
                return false;
            }
            atReplica += seen->atReplica ? 1 : 0;
        }
        return true;
    }
    bool replicaAnswers()
    {
        return QTest::qWaitFor(
            [this] {
                m_reads->check();
                const auto seen = read();
                return seen && seen->atReplica;
            },
            20'000);
    }

private slots:
    void initTestCase()
    {
        if (const QString why = PostgresServer::missing(); !why.isEmpty())
            QSKIP(qPrintable(why));
        QVERIFY2(m_primary.start(), qPrintable(m_primary.problem()));
        m_name = m_primary.createDatabase();
        QVERIFY2(m_replica.startReplicaOf(m_primary), qPrintable(m_replica.problem()));
        auto connection =
            Connection::open(sourceOf(m_primary.source(m_name)), Access::ReadWrite, steadyNow() + 5s);
        VERIFY_OK(connection);
        MigrateOptions options;
        options.self = NodeId(newId());
        VERIFY_OK(migrate(**connection, options));
    }
    void init()
    {
        m_pool = std::make_unique<SqlPool>(sourceOf(m_primary.source(m_name)), SqlPoolOptions{.readers = 2});
        m_reads = std::make_unique<ReplicaReads>(*m_pool);
        m_reads->setReplicas({sourceOf(m_replica.source(m_name))});
    }
    void cleanup()
    {
        if (!m_pool)
            return;
        m_reads->close();
        m_pool->close();
    }

    void withoutReplicasThePrimaryAnswers()
    {
        m_reads->setReplicas({});
        int atReplica = 0;
        QVERIFY(followWrites(20, atReplica));
        QCOMPARE(atReplica, 0);
    }
    void readsFollowWrites()
    {
        QVERIFY(replicaAnswers());
        int atReplica = 0;
        QVERIFY(followWrites(500, atReplica));
        qInfo("%d of 500 reads right after a write were answered by the replica", atReplica);
        QVERIFY(atReplica > 0);
    }
    void manyAtOnceShareAQuestion()
    {
        QVERIFY(replicaAnswers());
        QList<QFuture<Result<Seen>>> reads;
        for (int i = 0; i < 200; ++i)
            reads.append(m_reads->read(5s, look));
        for (const auto &one : std::as_const(reads)) {
            VERIFY_OK(one.result());
            QCOMPARE(one.result()->value, QString::number(m_written));
        }
    }
    void oneThatLagsIsLeftOut()
    {
        QVERIFY(replicaAnswers());
        m_replica.ask(u"SELECT pg_wal_replay_pause()"_s);
        int atReplica = 0;
        QVERIFY(followWrites(50, atReplica));
        QCOMPARE(atReplica, 0);
        m_replica.ask(u"SELECT pg_wal_replay_resume()"_s);
        QVERIFY(replicaAnswers());
    }
    void oneThatIsStoppedCostsOneReadItsPatience()
    {
        QVERIFY(replicaAnswers());
        m_replica.signalAll(SIGSTOP);
        const TimePoint begun = steadyNow();
        int atReplica = 0;
        const bool right = followWrites(50, atReplica);
        const Millis took = std::chrono::duration_cast<Millis>(steadyNow() - begun);
        m_replica.signalAll(SIGCONT);
        QVERIFY(right);
        QCOMPARE(atReplica, 0);
        qInfo("50 writes and reads took %lld ms", static_cast<long long>(took.count()));
        QVERIFY(replicaAnswers());
    }
    void oneThatIsKilledComesBack()
    {
        QVERIFY(replicaAnswers());
        m_replica.kill();
        int atReplica = 0;
        QVERIFY(followWrites(50, atReplica));
        QCOMPARE(atReplica, 0);
        QVERIFY2(m_replica.run(), qPrintable(m_replica.problem()));
        QVERIFY(replicaAnswers());
    }
    void anotherDatabaseIsNotAsked()
    {
        const QString other = m_primary.createDatabase();
        QVERIFY(write());
        m_reads->setReplicas({sourceOf(m_replica.source(other))});
        QVERIFY(QTest::qWaitFor([&] {
            const auto there =
                Connection::open(sourceOf(m_replica.source(other)), Access::ReadOnly, steadyNow() + 5s);
            return there.has_value();
        }));
        for (int i = 0; i < 20; ++i) {
            m_reads->check();
            const auto seen = read();
            VERIFY_OK(seen);
            QCOMPARE(seen->value, QString::number(m_written));
            QVERIFY(!seen->atReplica);
        }
    }
    // Last, since there is no way back: the replica is promoted, and another one still follows the former
    // primary, whose log goes further than that of the new one.
    void oneOfAFormerPrimaryIsNotAsked()
    {
        PostgresServer follower;
        QVERIFY2(follower.startReplicaOf(m_primary), qPrintable(follower.problem()));
        QVERIFY(m_replica.promote());
        m_reads->setReplicas({sourceOf(m_replica.source(m_name)), sourceOf(follower.source(m_name))});
        int atReplica = 0;
        m_reads->check();
        QVERIFY(replicaAnswers()); // the follower of the present one
        QVERIFY(followWrites(50, atReplica));
        m_primary.ask(u"CREATE TABLE filler AS SELECT generate_series(1, 20000) AS n"_s, m_name);
        m_pool->moveTo(sourceOf(m_replica.source(m_name)));
        QVERIFY(QTest::qWaitFor([this] { return write(); }, 10'000));
        atReplica = 0;
        QVERIFY(followWrites(50, atReplica));
        for (int i = 0; i < 20; ++i) {
            m_reads->check();
            QVERIFY(followWrites(1, atReplica));
        }
        QCOMPARE(atReplica, 0);
    }
};

QTEST_GUILESS_MAIN(ReplicaReadsTest)
#include "tst_replicareads.moc"
