// muster_test: USES Muster::Cluster
#include "cluster/node/hostreports.h"
#include "cluster/node/timings.h"
#include "unit/cluster/node/nodes.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace muster;
using namespace muster::cluster;
using test::member;
using test::nodeId;

namespace {

/// Node 1, and the hosts it knows.
struct Bench {
    NodeList listed{u"c"_s};
    HostReports hosts{nodeId(1)};
    Outbox outbox{nodeId(1)};
    Moment now{TimePoint(1000s), WallTime(5000s)};

    void look(std::vector<Member> others)
    {
        others.push_back(member(1));
        listed.update(others, now.steady);
        hosts.send(listed, now, outbox);
    }
    /// How many go to node 2 when so much time has passed.
    int reportsAfter(Millis passed, MemberState state = MemberState::Alive)
    {
        now.steady += passed;
        NodeMeta reader = test::nodeMeta(2);
        reader.features.append(protocol::features::hostFacts);
        look({member(2, state, reader)});
        int reports = 0;
        for (const UserMessage &message : outbox.take()) {
            const auto decoded = decodePeerMessage(message.body);
            reports += decoded && std::holds_alternative<HostNotice>(decoded->body);
        }
        return reports;
    }
    void report(int number)
    {
        hosts.setPeer(nodeId(number), {{{u"open-files"_s, u"1"_s, u"2"_s, {}, {}, {}}}, {}});
    }
    bool knows(int number) const
    {
        NodeEvidence node;
        node.id = nodeId(number);
        hosts.describe(node);
        return !node.limits.empty();
    }
};

} // namespace

class TestHostReports : public QObject {
    Q_OBJECT

private slots:
    // One that was lost in the socket of a process that ended would be missing for good.
    void isReportedAgainAfterMinutes()
    {
        Bench bench;
        bench.hosts.setOwn({}, "report");
        QCOMPARE(bench.reportsAfter(0ms), 1);
        QCOMPARE(bench.reportsAfter(timings::reportAgainAfter - 1ms), 0);
        QCOMPARE(bench.reportsAfter(1ms), 1);
        QCOMPARE(bench.reportsAfter(1ms), 0);
    }

    void isReportedAgainToWhoeverSeemedToBeAway()
    {
        Bench bench;
        bench.hosts.setOwn({}, "report");
        QCOMPARE(bench.reportsAfter(0ms), 1);
        QCOMPARE(bench.reportsAfter(1ms, MemberState::Dead), 0);
        QCOMPARE(bench.reportsAfter(1ms), 1);
    }

    // A report is sent rarely: one that overtook the gossip about its sender would be missing for minutes.
    void aReportThatOvertakesTheGossipIsKept()
    {
        Bench bench;
        bench.report(2);
        bench.look({});
        bench.look({});
        bench.look({member(2)});
        QVERIFY(bench.knows(2));
    }

    void whoIsNoLongerListedIsForgotten()
    {
        Bench bench;
        bench.report(2);
        bench.look({member(2)});
        bench.look({});
        QVERIFY(!bench.knows(2));
    }

    void fewWaitForTheirListing()
    {
        Bench bench;
        for (int i = 0; i < int(timings::earlyReportsMax) + 10; ++i)
            bench.hosts.setPeer(NodeId(QString::number(i).rightJustified(26, u'x')), {});
        bench.report(2);
        QVERIFY(!bench.knows(2));
    }
};

QTEST_GUILESS_MAIN(TestHostReports)
#include "tst_hostreports.moc"
