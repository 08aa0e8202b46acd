// muster_test: USES Muster::Cluster
#include "unit/cluster/status/statusfixture.h"

#include <QJsonArray>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace muster;
using namespace muster::cluster;
using namespace muster::test;

Q_DECLARE_METATYPE(muster::cluster::Evidence)
Q_DECLARE_METATYPE(muster::cluster::Verdict)

namespace {

/// Clocks that far ahead of the observer's; nodes that are not named were not measured.
Evidence withClocks(int nodes, const QList<Millis> &ahead)
{
    Evidence evidence = healthy(nodes);
    for (std::size_t i = 0; i < std::size_t(ahead.size()); ++i)
        evidence.nodes[i].clock.ahead = ClockOffset{ahead[qsizetype(i)], 2ms};
    return evidence;
}

/// "node-1:red,node-2:warn": who is blamed for that, how gravely.
QString blamed(const ClusterStatus &status, const QString &code)
{
    QStringList all;
    for (const NodeStatus &node : status.nodes)
        for (const Reason &reason : node.reasons)
            if (reason.code == code)
                all.append(node.evidence.name + (reason.severity == Severity::Red ? u":red"_s : u":warn"_s));
    return all.join(u',');
}

} // namespace

class TestHostStatus : public QObject {
    Q_OBJECT
private slots:
    void clocks_data()
    {
        QTest::addColumn<Evidence>("evidence");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<Verdict>("verdict");
        const auto row = [](const char *name, const Evidence &evidence, const QString &expected,
                             Verdict verdict) {
            QTest::newRow(name) << evidence << expected << verdict;
        };
        row("clocks that agree", withClocks(3, {0ms, 20ms, -20ms}), {}, Verdict::Green);
        row("nothing measured yet", withClocks(3, {}), {}, Verdict::Green);
        row("one that is a second ahead warns", withClocks(3, {0ms, 0ms, 1s}), u"node-3:warn"_s,
            Verdict::Green);
        row("one that is seven seconds behind is red", withClocks(3, {0ms, 0ms, -7s}), u"node-3:red"_s,
            Verdict::Red);
        row("the observer's own clock", withClocks(3, {0ms, 7s, 7s}), u"node-1:red"_s, Verdict::Red);
        row("two that differ: both", withClocks(2, {0ms, 7s}), u"node-1:red,node-2:red"_s, Verdict::Red);
        row("two that differ by little: both warn", withClocks(2, {0ms, 700ms}), u"node-1:warn,node-2:warn"_s,
            Verdict::Green);
        Evidence down = withClocks(3, {0ms, 0ms, 7s});
        down.nodes[2].liveness = Liveness::Down;
        row("a node that is down is blamed for that alone", down, {}, Verdict::Red);
        Evidence strict = withClocks(3, {0ms, 0ms, 100ms});
        strict.clockLimits = {50ms, 80ms};
        row("limits of one's own", strict, u"node-3:red"_s, Verdict::Red);
        Evidence quiet = withClocks(3, {0ms, 0ms, 7s});
        quiet.warnOfHosts = false;
        row("a skew is no matter of the host alone", quiet, u"node-3:red"_s, Verdict::Red);
    }
    void clocks()
    {
        QFETCH(Evidence, evidence);
        const ClusterStatus status = assess(evidence);
        QTEST(blamed(status, u"clock-skew"_s), "expected");
        QTEST(status.verdict, "verdict");
    }

    void theSkewAndItsBoundAreTold()
    {
        const ClusterStatus status = assess(withClocks(3, {0ms, 10ms, 7s}));
        const NodeStatus &bad = status.nodes[2];
        QVERIFY(bad.skew);
        QCOMPARE(bad.skew->skew, 6'990ms);
        const Reason &reason = bad.reasons.first();
        QCOMPARE(reason.detail, u"the clock of node-3 is 7.0 s ahead of (± 2 ms) the cluster's time"_s);
        QCOMPARE(reason.evidence[u"skew_ms"].toInt(), 6'990);
        QCOMPARE(reason.evidence[u"error_ms"].toInt(), 2);
        QCOMPARE(reason.evidence[u"agreeing"].toInt(), 2);
        QCOMPARE(reason.evidence[u"of"].toInt(), 3);
        QVERIFY(status.nodes[0].skew);
        QVERIFY(assess(withClocks(1, {})).nodes[0].skew == std::nullopt);

        const ClusterStatus tie = assess(withClocks(2, {0ms, 7s}));
        QVERIFY(tie.nodes[0].reasons.first().detail.startsWith(u"no majority: the clocks differ by 7.0 s"_s));
        QVERIFY(tie.nodes[0].reasons.first().evidence[u"no_majority"].toBool());
    }

    void limitsWarnWithTheKeysAndTheFix()
    {
        Evidence evidence = healthy(2);
        evidence.nodes[1].limits = {{u"open-files"_s, u"1024"_s, u"65536"_s, protocol::LimitState::Deviates,
                                        u"sudo fix"_s, u"open-files is 1024"_s},
            {u"somaxconn"_s, u"4096"_s, u"4096"_s, protocol::LimitState::Ok, {}, {}},
            {u"tcp_tw_reuse"_s, {}, u"1"_s, protocol::LimitState::Unknown, {}, {}}};
        ClusterStatus status = assess(evidence);
        QCOMPARE(blamed(status, u"limits"_s), u"node-2:warn"_s);
        QCOMPARE(status.verdict, Verdict::Green);
        const Reason &reason = status.nodes[1].reasons.first();
        QCOMPARE(reason.keys, QStringList{u"open-files"_s});
        QCOMPARE(reason.detail, u"node-2: open-files is 1024"_s);
        QCOMPARE(reason.evidence[u"limits"][0][u"fix"].toString(), u"sudo fix"_s);
        evidence.warnOfHosts = false;
        QVERIFY(assess(evidence).reasons.isEmpty());
    }

    void aClockThatNobodyKeepsWarns()
    {
        Evidence evidence = healthy(1);
        evidence.nodes[0].clock.synchronized = true;
        QVERIFY(assess(evidence).reasons.isEmpty());
        evidence.nodes[0].clock.synchronized.reset();
        QVERIFY2(assess(evidence).reasons.isEmpty(), "what cannot be known is no reason");
        evidence.nodes[0].clock.synchronized = false;
        evidence.nodes[0].clock.detail = u"No time daemon runs."_s;
        QCOMPARE(blamed(assess(evidence), u"clock-unsynchronized"_s), u"node-1:warn"_s);
        QCOMPARE(assess(evidence).reasons.first().detail, u"node-1: No time daemon runs."_s);
    }
};

QTEST_GUILESS_MAIN(TestHostStatus)
#include "tst_hoststatus.moc"
