// muster_test: USES Muster::Store muster_postgres
#include "database.h"
#include "store/leadership/leaseworker.h"

#include <QFile>

using namespace muster;
using namespace muster::store;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using protocol::LeaseReason;

namespace {

const NodeId nodeA(QString(26, u'a'));
const NodeId nodeB(QString(26, u'b'));

Result<void> nothing(const LeaderPass &)
{
    return {};
}

} // namespace

/// The lease is bound to its database: a copy at the same path gives no right (spec C7).
class LeaseIdentityTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;

    LeaseRepository lease() { return LeaseRepository(*m_connection, u"one"_s); }
    /// `holder` takes the lease as the keeper would ask for it.
    Result<LeaseRow> take(const NodeId &holder, quint64 epoch)
    {
        return lease().read().and_then([&](const LeaseRow &seen) {
            LeaseRow wanted = seen;
            wanted.term = seen.term + 1;
            wanted.holder = holder;
            wanted.epoch = epoch;
            wanted.takenIn = seen.database;
            return lease().tryAcquire(seen, wanted, LeaseReason::NoLeaseYet);
        });
    }
    static Fence fenceOf(const LeaseRow &row)
    {
        return {u"one"_s, row.term, row.holder, row.epoch, row.epoch};
    }
    /// What a restored backup is: the same data in another file at the same path.
    void replaceFile()
    {
        const QString path = m_database->source().path;
        VERIFY_OK(m_connection->execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
        QVERIFY(QFile::copy(path, path + u".copy"_s));
        QVERIFY(QFile::remove(path + u"-wal"_s) || !QFile::exists(path + u"-wal"_s));
        QVERIFY(QFile::remove(path + u"-shm"_s) || !QFile::exists(path + u"-shm"_s));
        QVERIFY(QFile::remove(path));
        QVERIFY(QFile::rename(path + u".copy"_s, path));
    }

private slots:
    void init()
    {
        m_database = std::make_unique<TestDatabase>();
        m_connection = m_database->connectMigrated();
        VERIFY_OK(rememberHome(*m_connection));
    }
    void cleanup()
    {
        m_connection.reset();
        m_database.reset();
    }

    void everyConnectionSeesTheSameDatabase()
    {
        TRY_VALUE(one, m_connection->identity());
        QVERIFY(one.isKnown());
        const auto other = m_database->connect();
        TRY_VALUE(two, other->identity());
        QCOMPARE(two.text(), one.text());
        TestDatabase another;
        const auto elsewhere = another.connectMigrated();
        TRY_VALUE(three, elsewhere->identity());
        QVERIFY(three.system != one.system);
    }

    void aReplacedFileIsAnotherDatabase()
    {
        TRY_VALUE(before, m_connection->identity());
        replaceFile();
        VERIFY_FAILS(m_connection->identity(), ErrorCode::Unavailable);
        QVERIFY(m_connection->isBroken()); // the worker opens another
        m_connection = m_database->connect();
        TRY_VALUE(after, m_connection->identity());
        QCOMPARE(after.system, before.system);
        QVERIFY(after.timeline != before.timeline);
    }

    void aLeaderWritesNothingIntoAFileThatIsNoLongerTheDatabase()
    {
        TRY_VALUE(row, take(nodeA, 1));
        VERIFY_OK(fencedWrite(*m_connection, fenceOf(row), u"a duty"_s, nothing));
        replaceFile();
        VERIFY_FAILS(fencedWrite(*m_connection, fenceOf(row), u"a duty"_s, nothing), ErrorCode::Unavailable);
    }

    void aCopiedRowGivesNoRight()
    {
        TRY_VALUE(row, take(nodeA, 1));
        replaceFile();
        m_connection = m_database->connect();
        TRY_VALUE(copied, lease().read());
        QCOMPARE(copied.term, row.term);
        QVERIFY(copied.takenIn == row.database && copied.takenIn != copied.database);
        const auto refused = fencedWrite(*m_connection, fenceOf(row), u"a duty"_s, nothing);
        VERIFY_FAILS(refused, ErrorCode::NotLeader);
        QVERIFY(refused.error().detail.contains(u"taken in another database"_s));
        VERIFY_FAILS(lease().renew(fenceOf(row), row.renewal), ErrorCode::NotLeader);
        VERIFY_FAILS(lease().release(fenceOf(row), LeaseReason::Released), ErrorCode::NotLeader);

        LeaseRow wanted = copied;
        wanted.term = copied.term + 1;
        wanted.holder = nodeB;
        wanted.epoch = 2;
        wanted.takenIn = row.database; // read there, waited there
        VERIFY_FAILS(lease().tryAcquire(copied, wanted, LeaseReason::LeaseExpired), ErrorCode::Conflict);
        VERIFY_FAILS(take(nodeB, 1), ErrorCode::InvalidArgument); // a new database, a new epoch
        TRY_VALUE(taken, take(nodeB, 2));
        VERIFY_OK(fencedWrite(*m_connection, fenceOf(taken), u"a duty"_s, nothing));
        VERIFY_FAILS(fencedWrite(*m_connection, fenceOf(row), u"a duty"_s, nothing), ErrorCode::NotLeader);
    }

    void withoutARowTheHomeTells()
    {
        TRY_VALUE(fresh, lease().read());
        QVERIFY(fresh.takenIn == fresh.database);
        replaceFile();
        m_connection = m_database->connect();
        VERIFY_OK(rememberHome(*m_connection)); // no longer changes anything
        TRY_VALUE(copied, lease().read());
        QCOMPARE(copied.term, quint64(0));
        QVERIFY(copied.takenIn != copied.database);
    }

    void epochs_data()
    {
        QTest::addColumn<int>("ours");
        QTest::addColumn<int>("newest");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("its own epoch, and none is newer") << 3 << 3 << true;
        QTest::newRow("an older epoch under the right term") << 2 << 3 << false;
        QTest::newRow("a newer epoch than the row's") << 4 << 4 << false;
        QTest::newRow("gossip announces a newer epoch than this database has") << 3 << 4 << false;
    }
    void epochs()
    {
        QFETCH(int, ours);
        QFETCH(int, newest);
        QFETCH(bool, allowed);
        TRY_VALUE(row, take(nodeA, 3));
        const Fence fence{u"one"_s, row.term, nodeA, quint64(ours), quint64(newest)};
        const auto written = fencedWrite(*m_connection, fence, u"a duty"_s, nothing);
        if (allowed)
            VERIFY_OK(written);
        else
            VERIFY_FAILS(written, ErrorCode::NotLeader);
    }

    // The statement waits for a lock that another process holds: the lease's own deadline ends it.
    void aBlockedStatementEndsByTheLeasesOwnDeadline()
    {
        LeaseWorker store(m_database->source(), u"one"_s);
        TRY_VALUE(row, take(nodeA, 1));
        TRY_VALUE(seen, store.read(5s).result());
        QCOMPARE(seen.term, row.term);
        VERIFY_OK(m_connection->transaction([&]() -> Result<void> {
            const TimePoint before = steadyNow();
            const auto renewed = store.renew(fenceOf(row), row.renewal, 300ms).result();
            const Millis took = steadyNow() - before;
            if (renewed)
                return fail(ErrorCode::Internal, u"renewed against a held lock"_s);
            if (renewed.error().code != ErrorCode::TimedOut)
                return fail(renewed.error().code, renewed.error().detail);
            if (took < 250ms || took > 2s)
                return fail(ErrorCode::Internal, u"it took %1 ms"_s.arg(took.count()));
            return {};
        }));
        TRY_VALUE(again, store.renew(fenceOf(row), row.renewal, 5s).result());
        QCOMPARE(again.renewal, row.renewal + 1);
    }
};

QTEST_GUILESS_MAIN(LeaseIdentityTest)
#include "tst_leaseidentity.moc"
