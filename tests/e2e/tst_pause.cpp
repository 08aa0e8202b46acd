// muster_test: USES muster_realcluster TIMEOUT 300 SERIAL DEPENDS musterd musterctl musterd-other-version
#include "support/process/realcluster.h"

#include <QElapsedTimer>
#include <QTest>

#include <csignal>

using namespace muster::test;
using namespace Qt::Literals::StringLiterals;

// Goal: a node that pauses is not a node that died; one that pauses for long loses leadership and learns of
// it. Method: real processes stopped with -STOP and continued with -CONT.
class TestPause : public QObject {
    Q_OBJECT
    RealCluster m_cluster{3};

private slots:
    void initTestCase() { QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem())); }

    void threeSecondsAreNeverDeath()
    {
        const int paused = m_cluster.leader(1) == 3 ? 2 : 3;
        QElapsedTimer timer;
        timer.start();
        QVERIFY(m_cluster.stop(paused));
        const auto seenDown = [&] {
            return RealCluster::row(m_cluster.status(1), m_cluster.name(paused))[u"liveness"].toString()
                == u"down";
        };
        bool down = false;
        while (timer.elapsed() < 3'000)
            down = down || seenDown();
        m_cluster.signal(paused, SIGCONT);
        // What began during the pause must not end in death afterward either.
        while (timer.elapsed() < 12'000)
            down = down || seenDown();
        QVERIFY(!down);
        QVERIFY(waitFor([&] { return m_cluster.status(1)[u"verdict"].toString() == u"green"; }, 10'000) >= 0);
        const QByteArray log = m_cluster.log(1);
        QVERIFY2(!log.contains("\"event\":\"node-down\""), "not for a moment between two looks");
    }

    void aLeaderThatPausesLongIsReplacedAndItsWriteIsRefused()
    {
        const int leader = m_cluster.leader(1);
        QVERIFY(leader > 0);
        const int other = leader == 1 ? 2 : 1;
        const qint64 term = m_cluster.status(other)[u"term"].toInteger();
        QVERIFY(m_cluster.stop(leader));
        const qint64 took = waitFor(
            [&] {
                const QJsonObject status = m_cluster.status(other);
                return RealCluster::row(status, m_cluster.name(leader))[u"liveness"].toString() == u"down"
                    && status[u"term"].toInteger() > term;
            },
            60'000);
        QVERIFY2(took >= 0, "down, and another leads");
        qInfo("a stopped leader was down and replaced after %lld ms", took);
        QVERIFY(!m_cluster.log(leader).contains("leader-only write refused"));

        m_cluster.signal(leader, SIGCONT);
        QVERIFY2(
            waitFor([&] { return m_cluster.log(leader).contains("leader-only write refused"); }, 10'000) >= 0,
            "the first write under the old term is refused by the database");
        QVERIFY(
            waitFor([&] { return m_cluster.status(other)[u"verdict"].toString() == u"green"; }, 20'000) >= 0);
        QVERIFY(m_cluster.leader(other) > 0);
    }
};

QTEST_GUILESS_MAIN(TestPause)
#include "tst_pause.moc"
