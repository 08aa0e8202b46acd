// muster_test: USES Muster::Store muster_postgres DATABASES
#include "database.h"
#include "store/cluster/discoveryrepository.h"
#include "store/leadership/leaseworker.h"
#include "store/sql/sqlpool.h"

#include <atomic>
#include <thread>

using namespace muster;
using namespace muster::store;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using protocol::LeaseReason;

namespace {
NodeId node(QChar letter)
{
    return NodeId(QString(26, letter));
}

/// What the keeper would ask for after `row`, in the same database.
LeaseRow following(const LeaseRow &row, quint64 term, const NodeId &holder)
{
    LeaseRow wanted = row;
    wanted.term = term;
    wanted.holder = holder;
    wanted.epoch = std::max<quint64>(row.epoch, 1);
    wanted.takenIn = row.database;
    return wanted;
}

Fence rightOf(const LeaseRow &row, const NodeId &holder)
{
    return {u"one"_s, row.term, holder, row.epoch};
}
} // namespace

class LeaseTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;

    LeaseRepository lease() { return LeaseRepository(*m_connection, u"one"_s); }
    Result<LeaseRow> take(QChar letter, LeaseReason reason = LeaseReason::NoLeaseYet)
    {
        return lease().read().and_then([&](const LeaseRow &row) {
            return lease().tryAcquire(row, following(row, row.term + 1, node(letter)), reason);
        });
    }

private slots:
    void init()
    {
        m_database = std::make_unique<TestDatabase>();
        m_connection = m_database->connectMigrated();
    }
    void cleanup()
    {
        m_connection.reset();
        m_database.reset();
    }

    void nobodyHasLedAtFirst()
    {
        TRY_VALUE(row, lease().read());
        QCOMPARE(row.term, quint64(0));
        QVERIFY(row.holder.isEmpty() && row.database.isKnown());
    }

    void ofTwoThatSawTheSameOneTakesIt()
    {
        TRY_VALUE(seen, lease().read());
        TRY_VALUE(won, lease().tryAcquire(seen, following(seen, 5, node(u'a')), LeaseReason::NoLeaseYet));
        QCOMPARE(won.term, quint64(5));
        VERIFY_FAILS(lease().tryAcquire(seen, following(seen, 6, node(u'b')), LeaseReason::NoLeaseYet),
            ErrorCode::Conflict);
        TRY_VALUE(now, lease().read());
        QCOMPARE(now, won);
    }

    void aRenewedLeaseIsNotTaken()
    {
        TRY_VALUE(seen, take(u'a'));
        TRY_VALUE(renewed, lease().renew(rightOf(seen, node(u'a')), seen.renewal));
        QCOMPARE(renewed.renewal, seen.renewal + 1);
        VERIFY_FAILS(
            lease().tryAcquire(seen, following(seen, seen.term + 1, node(u'b')), LeaseReason::LeaseExpired),
            ErrorCode::Conflict);
    }

    void aTermNeverFalls()
    {
        TRY_VALUE(seen, lease().read());
        TRY_VALUE(row, lease().tryAcquire(seen, following(seen, 7, node(u'a')), LeaseReason::NoLeaseYet));
        VERIFY_FAILS(lease().tryAcquire(row, following(row, 7, node(u'b')), LeaseReason::LeaseExpired),
            ErrorCode::InvalidArgument);
        VERIFY_FAILS(lease().tryAcquire(row, following(row, 3, node(u'b')), LeaseReason::LeaseExpired),
            ErrorCode::InvalidArgument);
        VERIFY_FAILS(
            lease().tryAcquire(row, following(row, ~quint64(0), node(u'b')), LeaseReason::LeaseExpired),
            ErrorCode::InvalidArgument);
    }

    void renewalAfterALostAnswerGoesOn()
    {
        TRY_VALUE(row, take(u'a'));
        VERIFY_OK(lease().renew(rightOf(row, node(u'a')), row.renewal)); // its answer is lost
        TRY_VALUE(again, lease().renew(rightOf(row, node(u'a')), row.renewal));
        QCOMPARE(again.renewal, row.renewal + 2);
        VERIFY_FAILS(lease().renew(rightOf(row, node(u'a')), row.renewal + 100), ErrorCode::Conflict);
    }

    void fence_data()
    {
        QTest::addColumn<int>("termOffset");
        QTest::addColumn<QChar>("holder");
        QTest::addColumn<bool>("released");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("its own term and holder may write") << 0 << QChar(u'b') << false << true;
        QTest::newRow("an older term is refused") << -1 << QChar(u'a') << false << false;
        QTest::newRow("an older term of the same node is refused") << -1 << QChar(u'b') << false << false;
        QTest::newRow("a newer term than the row's is refused") << 1 << QChar(u'b') << false << false;
        QTest::newRow("the right term of another node is refused") << 0 << QChar(u'a') << false << false;
        QTest::newRow("a released lease gives no right") << 0 << QChar(u'b') << true << false;
    }
    void fence()
    {
        QFETCH(int, termOffset);
        QFETCH(QChar, holder);
        QFETCH(bool, released);
        QFETCH(bool, allowed);
        VERIFY_OK(take(u'a'));
        TRY_VALUE(row, take(u'b', LeaseReason::LeaseExpired));
        if (released)
            VERIFY_OK(lease().release(rightOf(row, node(u'b')), LeaseReason::Released));
        const Fence fence{u"one"_s, quint64(qint64(row.term) + termOffset), node(holder), row.epoch};
        const auto written = fencedWrite(*m_connection, fence, u"a duty"_s, [&](const LeaderPass &pass) {
            return pass.connection().execute(u"INSERT INTO Systems (Name, Value) VALUES ('duty', 'done')"_s);
        });
        TRY_VALUE(found, m_connection->queryOne(u"SELECT 1 FROM Systems WHERE Name = 'duty'"_s));
        QCOMPARE(found.has_value(), allowed);
        if (allowed) {
            VERIFY_OK(written);
        } else {
            VERIFY_FAILS(written, ErrorCode::NotLeader);
            QVERIFY2(written.error().detail.contains(
                         u"our term %1, current term %2"_s.arg(fence.term).arg(row.term)),
                qPrintable(written.error().detail));
        }
    }

    void nobodyLeadsWithoutARow()
    {
        VERIFY_FAILS(fencedWrite(*m_connection, {u"one"_s, 0, NodeId()}, u"a duty"_s,
                         [](const LeaderPass &) -> Result<void> { return {}; }),
            ErrorCode::NotLeader);
    }

    // A write under term 1 waits for the lock while term 2 is taken: the check must come after the lock.
    void aWriteThatWaitedWhileTheTermChangedIsRefused()
    {
        TRY_VALUE(row, take(u'a'));
        SqlPool pool(m_database->source(), {1, 16});
        VERIFY_OK(pool.write(5s, [](Connection &) -> Result<void> { return {}; }).result());
        VERIFY_OK(m_connection->transaction([&]() -> Result<void> {
            if (auto locked = m_connection->lock(WriteLock::Lease); !locked)
                return locked;
            const auto duty =
                pool.write(5s, [fence = Fence{u"one"_s, row.term, node(u'a'), row.epoch}](Connection &c) {
                    return fencedWrite(c, fence, u"a duty"_s, [](const LeaderPass &pass) {
                        return pass.connection().execute(
                            u"INSERT INTO Systems (Name, Value) VALUES ('duty', 'done')"_s);
                    });
                });
            if (!QTest::qWaitFor([&] { return pool.writer()->stats().running == 1; }, 1000))
                return fail(ErrorCode::Internal, u"the write did not start"_s);
            if (const auto taken = lease().tryAcquire(
                    row, following(row, row.term + 1, node(u'b')), LeaseReason::LeaseExpired);
                !taken)
                return tl::unexpected<Error>(taken.error());
            m_late = duty;
            return {};
        }));
        VERIFY_FAILS(m_late.result(), ErrorCode::NotLeader);
    }

    void aReleasedLeaseIsFree()
    {
        TRY_VALUE(row, take(u'a'));
        TRY_VALUE(released, lease().release(rightOf(row, node(u'a')), LeaseReason::Transfer));
        QVERIFY(released.holder.isEmpty());
        QCOMPARE(released.term, row.term);
        QVERIFY(released.renewal > row.renewal);
        VERIFY_FAILS(lease().renew(rightOf(row, node(u'a')), row.renewal), ErrorCode::NotLeader);
        VERIFY_FAILS(lease().release(rightOf(row, node(u'a')), LeaseReason::Released), ErrorCode::NotLeader);
    }

    void aPreferenceHoldsUntilItsHolderFails()
    {
        VERIFY_OK(take(u'a'));
        VERIFY_OK(lease().setPreferred(node(u'b')));
        TRY_VALUE(transferred, take(u'b', LeaseReason::Transfer));
        QCOMPARE(transferred.preferred, node(u'b'));
        TRY_VALUE(failedOver, take(u'c', LeaseReason::LeaseExpired));
        QCOMPARE(failedOver.preferred, NodeId());
    }

    void historyTellsWhoLedAndWhy()
    {
        TRY_VALUE(first, take(u'a'));
        VERIFY_OK(lease().release(rightOf(first, node(u'a')), LeaseReason::Released));
        VERIFY_OK(take(u'b', LeaseReason::Released));
        VERIFY_OK(take(u'c', LeaseReason::LeaseExpired));
        TRY_VALUE(all, lease().history(10));
        QCOMPARE(all.size(), 3);
        QCOMPARE(all.at(0).node, node(u'a'));
        QCOMPARE(all.at(0).endReason, LeaseReason::Released);
        QVERIFY(all.at(0).endAt >= all.at(0).startAt && all.at(1).endAt >= all.at(1).startAt);
        QCOMPARE(all.at(2).reason, LeaseReason::LeaseExpired);
        QCOMPARE(all.at(2).endAt, WallTime());
        TRY_VALUE(newest, lease().history(1));
        QCOMPARE(newest, QList<LeaderTerm>{all.at(2)});
    }

    void reasonsAreStoredByName()
    {
        TRY_VALUE(first, take(u'a'));
        VERIFY_OK(lease().release(rightOf(first, node(u'a')), LeaseReason::LowerIdStable));
        VERIFY_OK(take(u'b', LeaseReason::Released)); // for the reason that the last holder gave
        TRY_VALUE(stored,
            m_connection->query(u"SELECT Reason, EndReason FROM LeaderTerms WHERE ClusterName = 'one' "
                                "ORDER BY Term"_s));
        QCOMPARE(stored.size(), 2);
        QCOMPARE(stored.at(0).at(0).toString(), u"no-lease-yet"_s);
        QCOMPARE(stored.at(0).at(1).toString(), u"lower-id-stable"_s);
        QCOMPARE(stored.at(1).at(0).toString(), u"lower-id-stable"_s);
    }

    /// Nodes of several builds write into one history while a cluster is upgraded.
    void reasonsOfOtherBuildsAreRead_data()
    {
        QTest::addColumn<QString>("stored");
        QTest::addColumn<QString>("read");
        QTest::newRow("an older build") << u"lower id is stable"_s << u"lower-id-stable"_s;
        QTest::newRow("a newer build") << u"by-vote"_s << u"by-vote"_s;
    }
    void reasonsOfOtherBuildsAreRead()
    {
        QFETCH(QString, stored);
        QFETCH(QString, read);
        TRY_VALUE(first, take(u'a'));
        VERIFY_OK(lease().release(rightOf(first, node(u'a')), LeaseReason::Released));
        VERIFY_OK(m_connection->execute(u"UPDATE LeaderTerms SET EndReason = ?"_s, {stored}));
        VERIFY_OK(take(u'b', LeaseReason::Released));
        TRY_VALUE(all, lease().history(10));
        QCOMPARE(all.at(0).endReason.text(), read);
        QCOMPARE(all.at(1).reason.text(), read);
    }

    void historyIsBounded()
    {
        VERIFY_OK(m_connection->transaction([&]() -> Result<LeaseRow> {
            Result<LeaseRow> row = take(u'a');
            for (int i = 0; row && i < 1100; ++i)
                row = take(i % 2 ? u'a' : u'b', LeaseReason::LeaseExpired);
            return row;
        }));
        TRY_VALUE(kept, m_connection->queryOne(u"SELECT count(*), max(Term) FROM LeaderTerms"_s));
        QCOMPARE(kept->at(0).toInt(), 1000);
        QCOMPARE(kept->at(1).toInt(), 1101);
    }

    void clustersOfOneDatabaseLeadThemselves()
    {
        VERIFY_OK(take(u'a'));
        LeaseRepository other(*m_connection, u"two"_s);
        TRY_VALUE(row, other.read());
        QCOMPARE(row.term, 0ULL);
        QVERIFY(row.holder.isEmpty());
        QCOMPARE(row.renewal, 0ULL);
        VERIFY_FAILS(other.renew({u"two"_s, 1, node(u'a'), 1}, 1), ErrorCode::NotLeader);
    }

    // Decision 4: a busy pool never delays a renewal.
    void aBusyWriterDoesNotStarveTheLease()
    {
        TRY_VALUE(row, take(u'a'));
        SqlPool pool(m_database->source(), {1, 4096});
        LeaseWorker store(m_database->source(), u"one"_s);
        VERIFY_OK(store.read(5s).result());
        std::atomic<bool> stop{false};
        std::atomic<int> written{0};
        std::thread load([&] {
            for (int n = 0; !stop;) {
                QList<QFuture<Result<qint64>>> batch;
                for (int i = 0; i < 200; ++i, ++n)
                    batch.append(pool.write(20s, [n](Connection &c) {
                        return c.execute(
                            u"INSERT INTO Systems (Name, Value) VALUES (?, '')"_s, {QString::number(n)});
                    }));
                for (auto &each : batch)
                    written += each.result() ? 1 : 0;
            }
        });
        qint64 worst = 0;
        LeaseRow current = row;
        for (int i = 0; i < 100 && !stop; ++i) {
            const TimePoint before = steadyNow();
            const auto renewed = store.renew(rightOf(current, node(u'a')), current.renewal, 2s).result();
            worst = std::max<qint64>(worst, (steadyNow() - before).count());
            if (!renewed)
                break;
            current = *renewed;
        }
        stop = true;
        load.join();
        QCOMPARE(current.renewal, row.renewal + 100);
        qInfo("the slowest of 100 renewals took %lld ms beside %d writes", worst, written.load());
        QVERIFY2(worst < 800, qPrintable(QString::number(worst))); // the renewal interval
    }

    void discovery()
    {
        DiscoveryRepository rows(*m_connection);
        constexpr std::chrono::hours hour(1);
        const WallTime now(100 * hour);
        const DiscoveryRow one{node(u'a'), u"one"_s, u"host"_s, 18001, 18000, {}, {}};
        DiscoveryRow two =
            one; // the same host and the same cluster: Mattermost's key could not distinguish them
        two.id = node(u'b');
        two.gossipPort = 18011;
        DiscoveryRow foreign = one;
        foreign.id = node(u'c');
        foreign.clusterName = u"two"_s;
        for (const DiscoveryRow &row : {one, two, foreign}) {
            TRY_VALUE(inserted, rows.announce(row, now));
            QVERIFY(inserted);
        }
        TRY_VALUE(refreshed, rows.announce(one, now + Millis(hour) / 2));
        QVERIFY(!refreshed);
        TRY_VALUE(both, rows.fresh(u"one"_s, now + Millis(10)));
        QCOMPARE(both.size(), 2);
        QCOMPARE(both.at(0).createAt, now);
        TRY_VALUE(freshOne, rows.fresh(u"one"_s, now + Millis(hour) / 2));
        QCOMPARE(freshOne.size(), 1);

        VERIFY_OK(take(u'a'));
        TRY_VALUE(removed,
            fencedWrite(
                *m_connection, {u"one"_s, 1, node(u'a'), 1}, u"clean up"_s, [&](const LeaderPass &pass) {
                    return DiscoveryRepository::removeStale(pass, u"one"_s, now + Millis(hour) / 2);
                }));
        QCOMPARE(removed, 1);
        TRY_VALUE(untouched, rows.fresh(u"two"_s, now));
        QCOMPARE(untouched.size(), 1);
        // A long outage, the row was cleaned up: it comes back by the next sign of life.
        TRY_VALUE(again, rows.announce(two, now + hour));
        QVERIFY(again);
        VERIFY_OK(rows.remove(two));
        VERIFY_OK(rows.remove(two));
    }

    void badDiscoveryRows_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("cluster");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("gossipPort");
        const QString id = node(u'a').toString();
        QTest::newRow("no id") << QString() << u"one"_s << u"h"_s << 1;
        QTest::newRow("no cluster name") << id << QString() << u"h"_s << 1;
        QTest::newRow("an endless cluster name") << id << QString(65, u'c') << u"h"_s << 1;
        QTest::newRow("no host") << id << u"one"_s << QString() << 1;
        QTest::newRow("an endless host") << id << u"one"_s << QString(513, u'h') << 1;
        QTest::newRow("no port") << id << u"one"_s << u"h"_s << 0;
        QTest::newRow("a port beyond all ports") << id << u"one"_s << u"h"_s << 65536;
    }
    void badDiscoveryRows()
    {
        QFETCH(QString, id);
        QFETCH(QString, cluster);
        QFETCH(QString, host);
        QFETCH(int, gossipPort);
        DiscoveryRepository rows(*m_connection);
        VERIFY_FAILS(rows.announce({NodeId(id), cluster, host, gossipPort, 0, {}, {}}, fromEpochMillis(1)),
            ErrorCode::InvalidArgument);
    }

private:
    QFuture<Result<qint64>> m_late;
};

QTEST_GUILESS_MAIN(LeaseTest)
#include "tst_lease.moc"
