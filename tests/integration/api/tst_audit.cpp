// muster_test: USES muster_apiserver Qt6::Sql DEPENDS musterd
#include "integration/api/apiserver.h"
#include "protocol/http/routes.h"
#include "protocol/vocabulary/auditaction.h"

#include <QDateTime>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace muster;
using namespace Qt::Literals::StringLiterals;
namespace routes = protocol::routes;
using test::Answer;
using test::ApiServer;

/// Who did what, when, from where, with what outcome: written for everything that administrators do.
class TestAudit : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(server.start(), qPrintable(server.problem()));
        QVERIFY(server.populate());
        adminId = idOf(server.admin());
        annaId = idOf(server.anna());
    }

    void cleanupTestCase()
    {
        const QStringList leaks = server.leaks();
        QVERIFY2(leaks.isEmpty(), qPrintable(leaks.join(u'\n')));
        QCOMPARE(server.stop(), 0);
    }

    // Goal: nothing that an administrator changes goes without an audit, not even by a route that will be
    // added. Method: every such route that the router lists is called, right or wrong, and its row is looked
    // for.
    void everyActionOfAnAdministratorIsAudited()
    {
        int actions = 0;
        for (const QJsonValue &route :
            server.get(QString(routes::routeList), {.token = server.admin()}).array()) {
            const QString method = route[u"method"].toString();
            const QString path = route[u"path"].toString();
            if (route[u"access"].toString() != u"system_admin" || !route[u"changes"].toBool())
                continue;
            ++actions;
            const qint64 before = QDateTime::currentMSecsSinceEpoch();
            const Answer answer =
                server.call(method.toLatin1(), path, QByteArray("{}"), {.token = server.admin()});
            QVERIFY2(answer.status > 0, qPrintable(path));
            QJsonObject row;
            QTRY_VERIFY2(!(row = newest(method + u' ' + path, before)).isEmpty(), qPrintable(path));
            QCOMPARE(row[u"user_id"].toString(), adminId);
            QCOMPARE(row[u"ip_address"].toString(), u"127.0.0.1"_s);
            QCOMPARE(row[u"session_id"].toString().size(), 26);
            const bool went = row[u"extra_info"].toString().startsWith(u"ok"_s);
            QVERIFY2(went == (answer.status < 400),
                qPrintable(
                    path + u' ' + row[u"extra_info"].toString() + u' ' + QString::fromUtf8(answer.text())));
        }
        QVERIFY2(actions >= 7, QByteArray::number(actions));
    }

    // Goal: no audit is shown as a bare route, also not one of a route that will be added. Method: whoever is
    // no administrator is audited at every route for them, so that these have words, whatever they do, and
    // so has everything that is in the audits after all tests before.
    void everyAuditedRouteHasWords()
    {
        int routesSeen = 0;
        for (const QJsonValue &route :
            server.get(QString(routes::routeList), {.token = server.admin()}).array()) {
            if (route[u"access"].toString() != u"system_admin")
                continue;
            ++routesSeen;
            const QString action = route[u"method"].toString() + u' ' + route[u"path"].toString();
            QVERIFY2(protocol::auditActionOf(action), qPrintable(action + u" has no words"_s));
        }
        QVERIFY2(routesSeen >= 20, QByteArray::number(routesSeen));
        const QJsonArray audits = page(0, 200);
        QVERIFY(!audits.isEmpty());
        for (const QJsonValue &row : audits) {
            const QString action = row[u"action"].toString();
            QVERIFY2(protocol::auditActionOf(action), qPrintable(action + u" has no words"_s));
        }
        for (const auto &[method, path] : {std::pair("POST "_L1, routes::login),
                 std::pair("POST "_L1, routes::logout), std::pair("POST "_L1, routes::users)})
            QVERIFY2(protocol::auditActionOf(method + path), path.data());
    }

    void aReloadTellsOfWhichNodes()
    {
        const qint64 before = QDateTime::currentMSecsSinceEpoch();
        const QString path = QString(routes::clusterReload);
        QCOMPARE(server.call("POST", path + u"?node=all"_s, "{}", {.token = server.admin()}).status, 200);
        QTRY_COMPARE(newest(u"POST "_s + path, before)[u"extra_info"].toString(), u"ok; on all"_s);
    }

    void aChangeIsAuditedOnceWithWhatChanged()
    {
        const qint64 before = QDateTime::currentMSecsSinceEpoch();
        const QJsonObject patch{{u"TeamSettings"_s, QJsonObject{{u"SiteName"_s, u"Audited"_s}}}};
        QCOMPARE(
            server.send("PUT", QString(routes::configPatch), patch, {.token = server.admin()}).status, 200);
        const QString action = u"PUT "_s + QString(routes::configPatch);
        QTRY_VERIFY(!newest(action, before).isEmpty());
        QCOMPARE(newest(action, before)[u"extra_info"].toString(), u"ok; TeamSettings.SiteName"_s);
        QCOMPARE(count(action, before), 1);
    }

    void whoIsNotAllowedIsAudited()
    {
        const qint64 before = QDateTime::currentMSecsSinceEpoch();
        for (int i = 0; i < 40; ++i)
            QCOMPARE(
                server.call("POST", QString(routes::configReload), {}, {.token = server.anna()}).status, 403);
        const QString action = u"POST "_s + QString(routes::configReload);
        QTRY_VERIFY(!newest(action, before).isEmpty());
        const QJsonObject row = newest(action, before);
        QCOMPARE(row[u"user_id"].toString(), annaId);
        QCOMPARE(row[u"extra_info"].toString(), u"refused: needs system_admin"_s);
        QVERIFY2(count(action, before) <= 12, "one user fills the audits"); // ten at once
    }

    void logInsTellWhoAndWhere()
    {
        const qint64 before = QDateTime::currentMSecsSinceEpoch();
        const QString action = u"POST "_s + QString(routes::login);
        QCOMPARE(server.login(u"anna"_s).status, 200);
        QTRY_VERIFY(!newest(action, before).isEmpty());
        QJsonObject row = newest(action, before);
        QCOMPARE(row[u"user_id"].toString(), annaId);
        QCOMPARE(row[u"ip_address"].toString(), u"127.0.0.1"_s);
        QCOMPARE(row[u"extra_info"].toString(), u"ok; anna"_s);
        QCOMPARE(server.login(u"anna"_s, ApiServer::wrongPassword).status, 401);
        QTRY_COMPARE(newest(action, before)[u"extra_info"].toString(), u"refused: wrong credentials; anna"_s);
        row = newest(action, before);
        QCOMPARE(row[u"user_id"].toString(), QString()); // it is not known who that was
        // A password that was typed into the name field must not show up here.
        QCOMPARE(server.login(QString(ApiServer::password), ApiServer::password).status, 401);
        QTRY_COMPARE(newest(action, before)[u"extra_info"].toString(), u"refused: wrong credentials"_s);
    }

    void rowsComeInPages()
    {
        for (int i = 0; i < 5; ++i)
            QCOMPARE(
                server.call("POST", QString(routes::logLevel), "{}", {.token = server.admin()}).status, 200);
        QTRY_VERIFY(page(0, 5).size() == 5);
        const QJsonArray all = page(0, 200);
        QVERIFY(all.size() > 5);
        for (qsizetype i = 1; i < all.size(); ++i)
            QVERIFY(all[i - 1][u"create_at"].toInteger() >= all[i][u"create_at"].toInteger());
        QCOMPARE(page(1, 3).first(), all[3]);
        QCOMPARE(page(0, 100'000).size(), std::min<qsizetype>(all.size(), 200));
        QVERIFY(page(5'000, 200).isEmpty());
        const QStringList keys{u"action"_s, u"create_at"_s, u"extra_info"_s, u"id"_s, u"ip_address"_s,
            u"session_id"_s, u"user_id"_s, u"username"_s};
        QCOMPARE(all.first().toObject().keys(), keys); // Mattermost's fields, and the name
        QCOMPARE(all.first()[u"username"].toString(), u"admin"_s);
        QVERIFY(server.get(QString(routes::audits), {.token = server.admin()}).array().size() <= 60);
    }

    void rowsAreOfOneUserAndOneTime_data()
    {
        QTest::addColumn<QString>("user");
        QTest::newRow("a name") << u"anna"_s;
        QTest::newRow("a name in other letters") << u"ANNA"_s;
        QTest::newRow("an address") << u"anna@example.org"_s;
        QTest::newRow("an id") << QString();
    }
    void rowsAreOfOneUserAndOneTime()
    {
        QFETCH(QString, user);
        const qint64 before = QDateTime::currentMSecsSinceEpoch();
        const QString action = u"POST "_s + QString(routes::login);
        QCOMPARE(server.login(u"anna"_s).status, 200);
        QTRY_COMPARE(count(action, before), 1);
        const qint64 at = newest(action, before)[u"create_at"].toInteger();
        const QString name = QString::fromLatin1(QUrl::toPercentEncoding(user.isEmpty() ? annaId : user));
        const auto rows = [&](const QString &more) {
            return server
                .get(QString(routes::audits) + u"?per_page=200&user="_s + name + more,
                    {.token = server.admin()})
                .array();
        };
        const QJsonArray all = rows({});
        QVERIFY(!all.isEmpty());
        for (const QJsonValue &row : all) {
            QCOMPARE(row[u"user_id"].toString(), annaId);
            QCOMPARE(row[u"username"].toString(), u"anna"_s);
        }
        QCOMPARE(rows(u"&since=%1"_s.arg(at)).size(), 1);
        QVERIFY(rows(u"&since=%1"_s.arg(at + 1)).isEmpty());
        QCOMPARE(rows(u"&until=%1"_s.arg(at - 1)).size(), all.size() - 1);
    }

    void questionsThatCannotBeAnswered_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<int>("status");
        QTest::newRow("there is no such user") << u"user=nobody"_s << 404;
        QTest::newRow("a time that is none") << u"since=yesterday"_s << 400;
        QTest::newRow("a time before there was any") << u"until=-1"_s << 400;
    }
    void questionsThatCannotBeAnswered()
    {
        QFETCH(QString, query);
        QFETCH(int, status);
        const Answer answer = server.get(QString(routes::audits) + u'?' + query, {.token = server.admin()});
        QVERIFY2(answer.status == status, answer.text());
    }

    // Goal: audits do not grow forever. Method: one from 1970 is put beside the others.
    void oldAuditsAreRemoved()
    {
        const QString old(26, u'o');
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"past"_s);
            database.setDatabaseName(server.file(u"muster.db"_s));
            database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=10000"_s);
            QVERIFY(database.open());
            QSqlQuery query(database);
            QVERIFY(query.exec(u"INSERT INTO Audits VALUES ('%1', 1000, '', 'x', '', '', '')"_s.arg(old)));
        }
        QSqlDatabase::removeDatabase(u"past"_s);
        const auto knows = [this, &old] {
            for (int number = 0;; ++number) {
                const QJsonArray rows = page(number, 200);
                if (rows.isEmpty())
                    return false;
                if (rows.last()[u"id"].toString() == old)
                    return true;
            }
        };
        QVERIFY(knows());
        QTRY_VERIFY_WITH_TIMEOUT(!knows(), 60'000);
        QVERIFY(page(0, 200).size() > 5);
    }

private:
    QString idOf(const QByteArray &token)
    {
        return server.get(QString(routes::me), {.token = token}).json()[u"id"].toString();
    }
    QJsonArray page(int page, int rows)
    {
        return server
            .get(QString(routes::audits) + u"?page=%1&per_page=%2"_s.arg(page).arg(rows),
                {.token = server.admin()})
            .array();
    }
    QList<QJsonObject> rowsOf(const QString &action, qint64 since)
    {
        QList<QJsonObject> rows;
        for (const QJsonValue &row : page(0, 200))
            if (row[u"action"].toString() == action && row[u"create_at"].toInteger() >= since)
                rows.append(row.toObject());
        return rows;
    }
    QJsonObject newest(const QString &action, qint64 since) { return rowsOf(action, since).value(0); }
    qsizetype count(const QString &action, qint64 since) { return rowsOf(action, since).size(); }

    QString adminId;
    QString annaId;
    ApiServer server;
};

QTEST_GUILESS_MAIN(TestAudit)
#include "tst_audit.moc"
