// muster_test: USES muster_apiserver muster_postgres Muster::Base TIMEOUT 240 DEPENDS musterd
#include "integration/api/apiserver.h"
#include "support/net/freeports.h"
#include "support/process/between.h"
#include "support/process/postgresserver.h"

#include <QElapsedTimer>
#include <QTest>

#include <array>

using namespace muster::test;
using namespace Qt::Literals::StringLiterals;

// Goal: real servers on a real PostgreSQL, directly, through a pooler, and through a proxy whose primary
// changes.
class TestDatabases : public QObject {
    Q_OBJECT

    std::unique_ptr<PostgresServer> m_primary;

    static void useServer(ApiServer &server, const QString &source)
    {
        server.set(u"SqlSettings.DriverName"_s, u"postgres"_s);
        server.set(u"SqlSettings.DataSource"_s, source);
    }
    static QString movedTo(const QString &source, int from, int to)
    {
        return QString(source).replace(u":%1/"_s.arg(from), u":%1/"_s.arg(to));
    }
    /// Log-in, look-up, log-out, and that the last one counts.
    static void useIt(ApiServer &server)
    {
        QVERIFY2(server.populate(), server.log().right(2'000).constData());
        for (int i = 0; i < 20; ++i)
            QCOMPARE(server.get(u"/api/v4/users/me"_s, {server.anna()}).status, 200);
        QCOMPARE(server.createUser(u"anna"_s, {server.admin()}).status, 409); // taken
        QCOMPARE(server.login(u"anna"_s, ApiServer::wrongPassword).status, 401);
        QCOMPARE(server.get(u"/api/v4/audits"_s, {server.admin()}).status, 200);
        QCOMPARE(server.call("POST", u"/api/v4/users/logout"_s, {}, {server.anna()}).status, 200);
        QCOMPARE(server.get(u"/api/v4/users/me"_s, {server.anna()}).status, 401);
        QTRY_VERIFY_WITH_TIMEOUT(!server.get(u"/api/v4/muster/overview"_s, {server.admin()})
                                      .json()[u"leader"_s]
                                      .toString()
                                      .isEmpty(),
            20'000);
    }

private slots:
    void initTestCase()
    {
        if (const QString why = PostgresServer::missing(); !why.isEmpty())
            QSKIP(qPrintable(why));
    }
    void init()
    {
        m_primary = std::make_unique<PostgresServer>();
        QVERIFY2(m_primary->start(), qPrintable(m_primary->problem()));
    }
    void cleanup() { m_primary.reset(); }

    void tenServersStartOnAnEmptyDatabase()
    {
        const QString source = m_primary->source(m_primary->createDatabase());
        std::vector<std::unique_ptr<ApiServer>> servers;
        for (int i = 0; i < 10; ++i) {
            servers.push_back(std::make_unique<ApiServer>());
            useServer(*servers.back(), source);
            servers.back()->set(u"ClusterSettings.OverrideHostname"_s, u"node-%1"_s.arg(i));
        }
        for (const auto &server : servers)
            QVERIFY2(server->begin(), qPrintable(server->problem()));
        int migrators = 0;
        for (const auto &server : servers) {
            QVERIFY2(server->waitForPing(), qPrintable(server->problem()));
            migrators += server->log().contains("schema migrated");
        }
        QCOMPARE(migrators, 1);
        QCOMPARE(m_primary->ask(u"SELECT count(*) = max(version) FROM db_migrations"_s,
                     source.section(u'/', 3).section(u'?', 0, 0)),
            u"t"_s);
        for (const auto &server : servers)
            QCOMPARE(server->stop(), 0);
    }

    // The first one is killed in the middle of a migration; what it had begun is undone, and the next one
    // makes it whole.
    void oneIsKilledWhileItMigrates()
    {
        const QString name = m_primary->createDatabase();
        // The second table of a migration lasts: the first one is there by then.
        m_primary->ask(
            u"CREATE FUNCTION second() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN "
            "IF EXISTS (SELECT FROM pg_tables WHERE tablename = 'users') THEN PERFORM pg_sleep(600); "
            "END IF; END $$"_s,
            name);
        m_primary->ask(u"CREATE EVENT TRIGGER slow ON ddl_command_start WHEN TAG IN ('CREATE TABLE') "
                       "EXECUTE FUNCTION second()"_s,
            name);
        const auto migrating = [&] {
            return m_primary->ask(
                       u"SELECT count(*) FROM pg_stat_activity WHERE datname = '%1' AND wait_event = 'PgSleep'"_s
                           .arg(name))
                == u"1"_s;
        };
        std::array<ApiServer, 2> servers;
        for (ApiServer &server : servers)
            useServer(server, m_primary->source(name));
        servers[1].set(u"ClusterSettings.OverrideHostname"_s, u"another"_s);
        QVERIFY2(servers[0].begin(), qPrintable(servers[0].problem()));
        QTRY_VERIFY_WITH_TIMEOUT(migrating(), 20'000);
        QVERIFY2(servers[1].begin(), qPrintable(servers[1].problem()));
        QVERIFY2(servers[1].waitForPing(503), qPrintable(servers[1].problem()));
        servers[0].kill();
        m_primary->ask(u"DROP EVENT TRIGGER slow"_s, name);
        QVERIFY2(servers[1].waitForPing(), qPrintable(servers[1].problem()));
        QVERIFY(servers[1].populate());
        QVERIFY(servers[1].log().contains("schema migrated"));
        QVERIFY(!servers[0].log().contains("schema migrated"));
        QCOMPARE(servers[1].stop(), 0);
    }

    void aPoolerOfTransactionsIsNoHindrance()
    {
        if (!Between::hasPooler())
            QSKIP("there is no pgbouncer on this machine");
        const QString direct = m_primary->source(m_primary->createDatabase());
        const int port = freePort();
        Between pooler;
        QVERIFY(pooler.startPooler(port, m_primary->port(), u"muster"_s, u"s3cret word"_s, 3));
        ApiServer server;
        useServer(server, movedTo(direct, m_primary->port(), port) + u"&binary_parameters=yes"_s);
        QVERIFY2(server.start(), qPrintable(server.problem() + QString::fromUtf8(pooler.output())));
        useIt(server);
        // All of it went through few connections: five workers and the lease share three.
        const QString open =
            m_primary->ask(u"SELECT count(*) FROM pg_stat_activity WHERE datname LIKE 'muster%'"_s);
        QVERIFY2(open.toInt() >= 1 && open.toInt() <= 3, qPrintable(open));
        QCOMPARE(server.stop(), 0);
    }

    // Behind one address the primary dies and a replica takes its place: nobody edits anything (D11).
    void aProxyLeadsToTheNewPrimary()
    {
        if (!QFile::exists(u"/usr/sbin/haproxy"_s))
            QSKIP("there is no haproxy on this machine");
        const QString name = m_primary->createDatabase();
        PostgresServer replica;
        QVERIFY2(replica.startReplicaOf(*m_primary), qPrintable(replica.problem()));
        // What was acknowledged is on both.
        m_primary->ask(u"ALTER SYSTEM SET synchronous_standby_names = '*'"_s);
        m_primary->ask(u"SELECT pg_reload_conf()"_s);
        const int port = freePort();
        Between proxy;
        QVERIFY(proxy.write(u"check"_s,
            u"#!/bin/sh\n[ \"$(PGPASSWORD='s3cret word' psql -h \"$3\" -p \"$4\" -U muster -d postgres "
            u"-AtXqc "
            "'SELECT pg_is_in_recovery()')\" = f ]\n"_s,
            true));
        QVERIFY(proxy.write(u"haproxy.cfg"_s,
            u"global\n external-check\n insecure-fork-wanted\ndefaults\n mode tcp\n timeout connect 1s\n "
            u"timeout client 1h\n"
            " timeout server 1h\n timeout check 2s\nlisten primary\n bind 127.0.0.1:%1\n option "
            "external-check\n"
            " external-check path \"/usr/bin:/bin\"\n external-check command %2\n"
            " default-server check inter 300ms fall 3 rise 1 on-marked-down shutdown-sessions\n"
            " server a 127.0.0.1:%3\n server b 127.0.0.1:%4\n"_s.arg(port)
                .arg(proxy.file(u"check"_s))
                .arg(m_primary->port())
                .arg(replica.port())));
        QVERIFY(proxy.start(u"/usr/sbin/haproxy"_s, {u"-db"_s, u"-f"_s, proxy.file(u"haproxy.cfg"_s)}));
        ApiServer server;
        useServer(server, movedTo(m_primary->source(name), m_primary->port(), port));
        QVERIFY2(server.start(), qPrintable(server.problem() + QString::fromUtf8(proxy.output())));
        QVERIFY(server.populate());
        QStringList acknowledged;
        const auto make = [&](int i) {
            const QString user = u"w%1"_s.arg(i);
            const int status = server.createUser(user, {server.admin()}).status;
            if (status == 201)
                acknowledged.append(user);
            return status;
        };
        int next = 0;
        for (; next < 5; ++next)
            QCOMPARE(make(next), 201);
        m_primary->kill();
        QVERIFY2(replica.promote(), qPrintable(replica.problem()));
        QElapsedTimer since;
        since.start();
        QTRY_VERIFY_WITH_TIMEOUT(make(next++) == 201, 30'000);
        qInfo("written again %lld ms after the promotion", static_cast<long long>(since.elapsed()));
        for (int i = 0; i < 5; ++i)
            QCOMPARE(make(next++), 201);
        const QStringList stored = replica.ask(u"SELECT username FROM users"_s, name).split(u'\n');
        for (const QString &user : std::as_const(acknowledged))
            QVERIFY2(stored.contains(user), qPrintable(user));
        // It leads again, in another database than before.
        QTRY_VERIFY_WITH_TIMEOUT(!server.get(u"/api/v4/muster/overview"_s, {server.admin()})
                                      .json()[u"leader"_s]
                                      .toString()
                                      .isEmpty(),
            30'000);
        QCOMPARE(server.stop(), 0);
    }
};

QTEST_GUILESS_MAIN(TestDatabases)
#include "tst_databases.moc"
