// muster_test: USES Muster::Cluster
#include "lonelynode.h"

#include <QTest>

using namespace muster::cluster;
using namespace muster;
using namespace std::chrono_literals;

// Goal: who wakes up after standing still doubts itself: it accuses nobody by what it did not hear meanwhile,
// and ends no suspicion.
class TestPauseDoubt : public QObject {
    Q_OBJECT

    static MembershipOptions options(bool doubts)
    {
        MembershipOptions made = MembershipOptions::lan();
        made.improvements.doubtsItself = doubts;
        return made;
    }
    static void standStill(LonelyNode &node, Millis span)
    {
        node.forget();
        node.now += span;
        node.core.tick(node.now);
        node.drain();
    }

private slots:
    void probesAreForgotten_data()
    {
        QTest::addColumn<bool>("doubts");
        QTest::newRow("by our rules") << true;
        QTest::newRow("by memberlist's, for comparison") << false;
    }
    void probesAreForgotten()
    {
        QFETCH(bool, doubts);
        LonelyNode node(options(doubts));
        node.meet("a", 2);
        node.meet("b", 3);
        node.awaitPing(2);
        standStill(node, 30s);
        QCOMPARE(node.state("a"), doubts ? MemberState::Alive : MemberState::Suspect);
        QCOMPARE(node.count<Suspect>() > 0, !doubts);
    }

    void suspicionsBeginAnew_data() { probesAreForgotten_data(); }
    void suspicionsBeginAnew()
    {
        QFETCH(bool, doubts);
        LonelyNode node(options(doubts));
        node.meet("a", 2);
        node.meet("b", 3);
        node.receive(3, {Suspect{1, "a", "b"}});
        QCOMPARE(node.state("a"), MemberState::Suspect);
        standStill(node, 30s);
        QCOMPARE(node.state("a"), doubts ? MemberState::Suspect : MemberState::Dead);
        node.receive(2, {Alive{2, "a", endpointOf(2), "MU1", defaultVersions}}); // it had no time to say so
        QCOMPARE(node.state("a"), MemberState::Alive);
    }

    void aShortDelayIsNoPause()
    {
        LonelyNode node;
        node.meet("a", 2);
        node.receive(2, {Suspect{1, "a", "a"}});
        QVERIFY(
            node.runUntil(60s, [&node] { return node.state("a") == MemberState::Dead; })); // in small steps
    }
};

QTEST_GUILESS_MAIN(TestPauseDoubt)
#include "tst_pausedoubt.moc"
