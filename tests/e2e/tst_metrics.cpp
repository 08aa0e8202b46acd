// muster_test: USES muster_realcluster muster_metrics Muster::Base TIMEOUT 300 SERIAL PATHS DATABASES NEEDS
// promtool DEPENDS musterd musterctl
#include "support/process/metrics.h"
#include "support/process/realcluster.h"

#include <QTest>

using namespace muster::test;
using namespace Qt::Literals::StringLiterals;

namespace {

bool hasReplicas()
{
    return qEnvironmentVariable("MUSTER_TEST_DATABASE") == u"postgresql";
}

} // namespace

// Goal: what the nodes of a cluster tell Prometheus agrees with the cluster, and has all that the dashboard
// and the alert rules ask for. Method: three real processes; with PostgreSQL also two replicas.
class TestMetrics : public QObject {
    Q_OBJECT
    RealCluster m_cluster{3};

    Metrics metrics(int node) const { return Metrics::scrape(QUrl(m_cluster.metricsUrl(node))); }
    /// How many of these nodes say that they lead.
    double leading(const QList<int> &nodes) const
    {
        double sum = 0;
        for (const int node : nodes)
            sum += metrics(node).value("muster_leader");
        return sum;
    }

private slots:
    void initTestCase() { QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem())); }

    void threeNodesAgreeOnTheLeaderAndItsTerm()
    {
        const int leader = m_cluster.leader(1);
        QVERIFY(leader > 0);
        const double term = m_cluster.status(1)[u"term"].toDouble();
        QVERIFY(term >= 1);
        for (const int node : {1, 2, 3}) {
            const auto told = [&] {
                const Metrics now = metrics(node);
                return now.value("muster_leader") == (node == leader ? 1 : 0)
                    && now.info("muster_leader_info")
                           .endsWith(",leader_name=\"" + m_cluster.name(leader).toUtf8() + "\"}")
                    && now.value("muster_leader_term") == term
                    && now.value("muster_peers{liveness=\"alive\"}") == 2
                    && now.value("muster_config_agrees") == 1;
            };
            QTRY_VERIFY_WITH_TIMEOUT(told(), 20'000);
            QCOMPARE(metrics(node).judge(), QString());
        }
    }

    // Some come only after a while: clocks are compared, replicas are asked.
    void allThatDashboardAndRulesNameIsServed()
    {
        const QString folder = QStringLiteral(MUSTER_SOURCE_DIR "/resources/monitoring/");
        QSet<QString> named = metricsNamedIn(folder + u"muster-dashboard.json"_s);
        QVERIFY(named.size() > 30);
        const QSet<QString> inRules = metricsNamedIn(folder + u"muster-alerts.yml"_s);
        QVERIFY(inRules.size() > 15);
        named += inRules;
        if (!hasReplicas())
            named -= {u"muster_replica_lag_seconds"_s, u"mattermost_db_replica_lag_abs"_s};
        // Where no time daemon can be seen it is not known whether one holds the clock.
        const bool knowsDaemon = !m_cluster.row(m_cluster.status(1), m_cluster.name(1))[u"clock"]
                                      .toObject()[u"synchronized"]
                                      .isNull();
        if (!knowsDaemon)
            named.remove(u"muster_clock_synchronized"_s);
        QSet<QString> missing;
        const auto served = [&] {
            missing = named - metrics(1).names();
            return missing.isEmpty();
        };
        const bool all = QTest::qWaitFor(served, 60'000);
        QVERIFY2(all, qPrintable(QStringList(missing.begin(), missing.end()).join(u' ')));
        qInfo("%d metrics are named, %d served", int(named.size()), int(metrics(1).names().size()));
    }

    void afterItsEndAnotherLeadsUnderALaterTerm()
    {
        const int first = m_cluster.leader(1);
        QVERIFY(first > 0);
        QList<int> others{1, 2, 3};
        others.removeOne(first);
        const double term = metrics(others[0]).value("muster_leader_term");
        m_cluster.kill(first);
        QTRY_VERIFY_WITH_TIMEOUT(leading(others) == 1 && metrics(others[0]).value("muster_leader_term") > term
                && metrics(others[1]).value("muster_leader_term") > term
                && metrics(others[0]).value("muster_peers{liveness=\"down\"}") == 1,
            30'000);
        QCOMPARE(metrics(first).status(), 0);
    }
};

QTEST_GUILESS_MAIN(TestMetrics)
#include "tst_metrics.moc"
