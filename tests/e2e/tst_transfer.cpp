// muster_test: USES muster_realcluster TIMEOUT 300 SERIAL DATABASES DEPENDS musterd musterctl
// musterd-other-version
#include "support/process/realcluster.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace muster::test;
using namespace Qt::Literals::StringLiterals;

// Goal: an operator transfers leadership in a running cluster, sees it done, and it stays there until cleared
// or until that node fails. Method: three real processes, asked by musterctl.
class TestTransfer : public QObject {
    Q_OBJECT
    RealCluster m_cluster{3};

    QJsonObject leaderJson() const
    {
        return QJsonDocument::fromJson(m_cluster.ctl({u"leader"_s, u"--json"_s}).out).object();
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem()));
        QVERIFY(waitFor([&] { return m_cluster.leader(1) > 0; }, 20'000) >= 0);
    }

    void itIsHandedOverAndStays()
    {
        const int before = m_cluster.leader(1);
        const int target = before == 3 ? 2 : 3;
        const auto moved =
            m_cluster.ctl({u"leader"_s, u"transfer"_s, u"--to"_s, m_cluster.name(target), u"--yes"_s});
        QVERIFY2(moved.exitCode == 0, moved.out + moved.err);
        QVERIFY(waitFor([&] { return m_cluster.leader(target) == target; }, 10'000) >= 0);
        const auto reported = [&] {
            const QJsonObject leader = leaderJson();
            const QJsonArray terms = leader[u"terms"].toArray();
            return terms.size() >= 2 && terms.last().toObject()[u"reason"].toString() == u"transfer"
                && terms.at(terms.size() - 2).toObject()[u"end_reason"].toString() == u"transfer"
                && leader[u"preferred"].toObject()[u"state"].toString() == u"effective";
        };
        QVERIFY2(waitFor(reported, 10'000) >= 0, QJsonDocument(leaderJson()).toJson());
    }

    void whoIsDownIsRefusedWithTheReason()
    {
        const int leader = m_cluster.leader(1);
        int victim = 1;
        while (victim == leader)
            ++victim;
        const int asked = 6 - leader - victim;
        m_cluster.kill(victim);
        QVERIFY(waitFor(
                    [&] {
                        return RealCluster::row(m_cluster.status(asked), m_cluster.name(victim))[u"liveness"]
                                   .toString()
                            == u"down";
                    },
                    20'000)
            >= 0);
        const auto refused =
            m_cluster.ctl({u"leader"_s, u"transfer"_s, u"--to"_s, m_cluster.name(victim), u"--yes"_s}, asked);
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.err.contains("is down"), refused.err);
        QVERIFY(m_cluster.startNode(victim));
        QVERIFY(
            waitFor([&] { return m_cluster.status(asked)[u"verdict"].toString() == u"green"; }, 30'000) >= 0);
    }

    void thePreferenceEndsWhenItsHolderFails()
    {
        const int leader = m_cluster.leader(1);
        const int asked = leader == 1 ? 2 : 1;
        m_cluster.kill(leader);
        QVERIFY(waitFor(
                    [&] {
                        const int now = m_cluster.leader(asked);
                        return now > 0 && now != leader;
                    },
                    30'000)
            >= 0);
        QVERIFY(waitFor([&] { return leaderJson()[u"preferred"].isNull(); }, 10'000) >= 0);
        QVERIFY(m_cluster.startNode(leader));
    }

    void theWishIsTakenBack()
    {
        QCOMPARE(m_cluster.ctl({u"leader"_s, u"transfer"_s, u"--yes"_s}).exitCode, 0);
        QVERIFY(waitFor([&] { return !leaderJson()[u"preferred"].isNull(); }, 10'000) >= 0);
        QCOMPARE(m_cluster.ctl({u"leader"_s, u"transfer"_s, u"--clear"_s, u"--yes"_s}).exitCode, 0);
        QVERIFY(waitFor([&] { return leaderJson()[u"preferred"].isNull(); }, 10'000) >= 0);
    }
};

QTEST_GUILESS_MAIN(TestTransfer)
#include "tst_transfer.moc"
