// muster_test: USES Muster::Protocol
#include "protocol/admin/whatif.h"

#include <QTest>

using namespace muster;
using namespace muster::protocol;
using namespace Qt::Literals::StringLiterals;

namespace {

NodeId id(int number)
{
    return NodeId(u"node-%1"_s.arg(number));
}

Overview cluster(int nodes)
{
    Overview overview;
    for (int number = 1; number <= nodes; ++number) {
        NodeOverview node;
        node.id = id(number);
        node.name = node.id.toString();
        node.liveness = Liveness::Alive;
        node.lifecycle = Lifecycle::Active;
        overview.nodes.append(node);
    }
    overview.leader = id(1);
    return overview;
}

/// Of two minutes; the load is that of the second.
NodeSamples load(int number, double cpuPercent, int cores = 4)
{
    NodeSamples samples;
    samples.node = id(number);
    samples.cores = cores;
    for (int at = 0; at < 24; ++at) {
        NodeSample sample;
        sample.at = fromEpochMillis(1'700'000'040'000 + at * 5'000);
        sample.cpuPercent = at < 12 ? 1 : cpuPercent;
        sample.requestsPerSecond = cpuPercent / 10;
        sample.webSockets = 7 * number;
        samples.samples.append(sample);
    }
    return samples;
}

} // namespace

// Goal: what an operator hears before a node is taken away is what would happen.
class TestWhatIf : public QObject {
    Q_OBJECT

private slots:
    void oneOfThree()
    {
        const WhatIf answer = whatIf(cluster(3), {load(1, 100), load(2, 50), load(3, 150)}, id(2));
        QCOMPARE(answer.nodes, 3);
        QCOMPARE(answer.servingNow, 3);
        QCOMPARE(answer.servingAfter, 2);
        QVERIFY(!answer.leads);
        QVERIFY(!answer.nextLeader);
        QCOMPARE(answer.webSockets, 14.0);
        QCOMPARE(answer.peak->coresUsed, 3.0);
        QCOMPARE(*answer.peak->requestsPerSecond, 30.0);
        QCOMPARE(answer.peak->span, Millis(115'000));
        QCOMPARE(answer.coresAfter, 8);
        QCOMPARE(answer.carries, true);
        QCOMPARE(answer.canLoseAfter, 1);
        QVERIFY(answer.goesOn());
    }
    void theRestCannotCarryIt()
    {
        // 7 cores are used; 8 would be left, of which 6.4 count.
        const WhatIf answer = whatIf(cluster(3), {load(1, 300), load(2, 200), load(3, 200)}, id(3));
        QCOMPARE(answer.carries, false);
        QCOMPARE(answer.canLoseAfter, 0);
        QVERIFY(!answer.goesOn());
    }
    void theLargestIsTheOneToLose()
    {
        const auto measured =
            QList<NodeSamples>{load(1, 50, 16), load(2, 50, 2), load(3, 50, 2), load(4, 50, 2)};
        QCOMPARE(
            whatIf(cluster(4), measured, id(2)).canLoseAfter, 1); // the large one; then 1.6 for 2 are left
        QCOMPARE(whatIf(cluster(4), measured, id(1)).canLoseAfter, 1);
    }
    void theLeader()
    {
        Overview overview = cluster(3);
        QCOMPARE(whatIf(overview, {}, id(1)).nextLeader, id(2));
        overview.nodes[1].liveness = Liveness::Down;
        QCOMPARE(whatIf(overview, {}, id(1)).nextLeader, id(3));
        overview.nodes[1].liveness = Liveness::Alive;
        overview.preferred = LeaderPreference{id(3), {}, {}};
        QCOMPARE(whatIf(overview, {}, id(1)).nextLeader, id(3));
    }
    void theLastOne()
    {
        Overview overview = cluster(2);
        overview.nodes[0].lifecycle = Lifecycle::Maintenance;
        overview.leader = id(2);
        const WhatIf answer = whatIf(overview, {load(2, 10)}, id(2));
        QCOMPARE(answer.nodes, 1);
        QCOMPARE(answer.servingAfter, 0);
        QVERIFY(answer.leads && !answer.nextLeader);
        QVERIFY(!answer.goesOn());
    }
    void whatDoesNotServeChangesNothing()
    {
        Overview overview = cluster(3);
        overview.nodes[2].liveness = Liveness::Down;
        const WhatIf answer = whatIf(overview, {load(1, 10), load(2, 10)}, id(3));
        QCOMPARE(answer.servingNow, 2);
        QCOMPARE(answer.servingAfter, 2);
        QVERIFY(!answer.webSockets);
        QVERIFY(answer.goesOn());
    }
    void loadIsNotKnownUntilAllHaveMeasured()
    {
        NodeSamples older = load(2, 10);
        older.cores.reset();
        for (const QList<NodeSamples> &measured :
            {QList<NodeSamples>{}, {load(1, 10)}, {load(1, 10), older, load(3, 10)}}) {
            const WhatIf answer = whatIf(cluster(3), measured, id(1));
            QVERIFY(!answer.peak);
            QVERIFY(!answer.carries);
            QVERIFY(answer.goesOn());
            QCOMPARE(answer.canLoseAfter, 1);
            QVERIFY(toJson(answer)[u"peak"].isNull());
        }
    }
};

QTEST_GUILESS_MAIN(TestWhatIf)
#include "tst_whatif.moc"
