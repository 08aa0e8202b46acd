// muster_test: USES muster_realcluster TIMEOUT 300 SERIAL DEPENDS musterd musterctl musterd-other-version
#include "support/process/realcluster.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

#include <csignal>

using namespace muster::test;
using namespace Qt::Literals::StringLiterals;

// Goal: the logs of all nodes from any of them, no matter which are dead or silent, including what was
// written before a restart. Method: real processes, killed and stopped.
class TestLogs : public QObject {
    Q_OBJECT
    RealCluster m_cluster{3};

    QList<QJsonObject> lines(const QStringList &more, int node = 0) const
    {
        QList<QJsonObject> found;
        const auto asked = m_cluster.ctl(QStringList{u"logs"_s, u"--json"_s} + more, node);
        for (const QByteArray &line : asked.out.split('\n'))
            if (!line.isEmpty())
                found.append(QJsonDocument::fromJson(line).object());
        return found;
    }
    static QSet<QString> nodesOf(const QList<QJsonObject> &lines)
    {
        QSet<QString> names;
        for (const QJsonObject &line : lines)
            names.insert(line[u"muster_node"].toString());
        return names;
    }

private slots:
    void initTestCase() { QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem())); }

    void anyNodeTellsTheLinesOfAll()
    {
        const QSet<QString> all{m_cluster.name(1), m_cluster.name(2), m_cluster.name(3)};
        for (int node = 1; node <= 3; ++node) {
            const auto found = lines({u"--lines"_s, u"1000"_s}, node);
            QCOMPARE(nodesOf(found), all);
            for (qsizetype at = 1; at < found.size(); ++at)
                QVERIFY2(found[at - 1][u"muster_at"].toString() <= found[at][u"muster_at"].toString(),
                    "by the cluster's time");
        }
        const auto serving = lines({u"--grep"_s, u"\"msg\":\"serving\""_s, u"--since"_s, u"1h"_s});
        QCOMPARE(nodesOf(serving), all);
        QCOMPARE(serving.size(), 3);
    }

    void deadAndSilentNodesAreNamed()
    {
        m_cluster.kill(2);
        QVERIFY(m_cluster.stop(3));
        // At once, when only silence is known of the two, and later, when they are down.
        for (int look = 0; look < 2; ++look) {
            const auto asked = m_cluster.ctl({u"logs"_s, u"--lines"_s, u"5"_s}, 1);
            QVERIFY2(asked.exitCode == 1, asked.err);
            QVERIFY2(asked.out.contains("node-1") && !asked.out.contains("  node-3  "),
                asked.out); // as the writer
            QVERIFY2(
                asked.err.contains("node-2 did not answer") && asked.err.contains("node-3 did not answer"),
                asked.err);
            const auto isDown = [this] {
                return RealCluster::row(m_cluster.status(1), m_cluster.name(3))[u"liveness"].toString()
                    == u"down";
            };
            QVERIFY(look > 0 || waitFor(isDown, 60'000) >= 0);
        }
        m_cluster.signal(3, SIGCONT);
        QVERIFY(m_cluster.startNode(2));
        QVERIFY(
            waitFor([this] { return m_cluster.status(1)[u"verdict"].toString() == u"green"; }, 60'000) >= 0);
        const auto serving = lines({u"--grep"_s, u"\"msg\":\"serving\""_s, u"--node"_s, u"node-2"_s});
        QCOMPARE(serving.size(), 2); // before it was killed, and after
    }

    void debugForAWhileEndsWithTheProcess()
    {
        const auto level = [this] {
            return m_cluster.ctl({u"log-level"_s}, 2).out;
        };
        const auto set = m_cluster.ctl({u"log-level"_s, u"debug"_s, u"--for"_s, u"15"_s, u"--all"_s});
        QVERIFY2(set.exitCode == 0 && set.out.count(" until ") == 3, set.out + set.err);
        QVERIFY(level().contains("file debug"));
        m_cluster.kill(2);
        QVERIFY(m_cluster.startNode(2));
        QVERIFY(waitFor([&] { return level().contains("file info"); }, 30'000) >= 0);
        QVERIFY(!level().contains("until"));
    }
};

QTEST_GUILESS_MAIN(TestLogs)
#include "tst_logs.moc"
