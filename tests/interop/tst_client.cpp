// muster_test: USES muster_realcluster TIMEOUT 300 SERIAL DATABASES NEEDS webclient DEPENDS musterd musterctl
// PATHS
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

private slots:
    void theFlow()
    {
        RealCluster cluster(3);
        QVERIFY2(cluster.start(), qPrintable(cluster.problem()));
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
};

QTEST_GUILESS_MAIN(TestClient)
#include "tst_client.moc"
