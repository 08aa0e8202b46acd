// muster_test: USES Muster::Cluster
#include "cluster/node/nodecore.h"
#include "unit/cluster/node/nodes.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace muster;
using namespace muster::cluster;
using test::member;
using test::nodeId;

namespace {

/// Node 1, driven as musterd drives it: what arrives is decoded and given back.
struct Bench {
    NodeCore core{nodeId(1), u"c"_s, true, Random(1)};
    Moment now{TimePoint(1000s), WallTime(5000s)};

    NodeOutput step(const NodeInput &input)
    {
        NodeOutput output = core.step(input, now);
        for (const ReceivedReport &report : output.hostReports)
            step(input::PeerHost{report.from, {{{u"open-files"_s, u"1"_s, u"2"_s, {}, {}, {}}}, {}}});
        return output;
    }
    void receive(int from, decltype(PeerMessage::body) body)
    {
        step(input::Message{encode(PeerMessage{nodeId(from), std::move(body)})});
    }
    void look(std::vector<Member> others)
    {
        others.push_back(member(1));
        step(input::Look{others, 0, {}});
        step(input::Clocks{{now.wall, now.steady, Millis(0)}});
        now.steady += 500ms;
    }
    NodeEvidence row(int number)
    {
        for (const NodeEvidence &node : core.evidence({}, now).nodes)
            if (node.id == nodeId(number))
                return node;
        return {};
    }
};

} // namespace

class TestNodeCore : public QObject {
    Q_OBJECT

private slots:
    // What is reported once and unasked may overtake the gossip about its sender: it would be missing for
    // good.
    void reportsThatOvertakeTheGossipAreKept()
    {
        Bench bench;
        bench.look({});
        bench.receive(2, HostNotice{"report"});
        bench.receive(2, ViewNotice{{nodeId(1), nodeId(2)}, std::nullopt, {}});
        bench.look({});
        bench.look({member(2)});
        QVERIFY(!bench.row(2).limits.empty());
        QCOMPARE(bench.row(1).seenBy, 1);
    }

    // Of who is not listed no other message counts: no answer goes to an address that gossip does not know.
    void nothingElseOfWhoIsNotListedCounts()
    {
        Bench bench;
        bench.look({});
        QVERIFY(bench.core.step(input::Message{encode(PeerMessage{nodeId(2), ReportRequest{}})}, bench.now)
                    .messages.empty());
        QVERIFY(bench.core.step(input::Message{encode(PeerMessage{nodeId(2), ClockProbe{}})}, bench.now)
                    .messages.empty());
    }
};

QTEST_GUILESS_MAIN(TestNodeCore)
#include "tst_nodecore.moc"
