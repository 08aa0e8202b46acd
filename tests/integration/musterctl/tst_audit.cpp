// muster_test: USES muster_apiserver DEPENDS musterd musterctl PATHS
#include "integration/api/apiserver.h"
#include "protocol/http/routes.h"

#include <QTest>

using namespace muster;
using namespace Qt::Literals::StringLiterals;
namespace routes = protocol::routes;
using test::ApiServer;

/// `musterctl audit` against the real server: who did what, when, from where, with what outcome.
class TestCtlAudit : public QObject {
    Q_OBJECT

    struct Outcome {
        int exitCode = -1;
        QString out;
        QString err;
        QJsonArray rows() const { return QJsonDocument::fromJson(out.toUtf8()).array(); }
    };

private slots:
    void initTestCase()
    {
        QVERIFY2(server.start(), qPrintable(server.problem()));
        QVERIFY(server.populate());
        const QJsonObject patch{{u"TeamSettings"_s, QJsonObject{{u"SiteName"_s, u"Audited"_s}}}};
        QCOMPARE(
            server.send("PUT", QString(routes::configPatch), patch, {.token = server.admin()}).status, 200);
        QCOMPARE(
            server.call("POST", QString(routes::configReload), {}, {.token = server.anna()}).status, 403);
        QCOMPARE(
            server.call("POST", routes::clusterReload + u"?node=all"_s, {}, {.token = server.admin()}).status,
            200);
        QTRY_VERIFY(
            run({}).out.contains(u"Refused: needs the role system_admin"_s)); // written behind the answer
        QTRY_VERIFY(run({}).out.contains(u"TeamSettings.SiteName"_s));
        QTRY_VERIFY(run({}).out.contains(u"all nodes"_s));
    }

    void eachRowTellsWhoWhatWhereAndTheOutcome()
    {
        const Outcome audit = run({});
        QVERIFY2(audit.exitCode == 0, qPrintable(audit.err));
        const QStringList lines = audit.out.split(u'\n', Qt::SkipEmptyParts);
        QVERIFY2(lines.first().startsWith(u"TIME"_s), qPrintable(audit.out));
        QCOMPARE(lines.first().simplified(), u"TIME USER ACTION TARGET FROM OUTCOME"_s);
        const auto line = [&lines](const QString &what) {
            return lines.filter(what).value(0).simplified();
        };
        QVERIFY2(line(u"Change configuration"_s)
                     .endsWith(u"admin Change configuration TeamSettings.SiteName 127.0.0.1 ● Done"_s),
            qPrintable(audit.out));
        QVERIFY2(line(u"all nodes"_s).endsWith(u"admin Reload configuration all nodes 127.0.0.1 ● Done"_s),
            qPrintable(audit.out));
        QVERIFY2(line(u"Refused"_s)
                     .endsWith(u"anna Reload configuration – 127.0.0.1 "
                               "▲ Refused: needs the role system_admin"_s),
            qPrintable(audit.out));
        QVERIFY2(!audit.out.contains(u'\x1b'), "no colours into a pipe");
    }

    void rowsComeOldestFirstAndNoMoreThanAreWanted()
    {
        const QJsonArray all = run({u"--json"_s}).rows();
        QVERIFY(all.size() >= 4);
        for (qsizetype i = 1; i < all.size(); ++i)
            QVERIFY(all[i - 1][u"create_at"].toInteger() <= all[i][u"create_at"].toInteger());
        const QJsonArray two = run({u"--json"_s, u"--limit"_s, u"2"_s}).rows();
        QCOMPARE(two.size(), 2);
        QCOMPARE(two.last(), all.last()); // the newest
    }

    void onlyWhatOneUserDid()
    {
        const QJsonArray annas = run({u"--json"_s, u"--user"_s, u"anna"_s}).rows();
        QVERIFY(!annas.isEmpty());
        for (const QJsonValue &row : annas)
            QCOMPARE(row[u"username"].toString(), u"anna"_s);
        const Outcome nobody = run({u"--user"_s, u"ann"_s});
        QCOMPARE(nobody.exitCode, 2);
        QVERIFY2(nobody.err.contains(u"There is no user \"ann\""_s), qPrintable(nobody.err));
    }

    void onlyOneActionOrOneOutcome()
    {
        const auto actionsOf = [this](const QStringList &options) {
            QStringList actions;
            for (const QJsonValue &row : run(QStringList{u"--json"_s} + options).rows())
                actions += row[u"action"].toString() + u' ' + row[u"extra_info"].toString();
            return actions;
        };
        const QStringList changes = actionsOf({u"--action"_s, u"change-config"_s});
        QCOMPARE(changes, (QStringList{u"PUT /api/v4/config/patch ok; TeamSettings.SiteName"_s}));
        const QStringList failed = actionsOf({u"--failed"_s});
        QCOMPARE(failed, (QStringList{u"POST /api/v4/config/reload refused: needs system_admin"_s}));
        QVERIFY(actionsOf({u"--failed"_s, u"--action"_s, u"change-config"_s}).isEmpty());
        const QStringList done = actionsOf({u"--done"_s});
        QCOMPARE(done.size() + failed.size(), run({u"--json"_s}).rows().size());
        // The limit counts what is shown, not what is looked at.
        QCOMPARE(actionsOf({u"--action"_s, u"change-config"_s, u"--limit"_s, u"1"_s}), changes);
    }

    void timesInUtcSaySo()
    {
        const QStringList lines = run({u"--utc"_s}).out.split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(lines.size() > 1);
        QVERIFY2(lines.at(1).contains(u" UTC "_s), qPrintable(lines.at(1)));
    }

    void onlyOfSomeTime()
    {
        const QJsonArray all = run({u"--json"_s}).rows();
        QCOMPARE(run({u"--json"_s, u"--since"_s, u"1h"_s}).rows(), all);
        QVERIFY(run({u"--json"_s, u"--until"_s, u"1h"_s}).rows().isEmpty());
        QCOMPARE(run({u"--until"_s, u"1h"_s}).out, u"nothing of that kind\n"_s);
    }

    // Goal: what does not fit one answer comes in several, each row once. Method: a page has 200 rows.
    void manyRowsComeInPages()
    {
        const auto change = [this] {
            return server.call("POST", QString(routes::logLevel), "{}", {.token = server.admin()}).status;
        };
        for (int i = 0; i < 230; ++i)
            QCOMPARE(change(), 200);
        const auto rows = [this] {
            return run({u"--json"_s, u"--since"_s, u"1h"_s, u"--user"_s, u"admin"_s}).rows();
        };
        QTRY_VERIFY(rows().size() > 230);
        QSet<QString> ids;
        const QJsonArray all = rows();
        for (const QJsonValue &row : all)
            ids.insert(row[u"id"].toString());
        QCOMPARE(ids.size(), all.size());
        QCOMPARE(run({u"--json"_s, u"--limit"_s, u"215"_s}).rows().size(), 215);
        QCOMPARE(run({u"--json"_s}).rows().size(), 100);
    }

    void wrongUsageIsSixtyFour_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("says");
        QTest::newRow("a time that is none") << QStringList{u"--since"_s, u"noon"_s} << u"15m"_s;
        QTest::newRow("a number that is none") << QStringList{u"--limit"_s, u"all"_s} << u"1 to 10000"_s;
        QTest::newRow("more than fit") << QStringList{u"--limit"_s, u"10001"_s} << u"1 to 10000"_s;
        QTest::newRow("an action that nobody takes")
            << QStringList{u"--action"_s, u"fly"_s} << u"reload-config"_s;
        QTest::newRow("neither this nor that") << QStringList{u"--failed"_s, u"--done"_s} << u"--done"_s;
        QTest::newRow("a word") << QStringList{u"anna"_s} << u"one word too many"_s;
    }
    void wrongUsageIsSixtyFour()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, says);
        const Outcome outcome = run(arguments);
        QCOMPARE(outcome.exitCode, 64);
        QVERIFY2(outcome.err.contains(says), qPrintable(outcome.err));
    }

    void whoIsNoAdministratorIsTold()
    {
        const Outcome outcome = run({}, server.anna());
        QCOMPARE(outcome.exitCode, 2);
        QVERIFY2(outcome.err.contains(u"system_admin"_s), qPrintable(outcome.err));
        QVERIFY(outcome.out.isEmpty());
    }

private:
    Outcome run(const QStringList &options, const QByteArray &token = {})
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_CONFIG_HOME"_s, home.path());
        environment.remove(u"MUSTER_PROFILE"_s);
        environment.insert(u"MUSTER_TOKEN"_s, QString::fromLatin1(token.isEmpty() ? server.admin() : token));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(MUSTER_BINARY_DIR "/bin/musterctl"),
            QStringList{u"--url"_s, u"http://127.0.0.1:%1"_s.arg(server.port()), u"audit"_s} + options);
        process.closeWriteChannel();
        if (!process.waitForFinished(20'000))
            return {-2, {}, u"did not end"_s};
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
    }

    QTemporaryDir home;
    ApiServer server;
};

QTEST_GUILESS_MAIN(TestCtlAudit)
#include "tst_audit.moc"
