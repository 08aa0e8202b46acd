// muster_test: USES Muster::Cluster
#include "cluster/node/timings.h"
#include "cluster/node/viewexchange.h"
#include "unit/cluster/node/nodes.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace muster;
using namespace muster::cluster;
using test::member;
using test::nodeId;

namespace {

/// Node 1, and the nodes it sees.
struct Bench {
    NodeList listed{QStringLiteral("c")};
    ViewExchange views{nodeId(1)};
    Outbox outbox{nodeId(1)};
    Moment now{TimePoint(1000s), WallTime(5000s)};

    /// What is sent to which node after seeing these; all of it arrives unless `delivered` is false.
    std::vector<NodeId> look(std::vector<Member> others, bool delivered = true)
    {
        others.push_back(member(1));
        listed.update(others, now.steady);
        views.look(listed, 0, now);
        views.send(listed, test::nodeMeta(1), now.steady, outbox);
        std::vector<NodeId> to;
        for (const UserMessage &message : outbox.take()) {
            to.push_back(message.to);
            outbox.ended(message.to);
            if (!delivered)
                views.lost(message.to);
        }
        return to;
    }
};

} // namespace

class TestViewExchange : public QObject {
    Q_OBJECT

private slots:
    void isReportedOnceToEach()
    {
        Bench bench;
        QCOMPARE(bench.look({member(2), member(3)}), (std::vector{nodeId(2), nodeId(3)}));
        QVERIFY(bench.look({member(2), member(3)}).empty());
    }

    void isReportedToAllWhenItChanged()
    {
        Bench bench;
        bench.look({member(2), member(3)});
        QCOMPARE(bench.look({member(2), member(3, MemberState::Dead)}), std::vector{nodeId(2)});
        QCOMPARE(bench.look({member(2), member(3)}), (std::vector{nodeId(2), nodeId(3)}));
    }

    void isReportedAgainIfItDidNotArrive()
    {
        Bench bench;
        QCOMPARE(bench.look({member(2)}, false), std::vector{nodeId(2)});
        QCOMPARE(bench.look({member(2)}), std::vector{nodeId(2)});
        QVERIFY(bench.look({member(2)}).empty());
    }

    void isReportedToAProcessThatBeganAnew()
    {
        Bench bench;
        bench.look({member(2), member(3)});
        NodeMeta anew = test::nodeMeta(2);
        anew.startedAt += Millis(1);
        QCOMPARE(bench.look({member(2, MemberState::Alive, anew), member(3)}), std::vector{nodeId(2)});
    }

    void isReportedAgainAfterMinutes()
    {
        Bench bench;
        bench.look({member(2)});
        bench.now.steady += timings::reportAgainAfter - 1ms;
        QVERIFY(bench.look({member(2)}).empty());
        bench.now.steady += 1ms;
        QCOMPARE(bench.look({member(2)}), std::vector{nodeId(2)});
    }

    // Goal: the newer of two views is the one that stays, although streams overtake each other.
    void waitsForTheOneUnderWay()
    {
        Bench bench;
        bench.outbox.send(nodeId(2), ReportRequest{});
        QCOMPARE(bench.look({member(2), member(3)}).size(), std::size_t(2)); // the request, and 3
        bench.outbox.send(nodeId(2), ReportRequest{});
        bench.outbox.take();
        QVERIFY(bench.look({member(2), member(3)}).empty());
        bench.outbox.ended(nodeId(2));
        QCOMPARE(bench.look({member(2), member(3)}), std::vector{nodeId(2)});
    }

    void countsWhoSeesWhom()
    {
        Bench bench;
        bench.look({member(2), member(3)});
        const std::set<NodeId> alive{nodeId(1), nodeId(2), nodeId(3)};
        QCOMPARE(bench.views.seenBy(nodeId(3), alive), 1); // ourselves
        bench.views.received(nodeId(2), {{nodeId(1), nodeId(3)}, {}, {}}, bench.listed, bench.now.steady);
        QCOMPARE(bench.views.seenBy(nodeId(3), alive), 2);
        QCOMPARE(bench.views.seenBy(nodeId(1), alive), 1);
    }

    // Goal: a view that overtakes the gossip about its sender is not lost: it is reported once only.
    void keepsAnEarlyView()
    {
        Bench bench;
        bench.look({member(2)});
        bench.views.received(nodeId(3), {{nodeId(2)}, {}, {}}, bench.listed, bench.now.steady);
        QCOMPARE(bench.views.seenBy(nodeId(2), {nodeId(1), nodeId(3)}), 1);
        bench.look({member(2), member(3)});
        QCOMPARE(bench.views.seenBy(nodeId(2), {nodeId(1), nodeId(3)}), 2);
    }

    // Goal: a crash and a return are no firewall: what peers saw of the process before says nothing of the
    // next.
    void whatWasSeenOfTheProcessBeforeIsUnknown_data()
    {
        QTest::addColumn<bool>("beganAnew");
        QTest::addColumn<bool>("reportedAfterwards");
        QTest::addColumn<Way>("is");
        QTest::newRow("the same process") << false << false << Way::Blocked;
        QTest::newRow("it began anew") << true << false << Way::Unknown;
        QTest::newRow("the new one is out of reach as well") << true << true << Way::Blocked;
    }
    void whatWasSeenOfTheProcessBeforeIsUnknown()
    {
        QFETCH(bool, beganAnew);
        QFETCH(bool, reportedAfterwards);
        Bench bench;
        SightRow row;
        row.sees[nodeId(3)].udp = row.sees[nodeId(3)].tcp = Way::Blocked;
        const ViewNotice notice{{nodeId(1)}, row, {}};
        bench.look({member(2), member(3)});
        bench.views.received(nodeId(2), notice, bench.listed, bench.now.steady);
        bench.now.steady += 1s;
        NodeMeta meta = test::nodeMeta(3);
        if (beganAnew)
            meta.startedAt += Millis(1);
        bench.look({member(2), member(3, MemberState::Alive, meta)});
        bench.now.steady += 1s;
        bench.look({member(2), member(3, MemberState::Alive, meta)}); // it stays the one that began anew
        if (reportedAfterwards)
            bench.views.received(nodeId(2), notice, bench.listed, bench.now.steady);
        const SightMatrix matrix = bench.views.matrix(bench.listed, bench.now.steady);
        const Sight &seen = matrix.at(nodeId(2)).sees.at(nodeId(3));
        QTEST(seen.udp, "is");
        QTEST(seen.tcp, "is");
    }

    void forgetsWhoIsNoLongerListed()
    {
        Bench bench;
        bench.look({member(2), member(3)});
        bench.views.received(nodeId(2), {{nodeId(3)}, SightRow{}, {}}, bench.listed, bench.now.steady);
        QCOMPARE(bench.views.matrix(bench.listed, bench.now.steady).size(), std::size_t(2));
        bench.look({member(3)});
        QCOMPARE(bench.views.matrix(bench.listed, bench.now.steady).size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestViewExchange)
#include "tst_viewexchange.moc"
