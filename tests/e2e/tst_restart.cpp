// muster_test: USES muster_realcluster TIMEOUT 300 SERIAL DATABASES DEPENDS musterd musterctl
// musterd-other-version PATHS
#include "support/process/realcluster.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace muster::test;
using namespace Qt::Literals::StringLiterals;

// Goal: stopping is clean, starting refuses what cannot work in one sentence.
class TestRestart : public QObject {
    Q_OBJECT

    static RealCluster::Output run(const QStringList &arguments)
    {
        QProcess process;
        process.start(RealCluster::program(u"musterd"_s), arguments);
        if (!process.waitForFinished(15'000))
            process.kill();
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

private slots:
    void aCleanStopIsNotADeath()
    {
        RealCluster cluster(3);
        QVERIFY2(cluster.start(), qPrintable(cluster.problem()));
        const int leader = cluster.leader(1);
        const int other = leader == 1 ? 2 : 1;
        const qint64 pid = cluster.pid(leader);
        cluster.signal(leader, SIGTERM);
        QVERIFY2(waitFor(
                     [&] {
                         return !QFile::exists(u"/proc/%1/exe"_s.arg(pid))
                             || QFile::symLinkTarget(u"/proc/%1/exe"_s.arg(pid)).isEmpty();
                     },
                     15'000)
                >= 0,
            "ends on SIGTERM");
        QVERIFY(waitFor(
                    [&] {
                        return RealCluster::row(cluster.status(other), cluster.name(leader))[u"liveness"]
                                   .toString()
                            == u"left";
                    },
                    10'000)
            >= 0);
        QVERIFY2(waitFor([&] { return cluster.leader(other) > 0 && cluster.leader(other) != leader; }, 10'000)
                >= 0,
            "a released lease is taken up");
        QCOMPARE(cluster.status(other)[u"verdict"].toString(), u"green"_s);
        QVERIFY(!cluster.log(other).contains("\"event\":\"node-down\""));
    }

    void aWrongConfigurationIsRefusedInOneSentence_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("a number where a flag belongs")
            << QByteArray("{\"ClusterSettings\":{\"Enable\":3}}") << QByteArray("ClusterSettings.Enable");
        QTest::newRow("a port beyond the last") << QByteArray("{\"ClusterSettings\":{\"GossipPort\":70000}}")
                                                << QByteArray("ClusterSettings.GossipPort");
        QTest::newRow("not JSON") << QByteArray("{\n  \"ClusterSettings\": {,}\n}") << QByteArray("line 2");
        QTest::newRow("no gossip") << QByteArray(
            "{\"ClusterSettings\":{\"Enable\":true,\"UseGossip\":false}}")
                                   << QByteArray("UseGossip");
    }
    void aWrongConfigurationIsRefusedInOneSentence()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, says);
        QTemporaryDir dir;
        QFile config(dir.filePath(u"config.json"_s));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write(json);
        config.close();
        const auto output = run({u"--check-config"_s, u"--config"_s, config.fileName()});
        QCOMPARE(output.exitCode, 2);
        QVERIFY2(output.err.contains(says), output.err.constData());
        QVERIFY2(output.err.contains("config.json"), "names the file");
    }

    // A real file of a cluster on PostgreSQL, as it is and with what a deployment says otherwise.
    void aRealMattermostFileIsAccepted()
    {
        const QStringList arguments{u"--check-config"_s, u"--config"_s,
            QStringLiteral(MUSTER_SOURCE_DIR "/tests/vectors/mattermost-config.json")};
        const auto asItIs = run(arguments);
        QVERIFY2(asItIs.exitCode == 0, asItIs.err.constData());
        const QList<std::pair<QByteArray, QByteArray>> variables{{"MM_SQLSETTINGS_DRIVERNAME", "sqlite"},
            {"mm_SqlSettings_DataSource", "/srv/muster.db"}, {"MM_SQLSETTINGS_DATASOURCEREPLICAS", ""},
            {"MM_SQLSETTINGS_DATASOURCESEARCHREPLICAS", "[]"}};
        for (const auto &[name, value] : variables)
            qputenv(name.constData(), value);
        const auto output = run(arguments);
        for (const auto &[name, value] : variables)
            qunsetenv(name.constData());
        QVERIFY2(output.exitCode == 0, output.err.constData());
    }
};

QTEST_GUILESS_MAIN(TestRestart)
#include "tst_restart.moc"
