// muster_test: USES muster_realcluster muster_ports TIMEOUT 600 SERIAL DATABASES NEEDS webclient DEPENDS
// musterd musterctl PATHS
#include "e2e/clusterdatabase.h"
#include "support/net/freeports.h"
#include "support/process/between.h"
#include "support/process/realcluster.h"

#include <QProcess>
#include <QTest>

using namespace muster::test;
using namespace Qt::Literals::StringLiterals;

// Goal: the web app's own client works with three nodes, whichever of them a request or a socket meets.
class TestClient : public QObject {
    Q_OBJECT

    static constexpr int flowMillis = 200'000;
    static constexpr int checksMin = 70;

    void follow(const RealCluster &cluster)
    {
        QProcess node;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"NODE_PATH"_s, qEnvironmentVariable("MUSTER_NODE_PATH"));
        node.setProcessEnvironment(environment);
        node.start(u"node"_s,
            {QStringLiteral(MUSTER_SOURCE_DIR "/tests/interop/client/flow.cjs"),
                cluster.file(u"admin-password"_s), cluster.url(1), cluster.url(2), cluster.url(3)});
        const bool ended = node.waitForFinished(flowMillis);
        if (!ended)
            node.kill();
        int passed = 0;
        QStringList others;
        for (const QByteArray &line : node.readAllStandardOutput().split('\n'))
            if (line.startsWith("ok "))
                ++passed;
            else if (!line.isEmpty())
                others.append(QString::fromUtf8(line));
        const QString errors = QString::fromUtf8(node.readAllStandardError());
        QVERIFY2(ended && node.exitCode() == 0, qPrintable(others.join(u'\n') + u'\n' + errors));
        QCOMPARE(others, QStringList(u"all is well"_s));
        qInfo("%d checks", passed);
        QVERIFY2(passed >= checksMin, "checks were left out");
    }

private slots:
    void theFlow()
    {
        RealCluster cluster(3);
        QVERIFY2(cluster.start(), qPrintable(cluster.problem()));
        follow(cluster);
        if (QTest::currentTestFailed() || qEnvironmentVariable("MUSTER_TEST_DATABASE") != u"postgresql")
            return;
        if (!Between::hasPooler())
            QSKIP("there is no pgbouncer on this machine");
        // The same once more, after all nodes went over to a pooler while they run.
        const ClusterDatabase database(cluster);
        const QUrl direct(database.source(0));
        const int port = freePort();
        Between pooler;
        QVERIFY(pooler.startPooler(port, direct.port(), direct.userName(), direct.password(), 8));
        QUrl pooled = direct;
        pooled.setPort(port);
        for (int node = 1; node <= cluster.size(); ++node)
            cluster.edit(node, u"SqlSettings.DataSource"_s,
                QString::fromLatin1(pooled.toEncoded()) + u"&binary_parameters=yes"_s);
        QCOMPARE(cluster.ctl({u"reload-config"_s, u"--all"_s}).exitCode, 0);
        const auto recycled = cluster.ctl({u"recycle-db"_s, u"--all"_s});
        QVERIFY2(recycled.exitCode == 0, (recycled.out + recycled.err + pooler.output()).constData());
        const QString own =
            u"SELECT count(*) FROM pg_stat_activity WHERE datname = 'muster' AND client_port IS NOT NULL AND "
            "pid <> pg_backend_pid()"_s;
        QVERIFY(waitFor([&] { return database.ask(0, own).toInt() <= 8; }, 30'000) >= 0);
        follow(cluster);
    }
};

QTEST_GUILESS_MAIN(TestClient)
#include "tst_client.moc"
