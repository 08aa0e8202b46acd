// muster_test: USES muster_apiserver Qt6::Sql TIMEOUT 240 DEPENDS musterd
#include "base/id.h"
#include "base/time.h"
#include "integration/api/apiserver.h"
#include "protocol/http/routes.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>
#include <QTimer>

using namespace muster;
using namespace Qt::Literals::StringLiterals;
namespace routes = protocol::routes;
using test::Answer;
using test::ApiServer;
using test::Socket;

// Goal: what a server does when two peers are alive but unreachable, and that it does none of it while
// they may be dead.
// Method: the test is the other side: it writes the rows that two nodes behind a cut would write.
class TestIsolation : public QObject {
    Q_OBJECT
    ApiServer m_server;
    QSqlDatabase m_database;
    const QString m_one = newId();
    const QString m_two = newId();
    QTimer m_beats;

    bool run(const QString &sql, const QVariantList &values = {})
    {
        QSqlQuery query(m_database);
        query.prepare(sql);
        for (const QVariant &value : values)
            query.addBindValue(value);
        if (query.exec())
            return true;
        qWarning("%s", qPrintable(query.lastError().text()));
        return false;
    }
    bool announce(const QString &node)
    {
        return run(u"INSERT OR REPLACE INTO ClusterDiscovery (Id, Type, ClusterName, Hostname, GossipPort, "
                   "Port, CreateAt, LastPingAt) VALUES (?, 'mattermost_app', 'api-test', '127.0.0.1', 1, 1, "
                   "?, ?)"_s,
            {node, wallMillis(), wallMillis()});
    }
    void beat()
    {
        for (const QString &node : {m_one, m_two})
            run(u"INSERT OR REPLACE INTO Systems (Name, Value) VALUES (?, ?)"_s,
                {u"MusterWitness:"_s + node,
                    u"%1 %2 api-test"_s.arg(QRandomGenerator::global()->generate64())
                        .arg(std::min(m_one, m_two))});
    }
    /// What the server itself wrote; empty if there is nothing.
    QString ownBeat()
    {
        QSqlQuery query(m_database);
        query.prepare(
            u"SELECT Value FROM Systems WHERE Name LIKE 'MusterWitness:%' AND Name NOT IN (?, ?)"_s);
        query.addBindValue(u"MusterWitness:"_s + m_one);
        query.addBindValue(u"MusterWitness:"_s + m_two);
        return query.exec() && query.next() ? query.value(0).toString() : QString();
    }
    QJsonObject overview() { return m_server.get(routes::overview, {m_server.admin()}).json(); }

private slots:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
        QVERIFY(m_server.populate());
        m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other side"_s);
        m_database.setDatabaseName(m_server.file(u"muster.db"_s));
        m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
        QVERIFY(m_database.open());
        m_beats.setInterval(500);
        connect(&m_beats, &QTimer::timeout, this, &TestIsolation::beat);
    }
    void cleanupTestCase()
    {
        m_database.close();
        QCOMPARE(m_server.stop(), 0);
    }

    void peersThatMayBeDeadAreNoReasonToGo()
    {
        QVERIFY(announce(m_one) && announce(m_two));
        // Left by a crash in an earlier cut: it does not change.
        beat();
        QString last;
        int seen = 0;
        bool always = true;
        const auto beatsSeen = [&] {
            always = always && m_server.get(routes::ping).status == 200;
            const QString now = ownBeat();
            seen += int(!now.isEmpty() && now != last);
            last = now;
            return seen >= 4;
        };
        QTRY_VERIFY_WITH_TIMEOUT(beatsSeen(), 60'000);
        QVERIFY2(always, "it serves while it looks for them");
        QCOMPARE(overview()[u"reachability"][u"standing"].toString(), u"together"_s);
    }

    void theLesserSideGoes()
    {
        Socket socket;
        socket.open(m_server, {m_server.anna()});
        QTRY_VERIFY_WITH_TIMEOUT(socket.count("hello"_L1) == 1, 10'000);
        m_beats.start();
        QElapsedTimer timer;
        timer.start();
        QTRY_COMPARE_WITH_TIMEOUT(m_server.get(routes::ping).status, 503, 30'000);
        qInfo("out of the balancer %lld ms after the first sign of life", timer.elapsed());
        QCOMPARE(m_server.get(routes::ping).errorId(), u"api.system.ping.withdrawn.app_error"_s);
        QTRY_VERIFY_WITH_TIMEOUT(socket.isClosed(), 20'000);
        QCOMPARE(socket.closeCode(), 1001);
        QVERIFY2(m_server.get(routes::me, {m_server.anna()}).status == 200, "who comes is served");
        QTRY_COMPARE_WITH_TIMEOUT(
            overview()[u"reachability"][u"standing"].toString(), u"lesser-side"_s, 5'000);
        QCOMPARE(overview()[u"reachability"][u"living"].toArray().size(), 2);
        QVERIFY(m_server.log().contains("cut off from live peers"));
        QVERIFY(m_server.log().contains("\"event\":\"cut-off\""));
    }

    void aSessionThatTheOtherSideEndedIsOverAtOnce()
    {
        const Answer login = m_server.login(u"anna"_s);
        const QByteArray token = login.header("Token");
        QVERIFY(!token.isEmpty());
        QCOMPARE(m_server.get(routes::me, {token}).status, 200);
        QVERIFY(run(u"DELETE FROM Sessions WHERE CreateAt = (SELECT max(CreateAt) FROM Sessions)"_s));
        QCOMPARE(m_server.get(routes::me, {token}).status, 401);
    }

    void whoFindsNoOtherNodeMayStay()
    {
        Socket socket;
        socket.open(m_server, {m_server.anna()});
        QTRY_VERIFY_WITH_TIMEOUT(socket.count("hello"_L1) == 1, 10'000);
        QElapsedTimer timer;
        timer.start();
        // Longer than the time in which those of before had to go.
        while (timer.elapsed() < 11'000)
            QCOMPARE(m_server.get(routes::ping).status, 503);
        QVERIFY(socket.isOpen());
    }

    void itComesBackByItself()
    {
        m_beats.stop();
        QVERIFY(run(u"DELETE FROM ClusterDiscovery WHERE Id IN (?, ?)"_s, {m_one, m_two}));
        QTRY_COMPARE_WITH_TIMEOUT(m_server.get(routes::ping).status, 200, 40'000);
        QTRY_COMPARE_WITH_TIMEOUT(ownBeat(), QString(), 10'000);
        QCOMPARE(overview()[u"reachability"][u"standing"].toString(), u"together"_s);
        QVERIFY(m_server.log().contains("back in rotation"));
    }
};

QTEST_GUILESS_MAIN(TestIsolation)
#include "tst_isolation.moc"
