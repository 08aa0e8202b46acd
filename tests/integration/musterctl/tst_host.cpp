// muster_test: USES Muster::Protocol muster_fakenode DEPENDS musterctl PATHS
#include "integration/musterctl/ctlcluster.h"
#include "protocol/vocabulary/hostfix.h"

using namespace muster;
using namespace Qt::Literals::StringLiterals;
using test::Outcome;
using Cluster = test::CtlCluster;

namespace {

const QString fix = protocol::limitFix(u"tcp_fin_timeout");

/// All is well on both hosts.
void makeWell(Cluster &c)
{
    for (protocol::NodeOverview &node : c.overview.nodes) {
        node.clock = {
            Millis(3), Millis(1), true, u"chronyd"_s, u"The clock is synchronized by chronyd."_s, {}};
        node.limits = {{u"open-files"_s, u"65536"_s, u"65536"_s, u"ok"_s, {}},
            {u"tcp_fin_timeout"_s, u"30"_s, u"30"_s, u"ok"_s, {}}};
    }
    c.publish();
}

} // namespace

/// `musterctl host check`: what the nodes report of their hosts, and this host itself.
class TestHost : public QObject {
    Q_OBJECT

private slots:
    void allIsWell()
    {
        Cluster c;
        makeWell(c);
        const Outcome check = c.run({u"host"_s, u"check"_s});
        QCOMPARE(check.exitCode, 0);
        QVERIFY2(check.out.contains(u"● ok  clock: +3 ms (± 1 ms) against the cluster's time."_s),
            qPrintable(check.out));
        QVERIFY(check.out.contains(u"node-1"_s) && check.out.contains(u"node-2"_s));
        QVERIFY(!check.out.contains(u"sudo"_s));
        QVERIFY(check.err.isEmpty());
    }

    void aLowLimitIsShownWithWhyAndTheFix()
    {
        Cluster c;
        makeWell(c);
        c.overview.nodes[1].limits[1] = {
            u"tcp_fin_timeout"_s, u"60"_s, u"30"_s, u"deviates"_s, u"sudo reboot"_s};
        c.publish();
        const Outcome check = c.run({u"host"_s, u"check"_s});
        QCOMPARE(check.exitCode, 1);
        QVERIFY2(check.out.contains(
                     u"▲ too high  tcp_fin_timeout  60 s         at most 30 s          Seconds that"_s),
            qPrintable(check.out));
        QVERIFY(check.out.contains(u"  "_s + fix + u'\n'));
        QCOMPARE(c.run({u"host"_s, u"check"_s, u"--node"_s, u"node-1"_s}).exitCode, 0);
        QCOMPARE(c.run({u"host"_s, u"check"_s, u"--node"_s, u"node-2"_s}).exitCode, 1);
        QCOMPARE(c.run({u"host"_s, u"check"_s, u"--all"_s}).exitCode, 1);

        const QJsonObject json =
            QJsonDocument::fromJson(c.run({u"host"_s, u"check"_s, u"--json"_s}).out.toUtf8()).object();
        const QJsonObject limit = json[u"hosts"][1][u"limits"][1].toObject();
        QCOMPARE(limit[u"id"].toString(), u"tcp_fin_timeout"_s);
        QCOMPARE(limit[u"state"].toString(), u"deviates"_s);
        QCOMPARE(limit[u"fix"].toString(), fix);
        QVERIFY(!limit[u"why"].toString().isEmpty());
    }

    void aSkewedClockIsOne()
    {
        Cluster c;
        makeWell(c);
        c.overview.nodes[0].clock.offset = Millis(-7'000);
        protocol::Reason reason;
        reason.code = u"clock-skew"_s;
        reason.node = c.overview.nodes[0].id;
        c.overview.nodes[0].reasons = {reason};
        c.publish();
        const Outcome check = c.run({u"host"_s, u"check"_s});
        QCOMPARE(check.exitCode, 1);
        QVERIFY2(check.out.contains(u"■ skewed  clock: -7000 ms"_s), qPrintable(check.out));
    }

    void whatIsNotKnownIsTwo()
    {
        Cluster c; // nodes that have reported nothing, like older ones
        Outcome check = c.run({u"host"_s, u"check"_s});
        QCOMPARE(check.exitCode, 2);
        QVERIFY(check.out.contains(u"◌ unknown"_s));
        makeWell(c);
        c.overview.nodes[0].limits[0] = {u"open-files"_s, {}, u"65536"_s, u"unknown"_s, {}};
        c.publish();
        check = c.run({u"host"_s, u"check"_s});
        QCOMPARE(check.exitCode, 2);
        QVERIFY2(check.out.contains(u"◌ unknown  open-files       –"_s), qPrintable(check.out));
    }

    void wrongUse_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("without a word") << QStringList{u"host"_s};
        QTest::newRow("another word") << QStringList{u"host"_s, u"mend"_s};
        QTest::newRow("both ways") << QStringList{
            u"host"_s, u"check"_s, u"--all"_s, u"--node"_s, u"node-1"_s};
        QTest::newRow("a node that is none") << QStringList{u"host"_s, u"check"_s, u"--node"_s, u"node-9"_s};
    }
    void wrongUse()
    {
        QFETCH(QStringList, words);
        Cluster c;
        const Outcome check = c.run(words);
        QCOMPARE(check.exitCode, 64);
        QVERIFY(check.out.isEmpty());
        QVERIFY(!check.err.isEmpty());
    }

    /// With no cluster named it reads the machine it runs on, and says whose limits these are.
    void thisHostIsReadWhereNoClusterIsNamed()
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"MUSTER_PROFILE"_s);
        process.setProcessEnvironment(environment);
        process.start(
            QStringLiteral(MUSTER_BINARY_DIR "/bin/musterctl"), {u"host"_s, u"check"_s, u"--json"_s});
        const Outcome check = Cluster::finish(process);
        const QJsonObject host =
            QJsonDocument::fromJson(check.out.toUtf8()).object()[u"hosts"].toArray().first().toObject();
        QVERIFY(host[u"id"].isNull());
        QVERIFY2(host[u"name"].toString().startsWith(u"this host ("_s), qPrintable(check.out));
        QCOMPARE(host[u"limits"].toArray().size(), 7);
        bool deviates = host[u"clock"][u"synchronized"] == QJsonValue(false);
        bool unknown = host[u"clock"][u"synchronized"].isNull();
        for (const QJsonValue &limit : host[u"limits"].toArray()) {
            deviates = deviates || limit[u"state"].toString() == u"deviates";
            unknown = unknown || limit[u"state"].toString() == u"unknown";
            QCOMPARE(limit[u"fix"].toString().isEmpty(), limit[u"state"].toString() != u"deviates");
        }
        QCOMPARE(check.exitCode, deviates ? 1 : unknown ? 2 : 0);
    }
};

QTEST_GUILESS_MAIN(TestHost)
#include "tst_host.moc"
