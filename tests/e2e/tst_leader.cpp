// muster_test: USES muster_realcluster TIMEOUT 300 SERIAL DATABASES DEPENDS musterd musterctl
// musterd-other-version
#include "support/process/realcluster.h"

#include <QJsonArray>
#include <QTest>

using namespace muster::test;
using namespace Qt::Literals::StringLiterals;

// Goal: the death of a leader is seen by all, another takes over under a higher term, and it rejoins.
// Method: three real processes; the leader is killed with -9 and started again. Times are reported, not
// judged: the machine is shared. The deadlines are those at which an operator would lose patience.
class TestLeader : public QObject {
    Q_OBJECT
    RealCluster m_cluster{3};

private slots:
    void initTestCase() { QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem())); }

    void threeGreenNodesAndOneLeader()
    {
        const QJsonObject status = m_cluster.status(1);
        QCOMPARE(status[u"verdict"].toString(), u"green"_s);
        QCOMPARE(status[u"nodes"].toArray().size(), 3);
        int leaders = 0;
        QSet<QString> hashes;
        for (int node = 1; node <= 3; ++node) {
            const QJsonObject row = RealCluster::row(status, m_cluster.name(node));
            QCOMPARE(row[u"status"].toString(), u"green"_s);
            QCOMPARE(row[u"liveness"].toString(), u"alive"_s);
            leaders += row[u"leader"].toBool();
            hashes.insert(row[u"config_hash"].toString());
            QCOMPARE(row[u"config_hash"].toString(), row[u"disk_hash"].toString());
        }
        QCOMPARE(leaders, 1);
        QCOMPARE(hashes.size(), 1);
        QCOMPARE(m_cluster.ctl({u"status"_s}).exitCode, 0);
    }

    void everyNodeIsSeenByTheOthers()
    {
        QVERIFY(waitFor(
                    [&] {
                        for (const QJsonValue &row : m_cluster.status(2)[u"nodes"].toArray())
                            if (row[u"seen_by"].toInt() != 2)
                                return false;
                        return true;
                    },
                    15'000)
            >= 0);
    }

    void aKilledLeaderIsDownAndFollowedUp()
    {
        const int leader = m_cluster.leader(1);
        QVERIFY(leader > 0);
        const QJsonObject before = m_cluster.status(leader);
        const QString id = RealCluster::row(before, m_cluster.name(leader))[u"id"].toString();
        QList<int> others{1, 2, 3};
        others.removeAll(leader);

        m_cluster.kill(leader);
        for (const int other : others) {
            const qint64 took = waitFor(
                [&] {
                    const QJsonObject row = RealCluster::row(m_cluster.status(other), m_cluster.name(leader));
                    return row[u"liveness"].toString() == u"down" && row[u"status"].toString() == u"red"
                        && RealCluster::reasonCodes(row).contains(u"down"_s);
                },
                15'000);
            QVERIFY2(took >= 0, qPrintable(u"node %1 does not see it down"_s.arg(other)));
            qInfo("down on node-%d %lld ms after the one before", other, took);
        }
        const qint64 took = waitFor(
            [&] {
                const QJsonObject status = m_cluster.status(others.first());
                return m_cluster.leader(others.first()) > 0
                    && status[u"term"].toInteger() > before[u"term"].toInteger();
            },
            20'000);
        QVERIFY2(took >= 0, "nobody follows up");
        qInfo("new leader %lld ms after it was seen down", took);
        QVERIFY(m_cluster.leader(others.first()) != leader);
        QCOMPARE(m_cluster.ctl({u"status"_s}, others.first()).exitCode, 1);

        QVERIFY(m_cluster.startNode(leader));
        QVERIFY(waitFor([&] { return m_cluster.status(others.first())[u"verdict"].toString() == u"green"; },
                    20'000)
            >= 0);
        QCOMPARE(
            RealCluster::row(m_cluster.status(others.first()), m_cluster.name(leader))[u"id"].toString(), id);
    }

    void allAgreeOnTheLeaderAfterwards()
    {
        QVERIFY(waitFor(
                    [&] {
                        const int seen = m_cluster.leader(1);
                        return seen > 0 && m_cluster.leader(2) == seen && m_cluster.leader(3) == seen;
                    },
                    15'000)
            >= 0);
    }

    void nothingStoppedIsAskedForEver()
    {
        const auto output = m_cluster.ctl({u"--url"_s, u"http://127.0.0.1:1"_s, u"status"_s});
        QCOMPARE(output.exitCode, 2);
        QVERIFY2(!output.err.isEmpty(), "says what was tried");
    }
};

QTEST_GUILESS_MAIN(TestLeader)
#include "tst_leader.moc"
