// muster_test: USES Muster::Node
#include "base/build.h"
#include "node/metrics/nodemetrics.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace muster;
using namespace muster::node;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

protocol::NodeOverview nodeNamed(const QString &name, protocol::Liveness liveness, const QString &hash)
{
    protocol::NodeOverview node;
    node.id = NodeId(name);
    node.name = name;
    node.liveness = liveness;
    node.configHash = hash;
    node.status = liveness == protocol::Liveness::Alive ? protocol::Verdict::Green : protocol::Verdict::Red;
    return node;
}

/// A leads B, C is down, and runs what it ran.
protocol::Overview cluster()
{
    protocol::Overview overview;
    overview.observer = NodeId(u"a"_s);
    overview.verdict = protocol::Verdict::Red;
    overview.leader = NodeId(u"a"_s);
    overview.term = 7;
    overview.nodes = {nodeNamed(u"a"_s, protocol::Liveness::Alive, u"1f"_s),
        nodeNamed(u"b"_s, protocol::Liveness::Alive, u"1f"_s),
        nodeNamed(u"c"_s, protocol::Liveness::Down, u"99"_s)};
    overview.nodes[0].clock = {Millis(-250), Millis(40), true, {}, {}, {}};
    overview.databases = {{u"primary"_s, {}, u"primary"_s, u"ok"_s, {}, 0, {}},
        {u"replica-1"_s, {}, u"replica"_s, u"ok"_s, {}, 4'096, 1'500ms},
        {u"replica-2"_s, {}, u"replica"_s, u"unreachable"_s, {}, 0, {}}};
    overview.reasons.resize(2);
    overview.reasons[1].severity = protocol::Severity::Warn;
    return overview;
}

NodeMeasures measures(const protocol::Overview &overview = cluster())
{
    NodeMeasures is;
    is.self = NodeId(u"a"_s);
    is.clusterName = u"blue"_s;
    is.startedAt = fromEpochMillis(1'800'000'000'500);
    is.ready = true;
    is.leaseAge = 800ms;
    is.overview = std::make_shared<protocol::Overview>(overview);
    return is;
}

/// The value of a sample, as written; empty: there is none.
QByteArray valueOf(const QByteArray &text, const QByteArray &sample)
{
    for (const QByteArray &line : text.split('\n'))
        if (line.startsWith(sample + ' '))
            return line.mid(sample.size() + 1);
    return {};
}

} // namespace

/// What a node tells Prometheus of itself and its cluster.
class TestNodeMetrics : public QObject {
    Q_OBJECT

private slots:
    void whatANodeKnows_data()
    {
        QTest::addColumn<QByteArray>("sample");
        QTest::addColumn<QByteArray>("value");
        const auto row = [](const char *sample, const char *value) {
            QTest::newRow(sample) << QByteArray(sample) << QByteArray(value);
        };
        row("muster_leader", "1");
        row("muster_leader_known", "1");
        row("muster_leader_info{leader=\"a\",leader_name=\"a\"}", "1");
        row("muster_leader_term", "7");
        row("muster_lease_age_seconds", "0.8");
        row("muster_peers{liveness=\"alive\"}", "1");
        row("muster_peers{liveness=\"suspect\"}", "0");
        row("muster_peers{liveness=\"down\"}", "1");
        row("muster_nodes{status=\"green\"}", "2");
        row("muster_nodes{status=\"red\"}", "1");
        row("muster_cluster_verdict{verdict=\"red\"}", "1");
        row("muster_cluster_verdict{verdict=\"green\"}", "0");
        row("muster_cluster_reasons{severity=\"red\"}", "1");
        row("muster_cluster_reasons{severity=\"warn\"}", "1");
        row("muster_config_agrees", "1"); // what is down runs nothing
        row("muster_config_hashes", "1");
        row("muster_database_reachable{database=\"primary\",role=\"primary\"}", "1");
        row("muster_database_reachable{database=\"replica-2\",role=\"replica\"}", "0");
        row("muster_database_writable", "1");
        row("mattermost_db_replica_lag_abs{node=\"replica-1\"}", "4096");
        row("mattermost_db_replica_lag_abs{node=\"replica-2\"}", ""); // not 0: it is not known
        row("muster_replica_lag_seconds{database=\"replica-1\"}", "1.5");
        row("muster_clock_offset_seconds", "-0.25");
        row("muster_clock_error_seconds", "0.04");
        row("muster_clock_synchronized", "1");
        row("muster_ready", "1");
        row("mattermost_system_server_start_time", "1800000000.5");
        row("mattermost_cluster_cluster_health_score", ""); // there is no gossip
        row("mattermost_process_cpu_seconds_total", ""); // it could not be read
    }
    void whatANodeKnows()
    {
        QFETCH(QByteArray, sample);
        QTEST(valueOf(metricsText(measures()), sample), "value");
    }

    void configurationsThatDifferAreCounted()
    {
        protocol::Overview overview = cluster();
        overview.nodes[1].configHash = u"2e"_s;
        const QByteArray text = metricsText(measures(overview));
        QCOMPARE(valueOf(text, "muster_config_agrees"), QByteArray("0"));
        QCOMPARE(valueOf(text, "muster_config_hashes"), QByteArray("2"));
    }

    void beforeTheClusterIsKnownOnlyTheNodeIsTold()
    {
        const QByteArray text = metricsText(measures({}));
        QCOMPARE(valueOf(text, "muster_ready"), QByteArray("1"));
        QVERIFY(!text.contains("muster_leader"));
        QVERIFY(!text.contains("muster_peers"));
    }

    void answersAreAHistogramByStatus()
    {
        LatencyCounts counts;
        counts.note(3ms, 200);
        counts.note(30ms, 201);
        counts.note(40s, 200); // beyond the last limit
        counts.note(1ms, 404);
        counts.note(1ms, 500);
        NodeMeasures is = measures();
        is.answers = counts.totals();
        const QByteArray text = metricsText(is);
        const QByteArray bucket = "muster_http_request_duration_seconds_bucket{status=\"2xx\",le=";
        QCOMPARE(valueOf(text, bucket + "\"0.001995\"}"), QByteArray("0"));
        QCOMPARE(valueOf(text, bucket + "\"0.005012\"}"), QByteArray("1"));
        QCOMPARE(valueOf(text, bucket + "\"0.05012\"}"), QByteArray("2"));
        QCOMPARE(valueOf(text, bucket + "\"10\"}"), QByteArray("2"));
        QCOMPARE(valueOf(text, bucket + "\"+Inf\"}"), QByteArray("3"));
        QCOMPARE(
            valueOf(text, "muster_http_request_duration_seconds_count{status=\"2xx\"}"), QByteArray("3"));
        QCOMPARE(
            valueOf(text, "muster_http_request_duration_seconds_sum{status=\"2xx\"}"), QByteArray("40.033"));
        QCOMPARE(valueOf(text, "mattermost_http_errors_total"), QByteArray("2"));
    }

    void queuesOfReadersAreOne()
    {
        NodeMeasures is = measures();
        is.databaseWriter.waiting = 4;
        is.databaseReaders.resize(2);
        is.databaseReaders[0].waiting = 1;
        is.databaseReaders[1].waiting = 2;
        is.databaseReaders[1].overdue = 9;
        const QByteArray text = metricsText(is);
        QCOMPARE(valueOf(text, "muster_queue_depth{queue=\"database-writer\"}"), QByteArray("4"));
        QCOMPARE(valueOf(text, "muster_queue_depth{queue=\"database-readers\"}"), QByteArray("3"));
        QCOMPARE(
            valueOf(text, "muster_database_jobs_overdue_total{queue=\"database-readers\"}"), QByteArray("9"));
    }

    // Goal: whatever nodes call themselves, each line is a comment or one sample, each family comes once, and
    // no two samples are the same, for Prometheus refuses the whole text for one line.
    void hostileNamesBreakNothing()
    {
        const QString hostile = u"n\"} 1\nmuster_leader 9\r\n\\\u001b]0;x\a\u2028"_s;
        protocol::Overview overview = cluster();
        overview.nodes[0].name = hostile;
        overview.databases[1].name = hostile;
        overview.databases[2].name = hostile + u'2';
        overview.databases[2].state = hostile;
        overview.databases[2].role = hostile;
        overview.nodes[1].configHash = hostile;
        NodeMeasures is = measures(overview);
        is.clusterName = QString(100'000, u'"');
        const QByteArray text = metricsText(is);
        const QRegularExpression comment(u"^# (HELP|TYPE) ([a-z_]+) .+$"_s);
        const QString label = u"[a-z_]+=\"([^\"\\\\]|\\\\[\"\\\\n])*\""_s;
        const QRegularExpression sample(u"^([a-z_]+)(\\{%1(,%1)*\\})? [-+.0-9eEInfNa]+$"_s.arg(label));
        QSet<QString> families, samples;
        QVERIFY(text.endsWith('\n'));
        for (const QString &line : QString::fromUtf8(text.chopped(1)).split(u'\n')) {
            QVERIFY2(line.size() < 1'000, qPrintable(line));
            if (const auto found = comment.match(line); found.hasMatch()) {
                const QString family = found.captured(1) + found.captured(2);
                QVERIFY2(!families.contains(family), qPrintable(line));
                families.insert(family);
                continue;
            }
            QVERIFY2(sample.match(line).hasMatch(), qPrintable(line));
            const QString labels = line.left(line.lastIndexOf(u' '));
            QVERIFY2(!samples.contains(labels), qPrintable(line));
            samples.insert(labels);
        }
        QCOMPARE(valueOf(text, "muster_leader"), QByteArray("1"));
    }
};

QTEST_GUILESS_MAIN(TestNodeMetrics)
#include "tst_nodemetrics.moc"
