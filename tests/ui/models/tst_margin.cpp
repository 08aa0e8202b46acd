// muster_test: USES Muster::Models Qt6::Gui
#include "models/examples/examples.h"
#include "models/overview/changes.h"
#include "models/overview/margin.h"
#include "models/overview/strip.h"

#include <QTest>

using namespace muster;
using namespace muster::models;
using namespace Qt::Literals::StringLiterals;
using protocol::Liveness;
using protocol::Overview;

namespace {

using Arrange = void (*)(Overview &);

protocol::Reason reasonOf(const QString &code)
{
    protocol::Reason reason;
    reason.code = code;
    return reason;
}

protocol::DatabaseOverview database(const QString &role, const QString &state)
{
    return {.name = role,
        .address = u"10.0.0.5:5432"_s,
        .role = role,
        .state = state,
        .writtenBy = {},
        .lagBytes = 0,
        .lag = {}};
}

} // namespace

Q_DECLARE_METATYPE(Arrange)

/// The fault tolerance, and what is being changed, from overviews (spec X1, C13).
class TestMargin : public QObject {
    Q_OBJECT

private slots:
    void nodesAreCounted_data()
    {
        QTest::addColumn<Arrange>("arrange");
        QTest::addColumn<int>("nodes");
        QTest::addColumn<int>("serving");
        QTest::addColumn<int>("canLose");
        QTest::newRow("three green nodes can lose two") << Arrange([](Overview &) {}) << 3 << 3 << 2;
        QTest::newRow("one is down") << Arrange([](Overview &o) { o.nodes[2].liveness = Liveness::Down; })
                                     << 3 << 2 << 1;
        QTest::newRow("a suspect node may be gone already, so nobody counts on it")
            << Arrange([](Overview &o) { o.nodes[2].liveness = Liveness::Suspect; }) << 3 << 2 << 1;
        QTest::newRow("a node that differs in configuration still serves")
            << Arrange([](Overview &o) { o.nodes[2].reasons += reasonOf(u"config-mismatch"_s); }) << 3 << 3
            << 2;
        QTest::newRow("without a database it serves nobody")
            << Arrange([](Overview &o) { o.nodes[2].reasons += reasonOf(u"database-unreachable"_s); }) << 3
            << 2 << 1;
        QTest::newRow("a draining node does not take over")
            << Arrange([](Overview &o) { o.nodes[2].lifecycle = u"draining"_s; }) << 3 << 2 << 1;
        QTest::newRow("one in maintenance is not missed either")
            << Arrange([](Overview &o) { o.nodes[2].lifecycle = u"maintenance"_s; }) << 2 << 2 << 1;
        QTest::newRow("nor is one that left")
            << Arrange([](Overview &o) { o.nodes[2].liveness = Liveness::Left; }) << 2 << 2 << 1;
        QTest::newRow("a version that does not report its lifecycle is as active as it is alive")
            << Arrange([](Overview &o) { o.nodes[2].lifecycle = {}; }) << 3 << 3 << 2;
        QTest::newRow("the last one must not fail") << Arrange([](Overview &o) {
            o.nodes[1].liveness = Liveness::Down;
            o.nodes[2].liveness = Liveness::Down;
        }) << 3 << 1 << 0;
        QTest::newRow("nobody serves: nothing below zero") << Arrange([](Overview &o) {
            for (auto &node : o.nodes)
                node.liveness = Liveness::Down;
        }) << 3 << 0 << 0;
    }
    void nodesAreCounted()
    {
        QFETCH(Arrange, arrange);
        Overview overview = examples::healthy();
        arrange(overview);
        const Margin margin = marginOf(overview);
        QVERIFY(margin.known);
        QTEST(margin.nodes, "nodes");
        QTEST(margin.serving, "serving");
        QTEST(margin.canLose(), "canLose");
    }

    void whoCannotJudgeSaysSo()
    {
        QVERIFY(!marginOf(examples::cutOff()).known);
        QVERIFY(!marginOf(Overview{}).known);
        Overview overview = examples::healthy();
        overview.verdict = protocol::Verdict::Unknown;
        QVERIFY(!marginOf(overview).known);
        QCOMPARE(stripFor(overview, examples::live()).margin.word, u"Unknown"_s);
    }

    void onlyReplicasThatAnswerStandBy()
    {
        Overview overview = examples::healthy();
        overview.databases = {};
        QVERIFY(!marginOf(overview).databasesKnown);
        overview.databases = {database(u"primary"_s, u"ok"_s), database(u"replica"_s, u"ok"_s),
            database(u"replica"_s, u"unreachable"_s), database(u"search"_s, u"ok"_s)};
        QVERIFY(marginOf(overview).databasesKnown);
        QCOMPARE(marginOf(overview).replicas, 1);
        QCOMPARE(stripFor(overview, examples::live()).margin.mark, Mark::Attention);
        overview.databases.removeAt(2);
        QCOMPARE(stripFor(overview, examples::live()).margin.mark, Mark::Ok);
    }

    void theStripNeverClaimsThatTheLoadIsKnown()
    {
        Overview overview = examples::healthy();
        const Strip strip = stripFor(overview, examples::live());
        QVERIFY2(strip.margin.word.startsWith(u"Can lose 2 of 3"_s), qPrintable(strip.margin.word));
        QVERIFY(strip.margin.sentence.contains(u"Load not measured"_s));
        QCOMPARE(strip.margin.mark, Mark::Ok);
        overview.nodes[1].liveness = Liveness::Down;
        overview.nodes[2].liveness = Liveness::Down;
        QCOMPARE(stripFor(overview, examples::live()).margin.mark, Mark::Attention);
        overview.nodes[0].liveness = Liveness::Down;
        QCOMPARE(stripFor(overview, examples::live()).margin.mark, Mark::Down);
    }

    void changesAreTold_data()
    {
        QTest::addColumn<Arrange>("arrange");
        QTest::addColumn<QStringList>("sentences"); // a part of each, in order
        const QStringList none;
        QTest::newRow("nothing is being changed") << Arrange([](Overview &) {}) << none;
        QTest::newRow("leadership is being transferred") << Arrange([](Overview &o) {
            o.preferred = {o.nodes[1].id, u"pending"_s, {}};
        }) << QStringList{u"transferred to node-2, as an operator requested"_s};
        QTest::newRow("a preference that is in effect is no change") << Arrange([](Overview &o) {
            o.preferred = {o.nodes[0].id, u"effective"_s, {}};
        }) << none;
        QTest::newRow("one that waits for a dead node changes nothing now") << Arrange([](Overview &o) {
            o.preferred = {o.nodes[2].id, u"unavailable"_s, {}};
        }) << none;
        QTest::newRow("nodes come, go and stay in maintenance") << Arrange([](Overview &o) {
            o.nodes[0].lifecycle = u"draining"_s;
            o.nodes[1].lifecycle = u"joining"_s;
            o.nodes[2].lifecycle = u"maintenance"_s;
        }) << QStringList{u"node-1: users"_s, u"node-2: not yet"_s, u"node-3: out of rotation"_s};
        QTest::newRow("what a dead node was doing is over") << Arrange([](Overview &o) {
            o.nodes[0].lifecycle = u"draining"_s;
            o.nodes[0].liveness = Liveness::Down;
        }) << none;
        QTest::newRow("not all have the same number of keys") << Arrange([](Overview &o) {
            for (auto &node : o.nodes)
                node.gossip = protocol::GossipProtection{.keys = node.name == u"node-2" ? 2 : 1};
        }) << QStringList{u"keys are being changed"_s};
        QTest::newRow("two keys everywhere are no change") << Arrange([](Overview &o) {
            for (auto &node : o.nodes)
                node.gossip = protocol::GossipProtection{.keys = 2};
        }) << none;
        QTest::newRow("encryption is switched on step by step") << Arrange([](Overview &o) {
            for (auto &node : o.nodes)
                node.gossip = protocol::GossipProtection{
                    .keys = 1, .verifyIncoming = node.name != u"node-2", .verifyOutgoing = true};
        }) << QStringList{u"not yet by all on node-2"_s};
        QTest::newRow("versions that report nothing of keys") << Arrange([](Overview &o) {
            for (auto &node : o.nodes)
                node.gossip.reset();
        }) << none;
    }
    void changesAreTold()
    {
        QFETCH(Arrange, arrange);
        QFETCH(QStringList, sentences);
        Overview overview = examples::healthy();
        arrange(overview);
        const auto changes = changesOf(overview);
        QStringList texts;
        for (const Change &change : changes)
            texts += change.sentence;
        QVERIFY2(changes.size() == sentences.size(), qPrintable(texts.join(u'\n')));
        for (qsizetype at = 0; at < changes.size(); ++at)
            QVERIFY2(texts[at].contains(sentences[at]), qPrintable(texts[at]));
        const StripCell cell = stripFor(overview, examples::live()).change;
        QCOMPARE(cell.mark == Mark::Ok, sentences.isEmpty());
        QCOMPARE(cell.word == u"No change running"_s, sentences.isEmpty());
    }
};

QTEST_MAIN(TestMargin)
#include "tst_margin.moc"
