// muster_test: USES Muster::Cluster
#include "cluster/reachability/sightrelay.h"

#include <QTest>

using namespace muster;
using namespace muster::cluster;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

// Goal: the two ends of a cut in one direction hear each other's rows by way of thirds, from few of them, and
// believe no row that was reported before the cut.
class TestSightRelay : public QObject {
    Q_OBJECT

    static NodeId node(int number) { return NodeId(u"id-%1"_s.arg(number)); }
    static Sight sight(Way udp, Way tcp)
    {
        Sight made;
        made.udp = udp;
        made.tcp = tcp;
        return made;
    }
    static std::set<NodeId> first(int count)
    {
        std::set<NodeId> nodes;
        for (int i = 1; i <= count; ++i)
            nodes.insert(node(i));
        return nodes;
    }
    /// Nothing that 1 sends reaches 2.
    static SightMatrix cutFrom1To2(int count)
    {
        SightMatrix matrix;
        for (int i = 1; i <= count; ++i)
            for (int j = 1; j <= count; ++j)
                if (i != j)
                    matrix[node(i)].sees[node(j)] = sight(Way::Open, Way::Open);
        matrix[node(1)].sees[node(2)] = sight(Way::OneWay, Way::Blocked);
        matrix[node(2)].sees[node(1)] = sight(Way::Blocked, Way::Blocked);
        return matrix;
    }
    static QString toldBy(const SightMatrix &matrix, int count, int recipient)
    {
        QStringList reported;
        for (int i = 1; i <= count; ++i)
            for (const NodeId &observer : observersToRelay(matrix, first(count), node(i), node(recipient)))
                reported.append(u"%1 of %2"_s.arg(node(i).toString(), observer.toString()));
        return reported.join(u", "_s);
    }

private slots:
    void aHealthyClusterPassesNothingOn()
    {
        SightMatrix matrix = cutFrom1To2(4);
        matrix[node(1)].sees[node(2)] = matrix[node(2)].sees[node(1)] = sight(Way::Open, Way::Open);
        for (int recipient = 1; recipient <= 4; ++recipient)
            QCOMPARE(toldBy(matrix, 4, recipient), QString());
    }

    void bothEndsHearOfEachOther()
    {
        const SightMatrix matrix = cutFrom1To2(3);
        QCOMPARE(toldBy(matrix, 3, 1), u"id-3 of id-2"_s);
        QCOMPARE(toldBy(matrix, 3, 2), u"id-3 of id-1"_s);
        QCOMPARE(toldBy(matrix, 3, 3), QString());
    }

    void threeOfManyPassItOn()
    {
        QCOMPARE(toldBy(cutFrom1To2(9), 9, 2), u"id-3 of id-1, id-4 of id-1, id-5 of id-1"_s);
    }

    void whoDoesNotGetThroughIsNoRelay()
    {
        SightMatrix matrix = cutFrom1To2(7);
        matrix[node(3)].sees[node(2)].tcp = Way::Blocked; // cannot report to the recipient
        matrix[node(1)].sees[node(4)].tcp = Way::Blocked; // got no report itself
        QCOMPARE(toldBy(matrix, 7, 2), u"id-5 of id-1, id-6 of id-1, id-7 of id-1"_s);
    }

    void theDeadAndTheSilentHaveNoRow()
    {
        SightMatrix matrix = cutFrom1To2(4);
        QVERIFY(observersToRelay(matrix, {node(2), node(3), node(4)}, node(3), node(2)).empty());
        matrix.erase(node(1));
        QVERIFY(observersToRelay(matrix, first(4), node(3), node(2)).empty());
    }

    void aMessageHoldsFewRows()
    {
        const int many = relayedRowsMax + 10;
        SightMatrix matrix = cutFrom1To2(many + 3);
        for (int i = 3; i <= many + 2; ++i)
            matrix[node(2)].sees[node(i)].tcp = Way::Blocked;
        // "id-10" is among the first of those who reach both.
        QCOMPARE(int(observersToRelay(matrix, first(many + 3), node(10), node(2)).size()), relayedRowsMax);
    }

    void whatWasToldBeforeTheCutIsUnknown_data()
    {
        QTest::addColumn<int>("rowAge");
        QTest::addColumn<int>("lastAnswer");
        QTest::addColumn<bool>("isBroken");
        QTest::addColumn<bool>("believed");
        QTest::newRow("all is well") << 60'000 << 200 << false << true;
        QTest::newRow("reported long before the cut") << 60'000 << 10'000 << true << false;
        QTest::newRow("reported at the moment of the cut") << 9'900 << 10'000 << true << false;
        QTest::newRow("reported since") << 5'000 << 10'000 << true << true;
    }
    void whatWasToldBeforeTheCutIsUnknown()
    {
        QFETCH(int, rowAge);
        QFETCH(int, lastAnswer);
        QFETCH(bool, isBroken);
        QFETCH(bool, believed);
        SightMatrix matrix;
        matrix[node(1)].sees[node(2)] =
            isBroken ? sight(Way::OneWay, Way::Blocked) : sight(Way::Open, Way::Open);
        matrix[node(1)].sees[node(2)].answered = Millis(lastAnswer);
        SightRow &reported = matrix[node(2)];
        reported.age = Millis(rowAge);
        reported.sees[node(1)] = reported.sees[node(3)] = sight(Way::Open, Way::Open);
        discountStale(matrix, node(1));
        QCOMPARE(reported.sees[node(1)].udp, believed ? Way::Open : Way::Unknown);
        QCOMPARE(reported.sees[node(1)].tcp, believed ? Way::Open : Way::Unknown);
        QCOMPARE(reported.sees[node(3)].udp, Way::Open); // of others it is the newest there is
    }

    void whatBrokeWithTheProcessBeforeIsUnknown_data()
    {
        QTest::addColumn<int>("processAge");
        QTest::addColumn<bool>("believed");
        QTest::newRow("began after it was reported") << 4'999 << false;
        QTest::newRow("ran already") << 5'000 << true;
    }
    void whatBrokeWithTheProcessBeforeIsUnknown()
    {
        QFETCH(int, processAge);
        QFETCH(bool, believed);
        SightMatrix matrix;
        SightRow &reported = matrix[node(2)];
        reported.age = 5s;
        reported.sees[node(1)] = sight(Way::Blocked, Way::Blocked);
        reported.sees[node(3)] = sight(Way::OneWay, Way::Open);
        reported.sees[node(4)] = sight(Way::Blocked, Way::Blocked);
        const SightMatrix before = matrix;
        discountBeforeStart(matrix, {{node(1), Millis(processAge)}, {node(3), Millis(processAge)}});
        QCOMPARE(reported.sees[node(1)].udp, believed ? Way::Blocked : Way::Unknown);
        QCOMPARE(reported.sees[node(1)].tcp, believed ? Way::Blocked : Way::Unknown);
        QCOMPARE(reported.sees[node(3)].udp, believed ? Way::OneWay : Way::Unknown);
        QCOMPARE(reported.sees[node(3)].tcp, Way::Open); // it accuses nobody
        QCOMPARE(reported.sees[node(4)].udp, Way::Blocked); // nothing is known of its process
    }

    void aCutIsNamedByItsEnds()
    {
        // The sender of two nodes, by itself: its own row says one-way, the other's old one that all is well.
        SightMatrix matrix = cutFrom1To2(2);
        matrix[node(1)].sees[node(2)].answered = 10s;
        matrix[node(2)].age = 60s;
        matrix[node(2)].sees[node(1)] = sight(Way::Open, Way::Open);
        discountStale(matrix, node(1));
        const auto found = findingsOf(matrix, first(2));
        QCOMPARE(found.size(), 1U);
        QCOMPARE(protocol::name(found.front().code), "one-way"_L1);
        QCOMPARE(found.front().from, node(1));
    }
};

QTEST_GUILESS_MAIN(TestSightRelay)
#include "tst_sightrelay.moc"
