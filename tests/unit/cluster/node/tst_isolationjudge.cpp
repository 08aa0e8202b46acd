// muster_test: USES Muster::Cluster
#include "cluster/node/isolationjudge.h"
#include "unit/cluster/node/nodes.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace muster;
using namespace muster::cluster;
using test::nodeId;

namespace {

/// One node that misses two others, which live on their side.
struct Bench {
    IsolationJudge judge{nodeId(1), Random(7)};
    TimePoint now{1000s};
    quint64 beat = 0;

    void lose(std::set<NodeId> lost) { judge.update({{nodeId(1)}, std::move(lost), std::nullopt}, now); }
    void answer()
    {
        ++beat;
        judge.answered(WitnessRows{{nodeId(2), {beat, nodeId(2)}}, {nodeId(3), {beat, nodeId(2)}}}, now);
    }
    /// Until both others were seen to live.
    void standApart()
    {
        lose({nodeId(2), nodeId(3)});
        answer();
        now = judge.nextDeadline();
        judge.tick(now);
        answer();
    }
};

} // namespace

class TestIsolationJudge : public QObject {
    Q_OBJECT

private slots:
    void beatsWhileSomebodyIsMissing()
    {
        Bench bench;
        bench.lose({});
        QVERIFY(!bench.judge.takeOutput().beat);
        bench.lose({nodeId(2)});
        const auto first = bench.judge.takeOutput().beat;
        QVERIFY(first && first->group == nodeId(1));
        bench.lose({nodeId(2)}); // the first is not answered yet
        QVERIFY(!bench.judge.takeOutput().beat);
        bench.answer();
        bench.judge.tick(bench.judge.nextDeadline());
        const auto second = bench.judge.takeOutput().beat;
        QVERIFY(second && second->beat != first->beat);
    }

    void forgetsTheRowsOnceAllAreBack()
    {
        Bench bench;
        bench.standApart();
        bench.lose({});
        QCOMPARE(bench.judge.takeOutput().forget, (std::vector{nodeId(1), nodeId(2), nodeId(3)}));
        QCOMPARE(bench.judge.nextDeadline(), TimePoint::max());
        bench.judge.forgotten(false);
        bench.lose({});
        QCOMPARE(bench.judge.takeOutput().forget, std::vector{nodeId(1)});
    }

    // Goal: a node out of rotation returns 3 s after it could, and a relapse restarts them.
    void returnsAWhileAfterItCould()
    {
        Bench bench;
        bench.standApart();
        QVERIFY(bench.judge.takeOutput().changed);
        QVERIFY(bench.judge.isolation().withdrawn());
        bench.lose({});
        bench.now += 2999ms;
        bench.lose({});
        QVERIFY(bench.judge.isolation().withdrawn());
        bench.standApart();
        bench.lose({});
        bench.now += 2999ms;
        bench.lose({});
        QVERIFY(bench.judge.isolation().withdrawn());
        bench.now += 1ms;
        bench.lose({});
        QVERIFY(!bench.judge.isolation().withdrawn());
        QVERIFY(bench.judge.takeOutput().changed);
    }

    void staysWhileTheDatabaseIsSilent()
    {
        Bench bench;
        bench.standApart();
        bench.judge.tick(bench.judge.nextDeadline());
        bench.judge.answered({}, bench.now);
        bench.now += 60s;
        bench.lose({nodeId(2)});
        QVERIFY(bench.judge.isolation().withdrawn());
    }

    void takesBackItsRowWhenItStops()
    {
        Bench bench;
        bench.lose({nodeId(2)});
        bench.judge.stop();
        QCOMPARE(bench.judge.takeOutput().forget, std::vector{nodeId(1)});
        bench.lose({nodeId(2), nodeId(3)});
        QVERIFY(!bench.judge.takeOutput().beat);
    }
};

QTEST_GUILESS_MAIN(TestIsolationJudge)
#include "tst_isolationjudge.moc"
