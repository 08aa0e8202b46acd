// muster_test: USES Muster::Cluster
#include "unit/cluster/leadership/leasebench.h"

#include <QTest>

using namespace muster::test;

namespace {

const DatabaseIdentity there{u"system"_s, u"2"_s};

/// What the promoted replica `there` shows of a row that was written in `here`.
LeaseSight copied(const std::optional<LeaseRow> &seen)
{
    return {there, here, seen};
}

} // namespace

/// The lease is bound to its database: what happens when another one answers (spec C7).
class LeaseIdentityTest final : public QObject {
    Q_OBJECT

private slots:
    void aFreeRowOfAnotherDatabaseStandsAFullLease()
    {
        Bench bench(a);
        bench.watch(0ms, 3750ms, copied(row(5, {}, 9)));
        QVERIFY2(bench.is<LeaseKeeper::Read>(), "the holder of a lost lease may still be effective");
        bench.watch(4000ms, 4000ms, copied(row(5, {}, 9)));
        QVERIFY(bench.is<LeaseKeeper::TryAcquire>());
        const auto &acquire = bench.as<LeaseKeeper::TryAcquire>();
        QCOMPARE(acquire.wanted.term, quint64(6));
        QCOMPARE(acquire.wanted.epoch, quint64(2));
        QVERIFY(acquire.wanted.takenIn == there);
        QCOMPARE(acquire.reason, LeaseReason::AnotherDatabase);
    }

    void withoutARowItIsTheSame()
    {
        Bench bench(a);
        bench.watch(0ms, 3750ms, copied(std::nullopt));
        QVERIFY(bench.is<LeaseKeeper::Read>());
        bench.watch(4000ms, 4000ms, copied(std::nullopt));
        QVERIFY(bench.is<LeaseKeeper::TryAcquire>());

        Bench fresh(a); // in the database that its data was made in
        fresh.watch(0ms, 0ms, sight(std::nullopt));
        QVERIFY(fresh.is<LeaseKeeper::TryAcquire>());
        QCOMPARE(fresh.as<LeaseKeeper::TryAcquire>().wanted.epoch, quint64(1));
    }

    void aHolderIsDoneWhenAnotherDatabaseAnswers()
    {
        Bench bench = holder();
        bench.tick(800ms);
        bench.refuse(810ms, copied(row(5, a, 10)));
        QCOMPARE(bench.events.size(), size_t(3));
        const auto *lost = std::get_if<LeaseKeeper::LeadershipLost>(&bench.events[1]);
        QVERIFY(lost);
        QCOMPARE(lost->reason, LeaseReason::AnotherDatabase);
        QVERIFY(bench.last<LeaseKeeper::RefusedStaleTerm>());
        QVERIFY(!bench.keeper.effective(at(810ms)));
        bench.watch(1060ms, 4560ms, copied(row(5, a, 10)));
        QVERIFY2(bench.is<LeaseKeeper::Read>(), "its own row gives it nothing there either");
        bench.watch(4810ms, 4810ms, copied(row(5, a, 10)));
        QVERIFY(bench.is<LeaseKeeper::TryAcquire>());
        QCOMPARE(bench.as<LeaseKeeper::TryAcquire>().wanted.term, quint64(6));
        QCOMPARE(bench.as<LeaseKeeper::TryAcquire>().wanted.epoch, quint64(2));
    }

    void whoeverLedTheOldDatabaseIsStillFirstInLine()
    {
        Bench second(b);
        second.watch(0ms, 5250ms, copied(row(5, a, 9)));
        QVERIFY(second.is<LeaseKeeper::Read>());
        QVERIFY2(!second.keeper.leader(at(5250ms)), "a copied row names no leader");
        second.watch(5500ms, 5500ms, copied(row(5, a, 9)));
        QVERIFY(second.is<LeaseKeeper::TryAcquire>());
    }

    void theWaitingBeginsAnewInEachDatabase()
    {
        Bench bench(a);
        bench.watch(0ms, 3500ms, sight(row(7, b, 3)));
        bench.watch(3750ms, 7500ms, copied(row(7, b, 3)));
        QVERIFY(bench.is<LeaseKeeper::Read>());
        bench.watch(7750ms, 7750ms, copied(row(7, b, 3)));
        QVERIFY(bench.is<LeaseKeeper::TryAcquire>());
    }

    void whatWasGivenElsewhereIsOverForGood()
    {
        Bench bench = holder();
        bench.tick(800ms);
        bench.refuse(810ms, copied(row(5, a, 10)));
        bench.watch(1060ms, 1060ms, copied(row(5, a, 10)));
        bench.watch(1310ms, 1310ms, sight(row(5, a, 10))); // the old database is back
        QVERIFY2(bench.is<LeaseKeeper::Read>(), "goes on with a lease that it had given up");
        QVERIFY(!bench.keeper.effective(at(1310ms)));
    }

    void aNewerEpochElsewhereEndsIt()
    {
        Bench bench = holder();
        bench.keeper.setEpochElsewhere(2, at(500ms));
        bench.drain();
        const auto *lost = bench.last<LeaseKeeper::LeadershipLost>();
        QVERIFY(lost);
        QCOMPARE(lost->reason, LeaseReason::AnotherDatabase);
        QVERIFY(bench.is<LeaseKeeper::Release>());
        bench.done(510ms, sight(row(5, {}, 11)));
        bench.watch(760ms, 9010ms, sight(row(5, {}, 11)));
        QVERIFY2(bench.is<LeaseKeeper::Read>(), "proposes in a database that is out of date");

        bench.keeper.setEpochElsewhere(0, at(9100ms)); // that node is gone, with its database
        bench.drain();
        bench.watch(9260ms, 9260ms, sight(row(5, {}, 11)));
        QVERIFY(bench.is<LeaseKeeper::TryAcquire>());
        QCOMPARE(bench.as<LeaseKeeper::TryAcquire>().wanted.epoch, quint64(3));
    }

    void anAbsurdEpochIsNotBelieved()
    {
        Bench bench = holder();
        bench.keeper.setEpochElsewhere(~quint64(0), at(500ms));
        bench.keeper.noteEpoch(~quint64(0));
        bench.drain();
        QVERIFY(bench.keeper.effective(at(500ms)));
        QCOMPARE(bench.keeper.newestEpoch(), quint64(1));
    }

    void aRowOfAnOlderBuildBeginsTheFirstEpoch()
    {
        LeaseRow old = row(7, {}, 3);
        old.epoch = 0;
        old.takenIn = {};
        Bench bench(a);
        bench.watch(0ms, 3750ms, sight(old));
        QVERIFY(bench.is<LeaseKeeper::Read>());
        bench.watch(4000ms, 4000ms, sight(old));
        QVERIFY(bench.is<LeaseKeeper::TryAcquire>());
        QCOMPARE(bench.as<LeaseKeeper::TryAcquire>().wanted.epoch, quint64(1));
    }
};

QTEST_GUILESS_MAIN(LeaseIdentityTest)
#include "tst_leaseidentity.moc"
