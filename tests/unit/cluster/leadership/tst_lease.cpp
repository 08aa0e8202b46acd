// muster_test: USES Muster::Cluster
#include "unit/cluster/leadership/leasebench.h"

using namespace muster::test;

class LeaseTest final : public QObject {
    Q_OBJECT

private slots:
    void theFirstLeaseIsTakenByTheLowest()
    {
        Bench lowest(a);
        lowest.read(0ms, std::nullopt);
        QVERIFY(lowest.is<LeaseKeeper::TryAcquire>());
        QVERIFY(!lowest.as<LeaseKeeper::TryAcquire>().expected);
        QCOMPARE(lowest.as<LeaseKeeper::TryAcquire>().wanted, row(1, a, 1));
        QCOMPARE(lowest.as<LeaseKeeper::TryAcquire>().reason, LeaseReason::NoLeaseYet);
        QVERIFY(!lowest.keeper.effective(at(0ms)));

        Bench second(b);
        second.watch(0ms, 1250ms, std::nullopt);
        QVERIFY(second.is<LeaseKeeper::Read>());
        second.watch(1500ms, 1750ms, std::nullopt); // the first did not come
        QVERIFY(second.is<LeaseKeeper::TryAcquire>());
    }

    void challengerWaitsAFullLeaseFromItsFirstLook()
    {
        Bench bench(a);
        bench.read(0ms, row(7, b, 3));
        bench.watch(250ms, 3750ms, row(7, b, 3));
        QVERIFY2(bench.is<LeaseKeeper::Read>(), "took the row before it was unchanged for a full lease");
        bench.tick(4000ms);
        bench.read(4000ms, row(7, b, 3));
        QVERIFY(bench.is<LeaseKeeper::TryAcquire>());
        QCOMPARE(bench.as<LeaseKeeper::TryAcquire>().wanted, row(8, a, 4));
        QCOMPARE(bench.as<LeaseKeeper::TryAcquire>().reason, LeaseReason::LeaseExpired);
    }

    void aRenewalStartsTheWaitingAnew()
    {
        Bench bench(a);
        bench.read(0ms, row(7, b, 3));
        bench.watch(250ms, 3000ms, row(7, b, 3));
        bench.watch(3250ms, 7000ms, row(7, b, 4));
        QVERIFY(bench.is<LeaseKeeper::Read>());
        bench.watch(7250ms, 7500ms, row(7, b, 4));
        QVERIFY(bench.is<LeaseKeeper::TryAcquire>());
    }

    void timeNotWatchedIsNoWaiting()
    {
        Bench bench(a);
        bench.read(0ms, row(7, b, 3));
        bench.watch(250ms, 1000ms, row(7, b, 3));
        bench.tick(60'000ms); // stopped, or a leap of the clock
        bench.read(60'000ms, row(7, b, 3));
        QVERIFY(bench.is<LeaseKeeper::Read>());
        bench.watch(60'250ms, 62'500ms, row(7, b, 3));
        QVERIFY2(
            bench.is<LeaseKeeper::Read>(), "a minute in which nobody looked counts as no more than one gap");
        bench.watch(62'700ms, 62'700ms, row(7, b, 3));
        QVERIFY(bench.is<LeaseKeeper::TryAcquire>());
    }

    // The clock of the one who waits leaps twice, by less than a second and a half: a holder on the slowest
    // clock still ends before the row is taken by a challenger on the fastest one.
    void leapsOfTheClockDoNotShortenTheWait()
    {
        Bench bench(a);
        bench.read(0ms, row(7, b, 3));
        Millis leapt{0};
        Millis now{0};
        while (!bench.is<LeaseKeeper::TryAcquire>()) {
            QVERIFY(now < 10s);
            now += 250ms;
            if (now - leapt == 1000ms || now - leapt == 2000ms) {
                leapt += 1400ms;
                now += 1400ms;
            }
            bench.tick(now);
            bench.read(now, row(7, b, 3));
        }
        const LeaseOptions options;
        QVERIFY2(
            (now - leapt) / 1.1 > options.hold / 0.9, qPrintable(QString::number((now - leapt).count())));
    }

    void theLastLookComesInTime()
    {
        Bench bench(a);
        bench.read(0ms, row(7, b, 3));
        for (Millis now = 260ms; now <= 3900ms; now += 260ms) {
            bench.tick(now);
            if (bench.is<LeaseKeeper::Read>())
                bench.read(now, row(7, b, 3));
        }
        QCOMPARE(bench.keeper.nextDeadline(), at(4000ms));
    }

    void holderCountsFromBeforeTheStatement()
    {
        Bench bench = holder();
        QVERIFY(bench.last<LeaseKeeper::LeadershipGained>());
        QCOMPARE(bench.last<LeaseKeeper::LeadershipGained>()->reason, LeaseReason::Released);
        QCOMPARE(bench.keeper.effectiveUntil(), at(2700ms)); // sent at 0, answered at 100
        QVERIFY(bench.keeper.effective(at(2699ms)));
        QVERIFY(!bench.keeper.effective(at(2700ms)));
        bench.tick(800ms);
        QVERIFY(bench.is<LeaseKeeper::Renew>());
        bench.done(1500ms, row(5, a, 11));
        QCOMPARE(bench.keeper.effectiveUntil(), at(3500ms));
    }

    void anAnswerThatTookLongerThanTheLeaseGivesNothing()
    {
        Bench bench(a);
        bench.read(0ms, row(4, {}, 9));
        bench.done(2700ms, row(5, a, 10));
        QVERIFY(bench.events.empty());
        QVERIFY(!bench.keeper.effective(at(2700ms)));
        QVERIFY(bench.is<LeaseKeeper::Renew>());
        bench.done(2800ms, row(5, a, 11));
        QVERIFY(bench.last<LeaseKeeper::LeadershipGained>());
    }

    void holderWithoutDatabaseStepsDownInTime()
    {
        Bench bench = holder();
        for (Millis now = 800ms; now < 2700ms; now += 250ms) {
            bench.tick(now);
            if (bench.keeper.busy())
                bench.fail(now);
        }
        QCOMPARE(bench.events.size(), size_t(1));
        bench.tick(2700ms);
        const auto *lost = bench.last<LeaseKeeper::LeadershipLost>();
        QVERIFY(lost);
        QCOMPARE(lost->reason, LeaseReason::NotRenewed);
    }

    void stoppedHolderSaysLostFirstAndIsRefusedOnce()
    {
        Bench bench = holder();
        bench.tick(30'000ms);
        QVERIFY(bench.last<LeaseKeeper::LeadershipLost>());
        QVERIFY(bench.is<LeaseKeeper::Renew>());
        QCOMPARE(bench.as<LeaseKeeper::Renew>().term, quint64(5));
        bench.refuse(30'010ms, row(6, b, 40));
        const auto *refused = bench.last<LeaseKeeper::RefusedStaleTerm>();
        QVERIFY(refused);
        QCOMPARE(refused->ours, quint64(5));
        QCOMPARE(refused->current, quint64(6));
        QCOMPARE(refused->holder, b);
        const size_t events = bench.events.size();
        bench.watch(30'260ms, 33'000ms, row(6, b, 41));
        QCOMPARE(bench.events.size(), events);
        QVERIFY(bench.is<LeaseKeeper::Read>());
    }

    void stoppedHolderGoesOnIfNobodyTookOver()
    {
        Bench bench = holder();
        bench.tick(5000ms);
        bench.done(5010ms, row(5, a, 11));
        const auto *gained = bench.last<LeaseKeeper::LeadershipGained>();
        QVERIFY(gained);
        QCOMPARE(gained->term, quint64(5));
        QCOMPARE(gained->reason, LeaseReason::NobodyTookOver);
        QCOMPARE(bench.keeper.effectiveUntil(), at(7700ms));
    }

    void aLostAnswerIsFoundInTheRow()
    {
        Bench bench(a);
        bench.read(0ms, row(4, {}, 9));
        bench.fail(1500ms);
        bench.tick(1750ms);
        bench.read(1760ms, row(5, a, 10));
        QVERIFY(!bench.keeper.effective(at(1760ms))); // only a renewal defines from when it counts
        QVERIFY(bench.is<LeaseKeeper::Renew>());
        bench.done(1770ms, row(5, a, 11));
        QVERIFY(bench.last<LeaseKeeper::LeadershipGained>());
        QCOMPARE(bench.keeper.effectiveUntil(), at(4460ms));
    }

    void aTermThatThisProcessNeverAskedForIsNotItsOwn()
    {
        Bench bench(a); // restarted, or a copy of the data directory
        bench.read(0ms, row(9, a, 3));
        bench.watch(250ms, 3750ms, row(9, a, 3));
        QVERIFY(bench.is<LeaseKeeper::Read>());
        bench.watch(4000ms, 4000ms, row(9, a, 3));
        QCOMPARE(bench.as<LeaseKeeper::TryAcquire>().wanted.term, quint64(10));
    }

    void aLowerIdIsLetInOnlyOnceStable()
    {
        Bench bench = holder(b, {b, c});
        bench.keeper.setCandidates({a, b, c}, at(500ms));
        quint64 renewal = 10;
        Millis now = 800ms;
        for (; now < 30'400ms; now += 800ms) {
            bench.tick(now);
            QVERIFY(bench.is<LeaseKeeper::Renew>());
            bench.done(now, row(5, b, ++renewal));
        }
        QVERIFY(bench.keeper.effective(at(now - 800ms)));
        bench.tick(now + 300ms);
        QVERIFY(bench.is<LeaseKeeper::Release>());
        QCOMPARE(bench.as<LeaseKeeper::Release>().reason, LeaseReason::LowerIdStable);
        QVERIFY2(!bench.keeper.effective(at(now + 300ms)), "still leads while it releases");
        QVERIFY(bench.last<LeaseKeeper::LeadershipLost>());
    }

    void transferGoesToThePreferredAndStaysThere()
    {
        Bench bench = holder();
        bench.tick(800ms);
        bench.done(810ms, row(5, a, 11, c));
        QVERIFY(bench.is<LeaseKeeper::Release>());
        QCOMPARE(bench.as<LeaseKeeper::Release>().reason, LeaseReason::Transfer);

        Bench preferred(c);
        preferred.read(0ms, row(5, {}, 12, c));
        QVERIFY(preferred.is<LeaseKeeper::TryAcquire>());
        QCOMPARE(preferred.as<LeaseKeeper::TryAcquire>().wanted, row(6, c, 13, c));
        preferred.done(10ms, row(6, c, 13, c));
        quint64 renewal = 13;
        for (Millis now = 800ms; now < 60s; now += 800ms) {
            preferred.tick(now);
            QVERIFY(preferred.is<LeaseKeeper::Renew>()); // a lower id is stable and still not let in
            preferred.done(now, row(6, c, ++renewal, c));
        }
    }

    void thePreferenceEndsWhenItsHolderFails()
    {
        Bench bench(a);
        bench.read(0ms, row(7, c, 3, c));
        bench.watch(250ms, 4000ms, row(7, c, 3, c));
        QVERIFY(bench.is<LeaseKeeper::TryAcquire>());
        QVERIFY(bench.as<LeaseKeeper::TryAcquire>().wanted.preferred.isEmpty());
    }

    void holderThatMayNotLeadReleases()
    {
        Bench bench = holder();
        bench.keeper.setCandidates({b, c}, at(200ms));
        bench.drain();
        QVERIFY(bench.is<LeaseKeeper::Release>());
        bench.done(210ms, row(5, {}, 11));
        bench.watch(500ms, 8000ms, row(5, {}, 11));
        QVERIFY(bench.is<LeaseKeeper::Read>());
    }

    // A Release whose answer is lost may be carried out later: it must not end a lease that is relied on.
    void whatWasGivenBackIsNotTakenUpAgain()
    {
        Bench bench = holder();
        bench.keeper.setCandidates({b, c}, at(200ms)); // without its database for a moment
        bench.drain();
        QVERIFY(bench.is<LeaseKeeper::Release>());
        bench.fail(1400ms);
        bench.keeper.setCandidates({a, b, c}, at(1500ms));
        bench.drain();
        bench.tick(1700ms);
        QVERIFY(bench.is<LeaseKeeper::Read>());
        bench.read(1700ms, row(5, a, 10)); // not carried out yet
        QVERIFY2(bench.is<LeaseKeeper::Release>(), "goes on under a term that it gave back");
        QVERIFY(!bench.keeper.effective(at(1700ms)));
        bench.done(1710ms, row(5, {}, 11));
        bench.watch(1960ms, 1960ms, row(5, {}, 11));
        QVERIFY(bench.is<LeaseKeeper::TryAcquire>());
        QCOMPARE(bench.as<LeaseKeeper::TryAcquire>().wanted.term, quint64(6));
    }

    void resigningEndsCleanly()
    {
        Bench bench = holder();
        bench.keeper.resign(LeaseReason::Released, at(200ms));
        bench.drain();
        QVERIFY(bench.is<LeaseKeeper::Release>());
        QVERIFY(!bench.keeper.finished());
        bench.done(210ms, row(5, {}, 11));
        QVERIFY(bench.keeper.finished());
        QCOMPARE(bench.keeper.nextDeadline(), TimePoint::max());
    }

    void theNextTermIsAboveAllThatWereHeardOf_data()
    {
        QTest::addColumn<quint64>("gossiped");
        QTest::addColumn<quint64>("term");
        QTest::newRow("nothing heard: one above the row") << quint64(0) << quint64(5);
        QTest::newRow("a peer knows more than the database: above that") << quint64(40) << quint64(41);
        QTest::newRow("an absurd term is not believed") << ~quint64(0) << quint64(5);
    }
    void theNextTermIsAboveAllThatWereHeardOf()
    {
        QFETCH(quint64, gossiped);
        QFETCH(quint64, term);
        Bench bench(a);
        bench.keeper.noteTerm(gossiped);
        bench.read(0ms, row(4, {}, 9));
        // A term that the row does not show may be in force: then even a free row has to be unchanged for a
        // full lease.
        QCOMPARE(bench.is<LeaseKeeper::TryAcquire>(), term == 5);
        bench.watch(250ms, 4000ms, row(4, {}, 9));
        QVERIFY(bench.is<LeaseKeeper::TryAcquire>());
        QTEST(bench.as<LeaseKeeper::TryAcquire>().wanted.term, "term");
    }

    void answersToOtherCommandsAreIgnored()
    {
        Bench bench(a);
        bench.keeper.succeeded(77, sight(row(1, a, 1)), at(0ms));
        bench.keeper.refused(78, sight(std::nullopt), at(0ms));
        bench.drain();
        QVERIFY(bench.events.empty());
        QCOMPARE(bench.commands.size(), size_t(1));
    }

    void aPeerIsBelievedToLeadWhileItsRowMoves()
    {
        Bench bench(b);
        bench.read(0ms, row(7, a, 3));
        QCOMPARE(bench.keeper.leader(at(3999ms)), std::optional(a));
        QVERIFY(!bench.keeper.leader(at(4000ms)));
    }
};

QTEST_GUILESS_MAIN(LeaseTest)
#include "tst_lease.moc"
