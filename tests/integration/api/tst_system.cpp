// muster_test: USES muster_apiserver Muster::Config DEPENDS musterd
#include "integration/api/apiserver.h"
#include "protocol/http/routes.h"
#include "support/net/rawclient.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

using namespace muster;
using namespace Qt::Literals::StringLiterals;
namespace routes = protocol::routes;
using test::Answer;
using test::ApiServer;
using test::Socket;

/// Health, logs and the cluster's overview, and a server whose database is missing.
class TestSystem : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        server.set(u"FileSettings.Directory"_s, server.file(u"files"_s));
        QVERIFY2(server.start(), qPrintable(server.problem()));
        QVERIFY(server.populate());
    }

    void cleanupTestCase()
    {
        const QStringList leaks = server.leaks();
        QVERIFY2(leaks.isEmpty(), qPrintable(leaks.join(u'\n')));
        QCOMPARE(server.stop(), 0);
    }

    void pingsSayOk_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<bool>("withDatabase");
        QTest::newRow("a plain one without the database") << QString() << false;
        QTest::newRow("false is no question") << u"?get_server_status=false"_s << false;
        QTest::newRow("nor is nothing") << u"?get_server_status="_s << false;
        QTest::newRow("true asks the database") << u"?get_server_status=true"_s << true;
        QTest::newRow("as the JavaScript client asks")
            << u"?get_server_status=true&device_id=&use_rest_semantics=true"_s << true;
    }
    void pingsSayOk()
    {
        QFETCH(QString, query);
        QFETCH(bool, withDatabase);
        const Answer answer = server.get(routes::ping + query);
        QVERIFY2(answer.status == 200, answer.text());
        QCOMPARE(answer.json()[u"status"].toString(), u"OK"_s);
        for (const QString &system : {u"Android"_s, u"Ios"_s, u"Desktop"_s})
            for (const QString &which : {u"LatestVersion"_s, u"MinVersion"_s})
                QVERIFY(answer.json().contains(system + which));
        QCOMPARE(answer.json()[u"database_status"].toString(), withDatabase ? u"OK"_s : QString());
        QCOMPARE(answer.header("database_status"), withDatabase ? QByteArray("OK") : QByteArray());
        QCOMPARE(answer.header("status"), withDatabase ? QByteArray("OK") : QByteArray());
    }

    void pingsNeedNoBody()
    {
        test::RawClient client(server.port());
        client.send("HEAD /api/v4/system/ping HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        const QByteArray answer = client.receiveUntilClosed();
        QCOMPARE(test::statusOf(answer), 200);
        QVERIFY2(answer.endsWith("\r\n\r\n") && !answer.contains("Content-Length: 0\r\n"), answer);
    }

    void logLevelsAreToldAndSet_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("console");
        const auto row = [](const char *name, const char *body, int status, const QString &file,
                             const QString &console) {
            QTest::newRow(name) << QByteArray(body) << status << file << console;
        };
        row("both", "{\"file\":\"warn\",\"console\":\"error\"}", 200, u"warn"_s, u"error"_s);
        row("one only", "{\"file\":\"warn\"}", 200, u"warn"_s, u"info"_s);
        row("in capitals", "{\"console\":\"DEBUG\"}", 200, u"debug"_s, u"debug"_s);
        row("none", "{}", 200, u"debug"_s, u"info"_s);
        row("a level that is none", "{\"file\":\"loud\"}", 400, u"debug"_s, u"info"_s);
        row("half right is not done by half", "{\"file\":\"warn\",\"console\":\"loud\"}", 400, u"debug"_s,
            u"info"_s);
        row("a number", "{\"file\":1}", 400, u"debug"_s, u"info"_s);
        row("null", "{\"console\":null}", 400, u"debug"_s, u"info"_s);
    }
    void logLevelsAreToldAndSet()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(QString, file);
        QFETCH(QString, console);
        QCOMPARE(setLevels("{\"file\":\"debug\",\"console\":\"info\"}").status, 200);
        const Answer set = setLevels(body);
        QVERIFY2(set.status == status, set.text());
        const QJsonObject wanted{{u"file"_s, file}, {u"console"_s, console}};
        if (status == 200)
            QCOMPARE(set.json(), wanted);
        else
            QVERIFY(set.message().contains(u"debug, info, warn, error"_s));
        QCOMPARE(server.get(QString(routes::logLevel), admin()).json(), wanted);
    }

    void levelsDecideWhatIsWritten()
    {
        QCOMPARE(setLevels("{\"file\":\"error\",\"console\":\"error\"}").status, 200);
        const QByteArray before = server.log();
        QCOMPARE(server.login(u"anna"_s).status, 200); // would be an audit line
        QCOMPARE(server.log(), before);
        QCOMPARE(setLevels("{\"file\":\"debug\"}").status, 200);
        QCOMPARE(server.login(u"anna"_s).status, 200);
        QTRY_VERIFY(server.log().mid(before.size()).contains("users/login"));
    }

    void levelsSurviveAnotherChange()
    {
        QCOMPARE(setLevels("{\"file\":\"debug\",\"console\":\"warn\"}").status, 200);
        const QJsonObject change{{u"TeamSettings"_s, QJsonObject{{u"SiteName"_s, u"Other"_s}}}};
        QCOMPARE(server.send("PUT", QString(routes::configPatch), change, admin()).status, 200);
        QCOMPARE(levels(), (QJsonObject{{u"file"_s, u"debug"_s}, {u"console"_s, u"warn"_s}}));
        const QJsonObject level{{u"LogSettings"_s, QJsonObject{{u"ConsoleLevel"_s, u"ERROR"_s}}}};
        QCOMPARE(server.send("PUT", QString(routes::configPatch), level, admin()).status, 200);
        QTRY_COMPARE(levels(), (QJsonObject{{u"file"_s, u"debug"_s}, {u"console"_s, u"error"_s}}));
    }

    void logsComeInPages()
    {
        const QString asked = routes::logs + u"?page=%1&logs_per_page=%2"_s;
        QJsonArray all = server.get(asked.arg(0).arg(10'000), admin()).array();
        QVERIFY(all.size() > 11);
        QCOMPARE(all[2].toString(), u"\nnode-1"_s); // the banner of a cluster's node
        for (int banner = 0; banner < 5; ++banner)
            all.removeFirst();
        for (const QJsonValue &line : std::as_const(all)) {
            QVERIFY(line.toString().startsWith(u'\n')); // as in Mattermost
            const QJsonObject entry = QJsonDocument::fromJson(line.toString().toUtf8()).object();
            for (const QString &field : {u"timestamp"_s, u"level"_s, u"component"_s, u"msg"_s})
                QVERIFY2(entry.contains(field), qPrintable(line.toString()));
        }
        const auto lines = [&](int page, int perPage) {
            QJsonArray found = server.get(asked.arg(page).arg(perPage), admin()).array();
            for (int banner = 0; banner < 5; ++banner)
                found.removeFirst();
            return found;
        };
        QCOMPARE(lines(0, 1).size(), 1);
        // Pages count from the newest, lines in them from the oldest. Asked again if a line came between;
        // once seen is enough, since QTRY looks a second time.
        bool agree = false;
        QTRY_VERIFY(agree || (agree = lines(1, 2).last() == lines(0, 4).at(1)));
        agree = false;
        QTRY_VERIFY(agree || (agree = lines(0, 2).first() == lines(0, 4).at(2)));
        QCOMPARE(lines(9'999, 100), QJsonArray());
    }

    void wrongPagesAreBrought_data()
    {
        QTest::addColumn<QString>("query");
        QTest::newRow("nothing") << QString();
        QTest::newRow("words") << u"?page=first&logs_per_page=many"_s;
        QTest::newRow("below zero") << u"?page=-1&logs_per_page=-5"_s;
        QTest::newRow("above all") << u"?page=0&logs_per_page=99999999999"_s;
    }
    void wrongPagesAreBrought()
    {
        QFETCH(QString, query);
        const Answer answer = server.get(routes::logs + query, admin());
        QVERIFY2(answer.status == 200, answer.text());
        QVERIFY(answer.array().size() > 5 && answer.array().size() <= 10'005);
    }

    void logsAreQueriedInMattermostsForm()
    {
        const auto query = [this](const QJsonObject &filter, const QString &page = {}) {
            return server.send("POST", routes::logsQuery + page, filter, admin());
        };
        const QJsonArray all = query({}, u"?logs_per_page=10000"_s).json()[u"node-1"].toArray();
        QVERIFY(all.size() > 5);
        for (const QJsonValue &line : all) {
            QVERIFY(!line[u"caller"].toString().isEmpty() && !line[u"msg"].toString().isEmpty());
            QVERIFY2(
                line[u"timestamp"].toString().endsWith(u" Z"), qPrintable(line[u"timestamp"].toString()));
        }
        for (const QJsonValue &line :
            query({{u"log_levels"_s, QJsonArray{u"info"_s}}}).json()[u"node-1"].toArray())
            QCOMPARE(line[u"level"].toString(), u"info"_s);
        const QString at = all[2][u"timestamp"].toString();
        const auto then = query({{u"date_from"_s, at}, {u"date_to"_s, at}}).json()[u"node-1"].toArray();
        QVERIFY(then.contains(all[2]));
        for (const QJsonValue &line : then)
            QCOMPARE(line[u"timestamp"].toString(), at);
        QCOMPARE(query({{u"server_names"_s, QJsonArray{u"nobody"_s}}}).status, 404);
        QCOMPARE(query({{u"date_from"_s, u"yesterday"_s}}).status, 400);
        QCOMPARE(server.send("POST", QString(routes::logsQuery), {}, {}).status, 401);
        const Answer file = server.get(QString(routes::logsDownload), admin());
        QVERIFY(file.body.contains("\"msg\":\"listening\"") && file.body.endsWith("}\n"));
        QCOMPARE(file.header("Content-Type"), "text/plain; charset=utf-8"_ba);
    }

    void linesOfClientsAreTakenFromWhoIsLoggedIn()
    {
        const QJsonObject line{{u"level"_s, u"ERROR"_s}, {u"message"_s, QString(900, u'x')}, {u"n"_s, 3}};
        QCOMPARE(server.send("POST", QString(routes::logs), line, {}).status, 403);
        const Answer taken = server.send("POST", QString(routes::logs), line, admin());
        QCOMPARE(taken.status, 200);
        QCOMPARE(taken.json()[u"message"].toString(),
            u"Client Logs API Endpoint Message: "_s + QString(399, u'x'));
        QCOMPARE(taken.json()[u"n"].toString(), QString());
        QTRY_VERIFY(server.log().contains("\"level\":\"error\",\"msg\":\"Client Logs API"));
    }

    void levelsGoBackByThemselves()
    {
        const auto set = [this](const QByteArray &body) {
            return server.finish(server.begin("POST", QString(routes::logLevel), body, admin()));
        };
        QCOMPARE(set("{\"file\":\"warn\",\"console\":\"error\"}").status, 200);
        const QJsonObject while15 = set("{\"file\":\"debug\",\"minutes\":15}").json();
        QCOMPARE(while15[u"file"].toString(), u"debug"_s);
        QCOMPARE(
            while15[u"after"].toObject(), (QJsonObject{{u"file"_s, u"warn"_s}, {u"console"_s, u"error"_s}}));
        const QDateTime until = QDateTime::fromString(while15[u"until"].toString(), Qt::ISODateWithMs);
        QVERIFY(std::abs(QDateTime::currentDateTimeUtc().secsTo(until) - 900) < 60);
        const QJsonObject all = server.get(routes::logLevel + u"?node=all"_s, admin()).json();
        QCOMPARE(all[u"nodes"][0][u"levels"][u"file"].toString(), u"debug"_s);
        QCOMPARE(set("{\"minutes\":0}").status, 400);
        QCOMPARE(set("{\"minutes\":1441,\"file\":\"debug\"}").status, 400);
        const QJsonObject forGood = set("{\"file\":\"debug\",\"console\":\"error\"}").json();
        QVERIFY(!forGood.contains(u"until") && !forGood.contains(u"after"));
    }

    void theClusterShowsThisNode()
    {
        const QString node = QString::fromLatin1(server.contents(u"data/node-id"_s).trimmed());
        const QJsonArray status = server.get(QString(routes::clusterStatus), admin()).array();
        QCOMPARE(status.size(), 1);
        for (const QString &field : {u"id"_s, u"version"_s, u"config_hash"_s, u"ipaddress"_s, u"hostname"_s,
                 u"schema_version"_s}) // Mattermost's, all texts
            QVERIFY2(!status[0][field].toString().isEmpty(), qPrintable(field));
        QCOMPARE(status[0][u"id"].toString(), node);
        QCOMPARE(status[0][u"hostname"].toString(), u"node-1"_s);
        const QJsonObject overview = server.get(QString(routes::overview), admin()).json();
        QCOMPARE(overview[u"observer"].toString(), node);
        QCOMPARE(overview[u"nodes"].toArray().size(), 1);
    }

    // Goal: a node without its database says so, misleads nobody, ends immediately on request, and serves
    // by itself when the database comes.
    void aServerWithoutDatabaseSaysSoAndStops_data()
    {
        QTest::addColumn<bool>("comes");
        QTest::newRow("and stops while it waits") << false;
        QTest::newRow("and serves once it is there") << true;
    }
    void aServerWithoutDatabaseSaysSoAndStops()
    {
        QFETCH(bool, comes);
        ApiServer waiting;
        waiting.set(u"SqlSettings.DataSource"_s, waiting.file(u"absent/muster.db"_s));
        QVERIFY2(waiting.start(503), qPrintable(waiting.problem()));
        const Answer ping = waiting.get(QString(routes::ping));
        QCOMPARE(ping.errorId(), u"api.system.ping.not_ready.app_error"_s);
        QVERIFY2(ping.message().contains(u"database"_s), ping.text());
        QVERIFY(!ping.body.contains("absent")); // strangers do not learn paths
        QCOMPARE(ping.header("Content-Type"), QByteArray("application/json"));
        for (const Answer &answer : {waiting.get(QString(routes::config), {.token = QByteArray(26, 'y')}),
                 waiting.get(QString(routes::me), {.token = QByteArray(26, 'y')}), waiting.login(u"admin"_s),
                 waiting.createUser(u"early"_s), waiting.get(routes::ping + u"?get_server_status=true"_s)})
            QVERIFY2(answer.status == 503 && !answer.message().isEmpty(), answer.text());
        QTRY_VERIFY(waiting.log().contains("the database is not there yet")); // operators do
        if (comes) {
            QVERIFY(QDir().mkpath(waiting.file(u"absent"_s)));
            QTRY_COMPARE_WITH_TIMEOUT(waiting.get(QString(routes::ping)).status, 200, 20'000);
            QVERIFY(waiting.populate());
        }
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(waiting.stop(), 0);
        QVERIFY2(timer.elapsed() < 8'000, QByteArray::number(timer.elapsed()));
        QVERIFY(waiting.log().contains("\"msg\":\"stopping\""));
        QVERIFY(!waiting.log().contains("did not stop in time"));
        QVERIFY(waiting.contents(u"musterd.pid"_s).isEmpty());
    }

    void aNodeThatStopsTakesItsLeave()
    {
        ApiServer leaving;
        QVERIFY2(leaving.start(), qPrintable(leaving.problem()));
        QVERIFY(leaving.populate());
        const QByteArray node = leaving.contents(u"data/node-id"_s);
        QCOMPARE(leaving.stop(), 0);
        QVERIFY(leaving.log().contains("\"msg\":\"stopped\""));
        QVERIFY2(leaving.start(), qPrintable(leaving.problem())); // on other ports, as the same node
        QCOMPARE(leaving.contents(u"data/node-id"_s), node);
        const Answer me = leaving.get(QString(routes::me), {.token = leaving.admin()});
        QCOMPARE(me.status, 200); // sessions live in the database
        QCOMPARE(leaving.get(QString(routes::clusterStatus), {.token = leaving.admin()}).array().size(), 1);
        QCOMPARE(leaving.stop(), 0);
    }

private:
    test::Extra admin() const { return {.token = server.admin()}; }
    Answer setLevels(const QByteArray &body)
    {
        return server.call("POST", QString(routes::logLevel), body, admin());
    }
    QJsonObject levels() { return server.get(QString(routes::logLevel), admin()).json(); }

    ApiServer server;
};

QTEST_GUILESS_MAIN(TestSystem)
#include "tst_system.moc"
