// muster_test: USES muster_apiserver muster_metrics muster_postgres Muster::Base TIMEOUT 450 DEPENDS musterd
// NEEDS promtool
#include "integration/api/apiserver.h"
#include "protocol/http/routes.h"
#include "support/net/freeports.h"
#include "support/net/rawclient.h"
#include "support/process/metrics.h"
#include "support/process/postgresserver.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTest>

#include <csignal>

using namespace muster;
using namespace Qt::Literals::StringLiterals;
namespace routes = protocol::routes;
using test::ApiServer;
using test::Metrics;
using test::RawClient;
using test::Socket;

namespace {

/// A server that is asked for metrics.
class Measured : public ApiServer {
public:
    Measured()
    {
        set(u"MetricsSettings.Enable"_s, true);
        set(u"MetricsSettings.ListenAddress"_s, u"127.0.0.1:%1"_s.arg(m_metricsPort));
    }
    quint16 metricsPort() const { return m_metricsPort; }
    Metrics metrics() const
    {
        return Metrics::scrape(QUrl(u"http://127.0.0.1:%1/metrics"_s.arg(m_metricsPort)));
    }
    QByteArray ask(const QByteArray &request) const
    {
        RawClient client(m_metricsPort);
        client.send(request + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        return client.receiveUntilClosed();
    }

private:
    const quint16 m_metricsPort = test::freePort();
};

} // namespace

// Goal: what musterd serves is what Prometheus takes, follows what happens, and comes whatever hangs.
class TestMetrics : public QObject {
    Q_OBJECT

private slots:
    void withoutTheSettingNothingListens()
    {
        ApiServer server;
        const quint16 port = test::freePort();
        server.set(u"MetricsSettings.ListenAddress"_s, u"127.0.0.1:%1"_s.arg(port));
        QVERIFY2(server.start(), qPrintable(server.problem()));
        QCOMPARE(Metrics::scrape(QUrl(u"http://127.0.0.1:%1/metrics"_s.arg(port))).status(), 0);
        QCOMPARE(server.get(u"/metrics"_s).status, 404); // nor at the port of the clients
        QCOMPARE(server.stop(), 0);
    }

    void aPortThatIsTakenIsNoReasonNotToServe()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        ApiServer server;
        server.set(u"MetricsSettings.Enable"_s, true);
        server.set(u"MetricsSettings.ListenAddress"_s, u"127.0.0.1:%1"_s.arg(other.serverPort()));
        QVERIFY2(server.start(), qPrintable(server.problem()));
        QVERIFY2(server.log().contains("metrics are not served"), server.log().right(2'000));
        QCOMPARE(server.stop(), 0);
    }

    void prometheusTakesThem()
    {
        Measured server;
        QVERIFY2(server.start(), qPrintable(server.problem()));
        QVERIFY(server.populate());
        QTRY_VERIFY(server.metrics().value("muster_leader") == 1);
        const Metrics metrics = server.metrics();
        QCOMPARE(metrics.status(), 200);
        QCOMPARE(metrics.contentType(), QByteArray("text/plain; version=0.0.4; charset=utf-8"));
        QCOMPARE(metrics.judge(), QString());
        QCOMPARE(metrics.value("muster_ready"), 1.0);
        QVERIFY(metrics.value("mattermost_process_open_fds") > 5);
        QVERIFY(metrics.value("mattermost_process_cpu_seconds_total") > 0);
        QVERIFY(metrics.value("muster_event_loop_age_seconds") < 5);
        QTRY_VERIFY(server.metrics().value("muster_lease_age_seconds")
            < 5); // the row is read again after it was taken

        QVERIFY(server.ask("GET /").startsWith("HTTP/1.1 200 "));
        QVERIFY(server.ask("HEAD /metrics").startsWith("HTTP/1.1 200 "));
        QVERIFY(server.ask("GET /api/v4/config").startsWith("HTTP/1.1 404 "));
        QVERIFY(server.ask("GET /metrics/").startsWith("HTTP/1.1 404 "));
        const QByteArray refused = server.ask("POST /metrics");
        QVERIFY2(
            refused.startsWith("HTTP/1.1 405 ") && refused.contains("\r\nAllow: GET, HEAD\r\n"), refused);
        QVERIFY(server.ask("PUT /").startsWith("HTTP/1.1 405 "));
        QCOMPARE(server.stop(), 0);
    }

    void countersRiseWithWhatHappens()
    {
        Measured server;
        QVERIFY2(server.start(), qPrintable(server.problem()));
        QVERIFY(server.populate());
        const QByteArray good = "muster_http_request_duration_seconds_count{status=\"2xx\"}";
        const Metrics before = server.metrics();
        for (int i = 0; i < 10; ++i)
            QCOMPARE(server.get(QString(routes::me), {.token = server.admin()}).status, 200);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(server.get(QString(routes::me)).status, 401);
        const Metrics after = server.metrics();
        QCOMPARE(
            after.value("mattermost_http_requests_total") - before.value("mattermost_http_requests_total"),
            13.0);
        QCOMPARE(
            after.value("mattermost_http_errors_total") - before.value("mattermost_http_errors_total"), 3.0);
        QCOMPARE(after.value(good) - before.value(good), 10.0);
        QVERIFY(after.value("muster_sessions_cached") >= 1);

        QCOMPARE(after.value("mattermost_http_websockets_total"), 0.0);
        Socket known, stranger;
        known.open(server, {.token = server.admin()});
        stranger.open(server);
        QTRY_COMPARE(server.metrics().value("mattermost_http_websockets_total"), 2.0);
        QTRY_COMPARE(server.metrics().value("muster_websocket_sessions"), 1.0);
        QCOMPARE(server.stop(), 0);
    }

    void aDatabaseThatHangsDelaysNothing()
    {
        if (const QString missing = test::PostgresServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        test::PostgresServer database;
        QVERIFY2(database.start(), qPrintable(database.problem()));
        Measured server;
        server.set(u"SqlSettings.DriverName"_s, u"postgres"_s);
        server.set(u"SqlSettings.DataSource"_s, database.source(database.createDatabase()));
        QVERIFY2(server.start(), qPrintable(server.problem()));
        QVERIFY(server.populate());
        QTRY_VERIFY(server.metrics().value("muster_leader") == 1);
        const double term = server.metrics().value("muster_leader_term");

        database.signalAll(SIGSTOP);
        const auto resume = qScopeGuard([&] { database.signalAll(SIGCONT); });
        // What asks the database waits for it meanwhile.
        QList<QNetworkReply *> waiting;
        for (int i = 0; i < 20; ++i)
            waiting.append(server.begin("GET", QString(routes::audits), {}, {.token = server.admin()}));
        QElapsedTimer since;
        since.start();
        qint64 slowest = 0;
        Metrics metrics;
        const auto told = [&] {
            QElapsedTimer took;
            took.start();
            metrics = server.metrics();
            slowest = std::max(slowest, took.elapsed());
            return metrics.status() == 200
                && metrics.value("muster_database_reachable{database=\"primary\",role=\"primary\"}") == 0
                && metrics.value("muster_leader") == 0;
        };
        QTRY_VERIFY_WITH_TIMEOUT(told(), 30'000);
        qInfo("the slowest of these answers took %lld ms, the outage was told after %lld ms", slowest,
            since.elapsed());
        QVERIFY2(slowest < 1'000, QByteArray::number(slowest));
        QCOMPARE(metrics.value("muster_leader_term"), term); // the newest that is known
        QVERIFY(metrics.value("muster_lease_age_seconds") > 2);
        QVERIFY(metrics.value("muster_event_loop_age_seconds") < 5);
        QCOMPARE(metrics.judge(), QString());

        database.signalAll(SIGCONT);
        QTRY_VERIFY_WITH_TIMEOUT(server.metrics().value("muster_leader") == 1, 30'000);
        for (QNetworkReply *reply : waiting)
            server.finish(reply);
        QCOMPARE(server.stop(), 0);
    }

    void aNodeThatWaitsForItsDatabaseIsSeen()
    {
        Measured server;
        server.set(u"SqlSettings.DriverName"_s, u"postgres"_s);
        server.set(u"SqlSettings.DataSource"_s,
            u"postgres://muster@127.0.0.1:%1/muster?sslmode=disable"_s.arg(test::freePort()));
        QVERIFY2(server.start(503), qPrintable(server.problem()));
        const Metrics metrics = server.metrics();
        QCOMPARE(metrics.value("muster_ready"), 0.0);
        QCOMPARE(metrics.judge(), QString());
        QCOMPARE(server.stop(), 0);
    }
};

QTEST_GUILESS_MAIN(TestMetrics)
#include "tst_metrics.moc"
