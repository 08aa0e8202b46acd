// muster_test: USES Muster::Cluster
#include "cluster/membership/awareness.h"
#include "cluster/membership/suspicion.h"
#include "support/likememberlist.h"

#include <QTest>

using namespace muster;
using namespace muster::cluster;
using namespace std::chrono_literals;

class TestSuspicion : public QObject {
    Q_OBJECT
private slots:
    void timeout_data()
    {
        QTest::addColumn<int>("members");
        QTest::addColumn<int>("confirmations");
        QTest::addColumn<Millis>("expected");
        QTest::newRow("two nodes have no one to ask: the least") << 2 << 0 << Millis(4s);
        QTest::newRow("three nodes: the least too") << 3 << 0 << Millis(4s);
        QTest::newRow("nobody else agrees: wait longest") << 10 << 0 << Millis(24s);
        QTest::newRow("one agrees: in between, by the logarithm") << 10 << 1 << Millis(11381);
        QTest::newRow("two agree: wait least") << 10 << 2 << Millis(4s);
        QTest::newRow("more than wanted changes nothing") << 10 << 5 << Millis(4s);
        QTest::newRow("a hundred nodes wait twice as long") << 100 << 2 << Millis(8s);
        QTest::newRow("a thousand nodes, nobody agrees") << 1000 << 0 << Millis(72s);
    }
    void timeout()
    {
        QFETCH(int, members);
        QFETCH(int, confirmations);
        QFETCH(Millis, expected);
        const Suspicion::Plan plan = Suspicion::plan(members, test::likeMemberlist());
        QCOMPARE(Suspicion::timeout(plan, confirmations), expected);
    }
    void oursTakesFourFifthsOfIt()
    {
        const Suspicion::Plan plan = Suspicion::plan(10, MembershipOptions::lan());
        QCOMPARE(Suspicion::timeout(plan, 0), Millis(19'200));
        QCOMPARE(Suspicion::timeout(plan, 2), Millis(3200));
    }
    // Goal: of three nodes one that hears nothing does not soon sentence both others by itself (§19.16).
    void oneOfThreeAloneWaitsLonger()
    {
        const TimePoint start{1s};
        const MembershipOptions options = MembershipOptions::lan();
        Suspicion suspicion("a", Suspicion::plan(3, options), start);
        QCOMPARE(suspicion.expiresAt(), start + 6400ms);
        suspicion.agree();
        QCOMPARE(suspicion.expiresAt(), start + 3200ms);
        suspicion.restart(start + 1s); // what they agreed on is forgotten too
        QCOMPARE(suspicion.expiresAt(), start + 7400ms);
        QVERIFY(!Suspicion("a", Suspicion::plan(2, options), start).needsAgreement()); // there is nobody else
        QVERIFY(!Suspicion("a", Suspicion::plan(4, options), start).needsAgreement()); // others confirm
    }
    void onlyNewAccusersThatAreWantedConfirm()
    {
        const TimePoint start{1s};
        Suspicion suspicion("a", Suspicion::plan(10, test::likeMemberlist()), start);
        QVERIFY(!suspicion.confirm("a")); // the first accuser is no confirmation
        QCOMPARE(suspicion.expiresAt(), start + 24s);
        QVERIFY(suspicion.confirm("b"));
        QVERIFY(!suspicion.confirm("b"));
        QVERIFY(suspicion.confirm("c"));
        QCOMPARE(suspicion.expiresAt(), start + 4s);
        QVERIFY(!suspicion.confirm("d"));
    }
    void restartGivesTheWholeTimeAgain()
    {
        Suspicion suspicion("a", Suspicion::plan(10, test::likeMemberlist()), TimePoint(1s));
        suspicion.confirm("b");
        suspicion.noteAnswer(TimePoint(2s));
        suspicion.restart(TimePoint(5s));
        QCOMPARE(suspicion.expiresAt(), TimePoint(29s));
        QVERIFY(!suspicion.answeredAt());
        QVERIFY(suspicion.confirm("a"));
    }
    void awarenessStaysBetweenZeroAndMost()
    {
        Awareness awareness(8);
        QCOMPARE(awareness.scale(1s), Millis(1s));
        awareness.apply(-3);
        QCOMPARE(awareness.score(), 0);
        awareness.apply(20);
        QCOMPARE(awareness.score(), 7);
        QCOMPARE(awareness.scale(1s), Millis(8s));
    }
};

QTEST_GUILESS_MAIN(TestSuspicion)
#include "tst_suspicion.moc"
