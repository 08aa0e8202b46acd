// muster_test: USES Muster::Cluster
#include "cluster/reachability/isolation.h"

#include <QTest>

using namespace muster;
using namespace muster::cluster;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// Cut off or alone: the table of the decision page, as data.
class TestIsolation : public QObject {
    Q_OBJECT

    static std::set<NodeId> nodes(const QString &letters)
    {
        std::set<NodeId> made;
        for (const QChar letter : letters)
            made.insert(NodeId(QString(letter)));
        return made;
    }

private slots:
    void standing_data()
    {
        QTest::addColumn<QString>("mine");
        QTest::addColumn<QStringList>("others"); // sides of living nodes; the dead are in none
        QTest::addColumn<QString>("holder");
        QTest::addColumn<QString>("expected");
        const QStringList nobody;
        QTest::newRow("1 node: alone is whole") << u"a"_s << nobody << u"a"_s << u"together"_s;
        QTest::newRow("2 nodes, the other died, we lead") << u"a"_s << nobody << u"a"_s << u"together"_s;
        QTest::newRow("2 nodes, the other died while it led") << u"a"_s << nobody << u"b"_s << u"together"_s;
        QTest::newRow("2 nodes, the other died, nobody leads")
            << u"a"_s << nobody << QString() << u"together"_s;
        QTest::newRow("2 nodes cut, we lead") << u"a"_s << QStringList{u"b"_s} << u"a"_s << u"lease-side"_s;
        QTest::newRow("2 nodes cut, the other leads")
            << u"a"_s << QStringList{u"b"_s} << u"b"_s << u"leaseless-side"_s;
        QTest::newRow("2 nodes cut, nobody leads: the lease decides in seconds")
            << u"a"_s << QStringList{u"b"_s} << QString() << u"undecided"_s;
        QTest::newRow("3 nodes, two died, we lead: the survivor serves")
            << u"c"_s << nobody << u"c"_s << u"together"_s;
        QTest::newRow("3 nodes, two died, the lease of one runs on")
            << u"c"_s << nobody << u"a"_s << u"together"_s;
        QTest::newRow("3 nodes, one cut off: it goes")
            << u"c"_s << QStringList{u"ab"_s} << u"a"_s << u"lesser-side"_s;
        QTest::newRow("3 nodes, one cut off: it goes though it leads")
            << u"c"_s << QStringList{u"ab"_s} << u"c"_s << u"lesser-side"_s;
        QTest::newRow("3 nodes, one cut off: the two serve")
            << u"ab"_s << QStringList{u"c"_s} << u"c"_s << u"larger-side"_s;
        QTest::newRow("3 nodes, one cut off, another dead, the other leads")
            << u"b"_s << QStringList{u"a"_s} << u"a"_s << u"leaseless-side"_s;
        QTest::newRow("3 nodes, each alone: the leader serves")
            << u"a"_s << QStringList{u"b"_s, u"c"_s} << u"a"_s << u"lease-side"_s;
        QTest::newRow("3 nodes, each alone: the others go")
            << u"b"_s << QStringList{u"a"_s, u"c"_s} << u"a"_s << u"leaseless-side"_s;
        QTest::newRow("3 nodes, each alone, the lease of a dead one runs on")
            << u"b"_s << QStringList{u"a"_s, u"c"_s} << u"x"_s << u"undecided"_s;
        QTest::newRow("4 nodes halved, with the lease")
            << u"ab"_s << QStringList{u"cd"_s} << u"b"_s << u"lease-side"_s;
        QTest::newRow("4 nodes halved, without")
            << u"cd"_s << QStringList{u"ab"_s} << u"b"_s << u"leaseless-side"_s;
        QTest::newRow("5 nodes in 2, 2 and the leader: the lowest id serves")
            << u"ab"_s << QStringList{u"cd"_s, u"e"_s} << u"e"_s << u"lease-side"_s;
        QTest::newRow("5 nodes in 2, 2 and the leader: the other two go")
            << u"cd"_s << QStringList{u"ab"_s, u"e"_s} << u"e"_s << u"leaseless-side"_s;
        QTest::newRow("5 nodes in 2, 2 and the leader: the leader goes")
            << u"e"_s << QStringList{u"ab"_s, u"cd"_s} << u"e"_s << u"lesser-side"_s;
        QTest::newRow("one that says it is on our side is no other side")
            << u"ab"_s << QStringList{u"(a)c"_s} << u"a"_s << u"together"_s;
    }
    void standing()
    {
        QFETCH(QString, mine);
        QFETCH(QStringList, others);
        QFETCH(QString, holder);
        QFETCH(QString, expected);
        WitnessRows living;
        for (const QString &side : others) {
            const bool named = side.startsWith(u'(');
            const QString members = named ? side.mid(3) : side;
            for (const NodeId &node : nodes(members))
                living[node] = {1, named ? NodeId(QString(side.at(1))) : *nodes(members).begin()};
        }
        const Isolation isolation = judgeIsolation(
            nodes(mine), living, holder.isEmpty() ? std::nullopt : std::optional(NodeId(holder)));
        QCOMPARE(QString(standingName(isolation.standing)), expected);
        QCOMPARE(isolation.cutOff(), !isolation.living.empty());
    }

    // Goal: whatever the sides and whoever leads, not everyone goes, and two sides that both stay are only
    // there while nobody holds the lease.
    // Method: every split of up to five living nodes, every holder, one that died included.
    void neverDoesEverybodyGo()
    {
        const QString all = u"abcde"_s;
        for (int size = 1; size <= all.size(); ++size) {
            int splits = 1;
            for (int i = 0; i < size; ++i)
                splits *= size;
            for (int split = 0; split < splits; ++split) {
                std::map<int, std::set<NodeId>> sides;
                for (int i = 0, rest = split; i < size; ++i, rest /= size)
                    sides[rest % size].insert(NodeId(all.mid(i, 1)));
                for (int holder = -1; holder <= size; ++holder) {
                    const auto holds = holder < 0
                        ? std::nullopt
                        : std::optional(NodeId(holder == size ? u"dead"_s : all.mid(holder, 1)));
                    int stay = 0;
                    bool undecided = false;
                    for (const auto &[key, mine] : sides) {
                        WitnessRows living;
                        for (const auto &[other, side] : sides)
                            for (const NodeId &node : side)
                                if (other != key)
                                    living[node] = {1, *side.begin()};
                        const Isolation isolation = judgeIsolation(mine, living, holds);
                        stay += int(!isolation.withdrawn());
                        undecided = undecided || isolation.standing == Standing::Undecided;
                    }
                    QVERIFY2(stay >= 1,
                        qPrintable(u"split %1 of %2, holder %3"_s.arg(split).arg(size).arg(holder)));
                    QVERIFY(stay == 1 || undecided);
                }
            }
        }
    }

    void aRowThatStandsStillIsNoSignOfLife()
    {
        Witness witness;
        QVERIFY(!witness.watching());
        const NodeId lost(u"b"_s);
        TimePoint now(100s);
        witness.setLost({lost}, now);
        QVERIFY(witness.watching());
        for (int i = 0; i < 5; ++i) {
            witness.rowsRead({{lost, {7, lost}}}, now += 2s); // left by a crash
            QVERIFY(witness.living(now).empty());
        }
        witness.rowsRead({{lost, {8, lost}}}, now += 2s);
        QCOMPARE(witness.living(now).size(), size_t(1));
        witness.rowsRead({{lost, {8, lost}}}, now += 24s);
        QVERIFY(!witness.living(now).empty());
        QVERIFY(witness.living(now + 1s).empty());
        witness.setLost({}, now);
        QVERIFY(!witness.watching());
    }
    void theFirstRowAfterTheLossIsNotEnoughButTheSecondIs()
    {
        // The other side notices later than we do: no row, then one, then another.
        Witness witness;
        const NodeId lost(u"b"_s);
        TimePoint now(100s);
        witness.setLost({lost}, now);
        witness.rowsRead({}, now);
        witness.rowsRead({{lost, {1, lost}}}, now += 2s);
        QVERIFY(witness.living(now).empty());
        witness.rowsRead({{lost, {2, lost}}}, now += 2s);
        QVERIFY(!witness.living(now).empty());
        // Lost again after it was back: what it said before does not count.
        witness.setLost({}, now);
        witness.setLost({lost}, now);
        QVERIFY(witness.living(now).empty());
    }
    void theDeadAreWatchedSeldom()
    {
        Witness witness;
        TimePoint now(100s);
        witness.setLost({NodeId(u"b"_s)}, now);
        QCOMPARE(witness.interval(now + 59s), Millis(2s));
        QCOMPARE(witness.interval(now + 60s), Millis(10s));
        witness.setLost({NodeId(u"b"_s), NodeId(u"c"_s)}, now += 120s);
        QCOMPARE(witness.interval(now), Millis(2s));
        now += 120s;
        witness.rowsRead({{NodeId(u"b"_s), {1, NodeId(u"b"_s)}}}, now);
        QCOMPARE(witness.interval(now), Millis(10s));
        witness.rowsRead({{NodeId(u"b"_s), {2, NodeId(u"b"_s)}}}, now);
        QCOMPARE(witness.interval(now), Millis(2s));
    }
};

QTEST_GUILESS_MAIN(TestIsolation)
#include "tst_isolation.moc"
