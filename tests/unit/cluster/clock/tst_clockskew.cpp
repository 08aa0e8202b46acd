// muster_test: USES Muster::Cluster
#include "cluster/clock/clockskew.h"

#include <QTest>

using namespace muster;
using namespace muster::cluster;
using namespace Qt::Literals::StringLiterals;

class TestClockSkew : public QObject {
    Q_OBJECT
private slots:
    /// `ahead` are the clocks of a, b, c … in ms; `blamed` those that deviate.
    void judged_data()
    {
        QTest::addColumn<QList<int>>("ahead");
        QTest::addColumn<int>("error");
        QTest::addColumn<QString>("blamed");
        QTest::addColumn<bool>("majority");
        QTest::newRow("alone") << QList<int>{0} << 0 << u""_s << true;
        QTest::newRow("two that agree") << QList<int>{0, 400} << 0 << u""_s << true;
        QTest::newRow("two that differ: none may be blamed alone")
            << QList<int>{0, 7'000} << 0 << u"ab"_s << false;
        QTest::newRow("two that differ by little more than the limit")
            << QList<int>{0, 501} << 0 << u"ab"_s << false;
        QTest::newRow("one of three is named") << QList<int>{0, 7'000, 1} << 1 << u"b"_s << true;
        QTest::newRow("one of three is behind") << QList<int>{-7'000, 3, 1} << 1 << u"a"_s << true;
        QTest::newRow("the observer itself is the bad one")
            << QList<int>{0, 7'000, 7'001, 7'002} << 1 << u"a"_s << true;
        QTest::newRow("three of three differ") << QList<int>{0, 7'000, 14'000} << 0 << u"abc"_s << false;
        QTest::newRow("two against two") << QList<int>{0, 1, 7'000, 7'001} << 0 << u"abcd"_s << false;
        QTest::newRow("two of four are off, each elsewhere: the others agree, but are no majority")
            << QList<int>{0, 1, 9'000, -9'000} << 0 << u"abcd"_s << false;
        QTest::newRow("two of five are off") << QList<int>{0, 1, 2, 9'000, -9'000} << 0 << u"de"_s << true;
        QTest::newRow("within the error nobody is blamed") << QList<int>{0, 600, 0} << 101 << u""_s << true;
        QTest::newRow("beyond the error") << QList<int>{0, 600, 0} << 99 << u"b"_s << true;
        QTest::newRow("spread, yet each within the limit") << QList<int>{-450, 0, 450} << 0 << u""_s << true;
    }
    void judged()
    {
        QFETCH(QList<int>, ahead);
        QFETCH(int, error);
        std::map<NodeId, ClockOffset> offsets;
        for (int i = 0; i < ahead.size(); ++i)
            offsets[NodeId(QString(QChar(u'a' + i)))] = {Millis(ahead[i]), Millis(i == 0 ? 0 : error)};
        const ClockJudgement judgement = judgeClocks(offsets, {});
        QString blamed;
        for (const auto &[id, skew] : judgement.nodes)
            if (skew.excess > Millis(0))
                blamed += id.toString();
        QTEST(blamed, "blamed");
        QTEST(judgement.majority, "majority");
        QCOMPARE(judgement.nodes.size(), offsets.size());
    }

    // Goal: what a leader removes is over by every clock, whichever of them is wrong.
    void theSlowestClock()
    {
        const WallTime ours(Millis(1'000'000));
        const auto slowest = [ours](const QList<int> &ahead, int error) {
            std::map<NodeId, ClockOffset> offsets;
            for (int i = 0; i < ahead.size(); ++i)
                offsets[NodeId(QString(QChar(u'a' + i)))] = {Millis(ahead[i]), Millis(i == 0 ? 0 : error)};
            return (slowestClock(offsets, ours) - ours).count();
        };
        QCOMPARE(slowest({}, 0), 0); // nothing is known
        QCOMPARE(slowest({0, 7'000}, 10), 0); // ours is the slow one
        QCOMPARE(slowest({0, -7'000, 3}, 10), -7'010); // ours runs ahead of it
    }

    /// All observers come to the same judgement: only the reference is another.
    void itDoesNotMatterWhoAsks()
    {
        const QList<int> clocks{0, 30, 7'000, -20, 12};
        std::optional<ClockJudgement> first;
        for (const int observer : clocks) {
            std::map<NodeId, ClockOffset> offsets;
            for (int i = 0; i < clocks.size(); ++i)
                offsets[NodeId(QString::number(i))] = {Millis(clocks[i] - observer), Millis(0)};
            const ClockJudgement judgement = judgeClocks(offsets, {});
            if (!first)
                first = judgement;
            QVERIFY(judgement.nodes == first->nodes);
            QCOMPARE(judgement.nodes.at(NodeId(u"2"_s)).skew, Millis(7'000 - 12));
        }
    }

    void nobodyKnown()
    {
        QVERIFY(judgeClocks({}, {}).nodes.empty());
        QVERIFY(judgeClocks({}, {}).majority);
    }
};

QTEST_GUILESS_MAIN(TestClockSkew)
#include "tst_clockskew.moc"
