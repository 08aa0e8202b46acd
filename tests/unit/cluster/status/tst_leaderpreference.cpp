// muster_test: USES Muster::Cluster
#include "cluster/status/leaderpreference.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace muster;
using namespace muster::cluster;

namespace {

NodeEvidence node(const QString &id)
{
    NodeEvidence e;
    e.id = NodeId(id);
    e.name = u"node-"_s + id;
    e.lifecycle = u"active"_s;
    e.databaseReachable = true;
    return e;
}

/// Three nodes that all can lead; "a" does.
Evidence three()
{
    Evidence evidence;
    evidence.self = NodeId(u"b"_s);
    evidence.nodes = {node(u"c"_s), node(u"a"_s), node(u"b"_s)};
    evidence.lease = {NodeId(u"a"_s), 7, Millis(0)};
    return evidence;
}

NodeEvidence &at(Evidence &evidence, const QString &id)
{
    return *std::find_if(evidence.nodes.begin(), evidence.nodes.end(),
        [&id](const NodeEvidence &e) { return e.id == NodeId(id); });
}

} // namespace

class TestLeaderPreference : public QObject {
    Q_OBJECT

private slots:
    void targets_data()
    {
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("broken"); // the node that cannot lead …
        QTest::addColumn<QString>("how"); // … and why
        QTest::addColumn<QString>("expected"); // an id, or words of the refusal
        QTest::newRow("a node that can lead") << u"c"_s << QString() << QString() << u"c"_s;
        QTest::newRow("the leader itself, to hold it") << u"a"_s << QString() << QString() << u"a"_s;
        QTest::newRow("next is the lowest of the others") << u"next"_s << QString() << QString() << u"b"_s;
        QTest::newRow("next passes over who cannot") << u"next"_s << u"b"_s << u"down"_s << u"c"_s;
        QTest::newRow("nobody of that id") << u"x"_s << QString() << QString() << u"no node x"_s;
        QTest::newRow("down") << u"c"_s << u"c"_s << u"down"_s << u"is down"_s;
        QTest::newRow("suspected") << u"c"_s << u"c"_s << u"suspect"_s << u"suspected"_s;
        QTest::newRow("left") << u"c"_s << u"c"_s << u"left"_s << u"has left"_s;
        QTest::newRow("draining") << u"c"_s << u"c"_s << u"draining"_s << u"is draining"_s;
        QTest::newRow("without its database")
            << u"c"_s << u"c"_s << u"database"_s << u"cannot reach the database"_s;
    }
    void targets()
    {
        QFETCH(QString, to);
        QFETCH(QString, broken);
        QFETCH(QString, how);
        QFETCH(QString, expected);
        Evidence evidence = three();
        if (!broken.isEmpty()) {
            NodeEvidence &e = at(evidence, broken);
            if (how == u"down")
                e.liveness = Liveness::Down;
            else if (how == u"suspect")
                e.liveness = Liveness::Suspect;
            else if (how == u"left")
                e.liveness = Liveness::Left;
            else if (how == u"draining")
                e.lifecycle = how;
            else
                e.databaseReachable = false;
        }
        const auto target = transferTarget(to, evidence);
        if (target)
            QCOMPARE(target->toString(), expected);
        else
            QVERIFY2(target.error().detail.contains(expected), qPrintable(target.error().detail));
    }

    void nextNamesEverybodyThatCannot()
    {
        Evidence evidence = three();
        at(evidence, u"b"_s).liveness = Liveness::Down;
        at(evidence, u"c"_s).databaseReachable = false;
        const auto target = transferTarget(u"next"_s, evidence);
        QVERIFY(!target && target.error().code == ErrorCode::Conflict);
        QVERIFY(target.error().detail.contains(u"node-b"_s) && target.error().detail.contains(u"node-c"_s));
        evidence.nodes.resize(2); // c and a
        evidence.nodes.erase(evidence.nodes.begin());
        QVERIFY(transferTarget(u"next"_s, evidence).error().detail.contains(u"no other node"_s));
    }

    void progress_data()
    {
        QTest::addColumn<QString>("leader");
        QTest::addColumn<bool>("down");
        QTest::addColumn<QString>("lastEnd");
        QTest::addColumn<QString>("state");
        QTest::newRow("it leads") << u"c"_s << false << u"transfer"_s << u"effective"_s;
        QTest::newRow("another leads still") << u"a"_s << false << QString() << u"pending"_s;
        QTest::newRow("it is its turn") << QString() << false << QString() << u"pending"_s;
        QTest::newRow("it fell down") << u"a"_s << true << QString() << u"unavailable"_s;
        QTest::newRow("it did not take it") << u"b"_s << false << u"transfer"_s << u"declined"_s;
        QTest::newRow("another kind of end is no offer") << u"b"_s << false << u"released"_s << u"pending"_s;
    }
    void progress()
    {
        QFETCH(QString, leader);
        QFETCH(bool, down);
        QFETCH(QString, lastEnd);
        QFETCH(QString, state);
        Evidence evidence = three();
        evidence.lease.leader = leader.isEmpty() ? std::nullopt : std::optional(NodeId(leader));
        if (down)
            at(evidence, u"c"_s).liveness = Liveness::Down;
        std::vector<PastTerm> terms{{7, NodeId(u"a"_s), lastEnd}};
        if (!lastEnd.isEmpty())
            terms.push_back({8, NodeId(leader), {}});
        QCOMPARE(judgePreference(NodeId(u"c"_s), 7, evidence, terms).state, state);
    }

    void anOlderTransferIsNoOffer()
    {
        Evidence evidence = three();
        const std::vector<PastTerm> terms{{6, NodeId(u"b"_s), u"transfer"_s}, {7, NodeId(u"a"_s), {}}};
        QCOMPARE(judgePreference(NodeId(u"c"_s), 7, evidence, terms).state, u"pending"_s);
        QCOMPARE(judgePreference(NodeId(u"x"_s), 7, evidence, terms).state, u"unavailable"_s);
    }
};

QTEST_APPLESS_MAIN(TestLeaderPreference)
#include "tst_leaderpreference.moc"
