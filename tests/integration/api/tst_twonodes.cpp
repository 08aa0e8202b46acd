// muster_test: USES muster_apiserver Qt6::Sql TIMEOUT 450 DEPENDS musterd
#include "integration/api/apiserver.h"
#include "protocol/http/routes.h"
#include "protocol/socket/websocketframe.h"

#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace muster;
using namespace Qt::Literals::StringLiterals;
namespace routes = protocol::routes;
namespace events = protocol::events;
using test::Answer;
using test::ApiServer;
using test::Extra;
using test::Socket;

namespace {

/// resources/docs/logins-and-limits.md: what one node ended is over on each other one.
constexpr int bound = 35'000;

/// All that a client sees of a refusal, apart from the request's number.
QString seenOf(const Answer &answer)
{
    QJsonObject json = answer.json();
    json.remove(u"request_id"_s);
    return QString::fromUtf8(QByteArray::number(answer.status) + ' ' + answer.header("Retry-After") + ' '
        + QJsonDocument(json).toJson(QJsonDocument::Compact));
}

} // namespace

/// Two nodes on one database: what happens at one and must be known at the other.
class TestTwoNodes : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        for (ApiServer *node : {&one, &two})
            node->set(u"ServiceSettings.TrustedProxyIPHeader"_s, QJsonArray{u"X-Forwarded-For"_s});
        QVERIFY2(one.start(), qPrintable(one.problem()));
        QVERIFY(one.populate());
        two.set(u"SqlSettings.DataSource"_s, one.file(u"muster.db"_s));
        two.set(u"ClusterSettings.OverrideHostname"_s, u"node-2"_s);
        QVERIFY2(two.start(), qPrintable(two.problem()));
        database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"operator"_s);
        database.setDatabaseName(one.file(u"muster.db"_s));
        database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
        QVERIFY(database.open());
    }

    void cleanupTestCase()
    {
        database.close();
        for (ApiServer *node : {&one, &two}) {
            const QStringList leaks = node->leaks();
            QVERIFY2(leaks.isEmpty(), qPrintable(leaks.join(u'\n')));
            QCOMPARE(node->stop(), 0);
        }
    }

    // Goal: after a log-out the session's sockets are closed on every node within the bound, and nothing
    // comes after that; those of others stay.
    void aLogOutReachesTheSocketsOfOtherNodes()
    {
        const QByteArray token = one.login(u"admin"_s).header("Token");
        Socket leaving, staying;
        leaving.open(two, {.token = token});
        staying.open(two, {.token = one.admin()});
        QTRY_VERIFY(leaving.count(events::overview) >= 1 && staying.count(events::overview) >= 1);
        QCOMPARE(one.call("POST", QString(routes::logout), {}, {.token = token}).status, 200);
        QElapsedTimer timer;
        timer.start();
        QTRY_VERIFY_WITH_TIMEOUT(leaving.isClosed(), bound);
        qInfo("closed on the other node after %lld ms", timer.elapsed());
        QCOMPARE(leaving.closeCode(), 1008);
        QCOMPARE(leaving.closeReason(), u"the session has ended"_s);
        QCOMPARE(two.get(QString(routes::me), {.token = token}).status, 401);
        const qsizetype received = leaving.received().size();
        const int seen = staying.count(events::overview);
        QTRY_VERIFY_WITH_TIMEOUT(staying.count(events::overview) >= seen + 2, bound);
        QCOMPARE(leaving.received().size(), received);
        QVERIFY(staying.isOpen());
    }

    // Goal: who administers no longer gets no more of the cluster's picture, and stays connected.
    void whoIsNoAdministratorAnyMoreGetsNoOverview()
    {
        QCOMPARE(one.createUser(u"boss"_s, {.token = one.admin()}).status, 201);
        QVERIFY(setRoles(u"boss"_s, u"system_admin system_user"_s));
        const QByteArray token = one.login(u"boss"_s).header("Token");
        Socket demoted, staying;
        demoted.open(two, {.token = token});
        staying.open(two, {.token = one.admin()});
        QTRY_VERIFY(demoted.count(events::overview) >= 1 && staying.count(events::overview) >= 1);
        QVERIFY(setRoles(u"boss"_s, u"system_user"_s));
        int asked = 0;
        const auto isRefused = [&] {
            demoted.act(++asked, u"muster_overview"_s);
            return QTest::qWaitFor([&] { return !demoted.reply(asked).isEmpty(); }, 5'000)
                && demoted.reply(asked)[u"error"][u"status_code"].toInt() == 403;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isRefused(), bound);
        const int before = demoted.count(events::overview);
        const int seen = staying.count(events::overview);
        QTRY_VERIFY_WITH_TIMEOUT(staying.count(events::overview) >= seen + 2, bound);
        QCOMPARE(demoted.count(events::overview), before);
        QVERIFY(demoted.isOpen());
    }

    void whichAccountsExist_data()
    {
        QTest::addColumn<QString>("existing");
        QTest::addColumn<QString>("missing");
        QTest::addColumn<bool>("isKnownPlace");
        QTest::newRow("never seen there") << u"victim1"_s << u"nobody-xyz"_s << false;
        QTest::newRow("from a known place") << u"victim2"_s << u"nobody-abc"_s << true;
        QTest::newRow("by address") << u"victim3@example.org"_s << u"nobody@example.org"_s << false;
    }
    // Goal: no node's answers tell whether a name exists, not after guesses at another one, nor after a
    // restart.
    void whichAccountsExist()
    {
        QFETCH(QString, existing);
        QFETCH(QString, missing);
        QFETCH(bool, isKnownPlace);
        const Extra from{.headers = {{"X-Forwarded-For", "192.0.2." + QByteArray::number(++places)}}};
        const QString user = existing.section(u'@', 0, 0);
        QCOMPARE(one.createUser(user, {.token = one.admin()}).status, 201);
        if (isKnownPlace)
            QCOMPARE(one.login(user, QString(ApiServer::password), from).status, 200);
        for (int guess = 1; guess <= 11; ++guess) {
            const Answer answer = one.login(existing, impossible, from);
            QCOMPARE(seenOf(answer), seenOf(one.login(missing, impossible, from)));
            QCOMPARE(answer.errorId(), guess <= 10 ? wrongCredentials : tooMany);
        }
        const Answer elsewhere = two.login(existing, impossible, from);
        QCOMPARE(seenOf(elsewhere), seenOf(two.login(missing, impossible, from)));
        QCOMPARE(elsewhere.errorId(), tooMany);
        QCOMPARE(one.stop(), 0);
        QVERIFY2(one.start(), qPrintable(one.problem()));
        const Answer restarted = one.login(existing, impossible, from);
        QCOMPARE(seenOf(restarted), seenOf(one.login(missing, impossible, from)));
        QCOMPARE(restarted.errorId(), tooMany);
    }

    // Goal: what was typed into the field of a name is not to be read in the database: it may be a password.
    void theDatabaseDoesNotHoldNamesThatNobodyHas()
    {
        QSqlQuery rows(u"SELECT count(*), max(length(NameHash)) FROM LoginFailures"_s, database);
        QVERIFY2(rows.next(), qPrintable(rows.lastError().text()));
        QVERIFY(rows.value(0).toInt() >= 6);
        rows.finish();
        for (const QString &name : {u"muster.db"_s, u"muster.db-wal"_s})
            QVERIFY(!one.contents(name).contains("nobody-xyz"));
    }

    // Goal: a right log-in writes about failures only if there were some.
    void aRightLogInForgetsItsFailures()
    {
        QCOMPARE(one.createUser(u"dora"_s, {.token = one.admin()}).status, 201);
        const int before = failures();
        QCOMPARE(one.login(u"dora"_s, impossible).errorId(), wrongCredentials);
        QCOMPARE(failures(), before + 1);
        QCOMPARE(two.login(u"dora"_s).status, 200);
        QCOMPARE(failures(), before);
    }

private:
    bool setRoles(const QString &user, const QString &roles)
    {
        QSqlQuery query(database);
        query.prepare(u"UPDATE Users SET Roles = ? WHERE Username = ?"_s);
        query.addBindValue(roles);
        query.addBindValue(user);
        return query.exec() && query.numRowsAffected() == 1;
    }
    int failures()
    {
        QSqlQuery query(u"SELECT count(*) FROM LoginFailures"_s, database);
        return query.next() ? query.value(0).toInt() : -1;
    }

    /// Not hashed; it counts like any wrong one.
    const QString impossible = QString(2'000, u'p');
    const QString wrongCredentials = u"api.user.login.invalid_credentials_email_username"_s;
    const QString tooMany = u"api.user.check_user_login_attempts.too_many.app_error"_s;
    int places = 0;
    ApiServer one;
    ApiServer two;
    QSqlDatabase database;
};

QTEST_GUILESS_MAIN(TestTwoNodes)
#include "tst_twonodes.moc"
