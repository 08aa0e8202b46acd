// muster_test: USES muster_realcluster muster_postgres TIMEOUT 300 SERIAL DEPENDS musterd musterctl
#include "e2e/clusterdatabase.h"
#include "support/process/postgresserver.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace muster::test;
using namespace Qt::Literals::StringLiterals;

// Goal: what an operator sees of a real primary and its two replicas while they are paused, stopped, killed
// and frozen: within some seconds, and gone by itself afterwards (D7, D8).
class TestDatabases : public QObject {
    Q_OBJECT
    std::unique_ptr<RealCluster> m_cluster;
    std::unique_ptr<ClusterDatabase> m_database;

    static constexpr int shownWithin = 20'000;

    QJsonObject json(const QStringList &command) const
    {
        return QJsonDocument::fromJson(m_cluster->ctl(command + QStringList{u"--json"_s}).out).object();
    }
    QJsonObject server(int number) const
    {
        return json({u"db"_s, u"candidates"_s})[u"servers"_s][number].toObject();
    }
    /// How long it takes until that server is shown so; -1: it is not.
    qint64 shows(int number, const QString &state, const QString &obstacle = {}) const
    {
        const qint64 took = waitFor(
            [&] {
                const QJsonObject now = server(number);
                return now[u"state"_s] == state && now[u"obstacle"_s] == obstacle;
            },
            shownWithin);
        qInfo("server %d is %s after %lld ms", number, qPrintable(state), static_cast<long long>(took));
        return took;
    }

private slots:
    void initTestCase()
    {
        if (const QString why = PostgresServer::missing(); !why.isEmpty())
            QSKIP(qPrintable(why));
        qputenv("MUSTER_TEST_DATABASE", "postgresql");
        m_cluster = std::make_unique<RealCluster>(3);
        QVERIFY2(m_cluster->start(), qPrintable(m_cluster->problem()));
        m_database = std::make_unique<ClusterDatabase>(*m_cluster);
        QVERIFY(shows(0, u"ok"_s) >= 0 && shows(1, u"ok"_s) >= 0 && shows(2, u"ok"_s) >= 0);
    }

    void eachServerTellsWhatItIs()
    {
        const QJsonObject primary = server(0);
        const QJsonObject replica = server(1);
        QCOMPARE(primary[u"role"_s], QJsonValue(u"primary"_s));
        QVERIFY(!primary[u"standby"_s].toBool() && replica[u"standby"_s].toBool());
        QCOMPARE(primary[u"timeline"_s].toInt(), 1);
        QCOMPARE(replica[u"timeline"_s].toInt(), 1);
        QCOMPARE(primary[u"system"_s].toString(),
            m_database->ask(0, u"SELECT system_identifier FROM pg_control_system()"_s));
        QCOMPARE(replica[u"system"_s], primary[u"system"_s]);
        const QString version = primary[u"version"_s].toString();
        QVERIFY(!version.isEmpty() && m_database->ask(0, u"SHOW server_version"_s).startsWith(version));
        QVERIFY(primary[u"connections"_s].toInt() > 2);
        QCOMPARE(
            primary[u"connections_max"_s].toInt(), m_database->ask(0, u"SHOW max_connections"_s).toInt());
        QVERIFY(replica[u"streams_from"_s].toString().endsWith(u":%1"_s.arg(m_database->port(0))));
        const auto streams = [this] {
            return server(0)[u"streams"_s].toArray();
        };
        QVERIFY(waitFor([&] { return streams().size() == 2; }, shownWithin) >= 0);
        QCOMPARE(streams()[0][u"state"_s], QJsonValue(u"streaming"_s));
        QVERIFY(replica[u"lag_history_ms"_s].toArray().size() > 0);
        QVERIFY(!m_cluster->ctl({u"db"_s, u"candidates"_s, u"--json"_s}).out.contains("muster:"));
        const auto said = m_cluster->ctl({u"db"_s, u"candidates"_s});
        QVERIFY2(said.exitCode == 0 && said.out.count("yes") == 2, said.out.constData());
    }

    void everyNodeShowsWhereItReallyWrites()
    {
        const QJsonArray nodes = json({u"db"_s, u"probe"_s})[u"nodes"_s].toArray();
        QCOMPARE(nodes.size(), 3);
        for (const QJsonValue &node : nodes) {
            QCOMPARE(node[u"status"_s], QJsonValue(u"OK"_s));
            QVERIFY(node[u"server"_s].toString().endsWith(u":%1"_s.arg(m_database->port(0))));
            QCOMPARE(node[u"timeline"_s].toInt(), 1);
            QCOMPARE(node[u"identity"_s], nodes[0][u"identity"_s]);
        }
        const auto said = m_cluster->ctl({u"db"_s, u"probe"_s});
        QVERIFY2(said.exitCode == 0 && said.out.count("● ") == 3, said.out.constData());
    }

    void settingsAreMeasuredAgainstWhatIsRecommended()
    {
        m_database->ask(1, u"ALTER SYSTEM SET synchronous_commit = off"_s);
        m_database->ask(1, u"SELECT pg_reload_conf()"_s);
        const auto settingOf = [this](int number, const QString &name) {
            const QJsonArray settings =
                json({u"db"_s, u"advise"_s})[u"servers"_s][number][u"settings"_s].toArray();
            for (const QJsonValue &setting : settings)
                if (setting[u"setting"_s] == name)
                    return setting.toObject();
            return QJsonObject();
        };
        QVERIFY(waitFor([&] { return settingOf(1, u"synchronous_commit"_s)[u"state"_s] == u"danger"_s; },
                    shownWithin)
            >= 0);
        QCOMPARE(settingOf(0, u"synchronous_commit"_s)[u"state"_s], QJsonValue(u"ok"_s));
        QCOMPARE(settingOf(0, u"random_page_cost"_s)[u"command"_s],
            QJsonValue(u"ALTER SYSTEM SET random_page_cost = '1.1';"_s));
        const auto said = m_cluster->ctl({u"db"_s, u"advise"_s});
        QVERIFY2(
            said.exitCode == 1 && said.out.contains("■ synchronous_commit is off."), said.out.constData());
        m_database->ask(1, u"ALTER SYSTEM RESET synchronous_commit"_s);
        m_database->ask(1, u"SELECT pg_reload_conf()"_s);
    }

    void aReplicaWhoseReplayIsPausedIsNoCandidate()
    {
        m_database->ask(1, u"SELECT pg_wal_replay_pause()"_s);
        m_database->ask(0, u"CREATE TABLE filler AS SELECT generate_series(1, 20000)"_s);
        QVERIFY(shows(1, u"paused"_s, u"replay-paused"_s) >= 0);
        QVERIFY(waitFor([&] { return server(1)[u"replayed_lag_bytes"_s].toInteger() > 100'000; }, shownWithin)
            >= 0);
        // It has what it does not show.
        QVERIFY(
            waitFor([&] { return server(1)[u"received_lag_bytes"_s].toInteger(-1) == 0; }, shownWithin) >= 0);
        QVERIFY(
            waitFor([&] { return server(1)[u"replayed_lag_ms"_s].toInteger() > 2'000; }, shownWithin) >= 0);
        QCOMPARE(server(2)[u"candidate"_s], QJsonValue(true));
        m_database->ask(0, u"DROP TABLE filler"_s);
        m_database->ask(1, u"SELECT pg_wal_replay_resume()"_s);
        QVERIFY(shows(1, u"ok"_s) >= 0);
    }

    void aReplicaThatHangsCostsNobodyAnything()
    {
        const QList<pid_t> processes = m_database->processes(2);
        QVERIFY(!processes.isEmpty());
        ClusterDatabase::signal(processes, SIGSTOP);
        const qint64 took = shows(2, u"unreachable"_s, u"unreachable"_s);
        QElapsedTimer answers;
        answers.start();
        const bool others = server(1)[u"state"_s] == u"ok"_s;
        const qint64 answered = answers.elapsed();
        const auto advice = m_cluster->ctl({u"db"_s, u"advise"_s});
        ClusterDatabase::signal(processes, SIGCONT);
        QVERIFY(took >= 0 && others);
        QVERIFY2(answered < 3'000, QByteArray::number(answered));
        QVERIFY2(advice.exitCode == 1 && advice.out.contains("not known"), advice.out.constData());
        QVERIFY(shows(2, u"ok"_s) >= 0);
    }

    void aPrimaryThatWasToldToTakeNoWritesIsReadOnly()
    {
        m_database->ask(0, u"ALTER SYSTEM SET default_transaction_read_only = on"_s);
        m_database->ask(0, u"SELECT pg_reload_conf()"_s);
        const qint64 took = waitFor(
            [&] {
                const QString state = server(0)[u"state"_s].toString();
                return state == "read-only"_L1 || state == "unwritable"_L1;
            },
            shownWithin);
        const auto probe = m_cluster->ctl({u"db"_s, u"probe"_s});
        m_database->ask(0, u"ALTER SYSTEM RESET default_transaction_read_only"_s);
        m_database->ask(0, u"SELECT pg_reload_conf()"_s);
        QVERIFY(took >= 0);
        QVERIFY2(probe.exitCode == 1, probe.out.constData());
        QVERIFY(shows(0, u"ok"_s) >= 0);
        QVERIFY(waitFor(
                    [&] {
                        return m_cluster->ctl({u"db"_s, u"probe"_s}).exitCode == 0;
                    },
                    shownWithin)
            >= 0);
    }

    // The last, for it does not come back by itself.
    void aReplicaThatIsPromotedOrKilledIsSaidSo()
    {
        QCOMPARE(m_database->ask(1, u"SELECT pg_promote()"_s), u"t"_s);
        QVERIFY(shows(1, u"no-replica"_s, u"no-standby"_s) >= 0);
        QCOMPARE(server(1)[u"timeline"_s].toInt(), 2);
        QCOMPARE(server(2)[u"candidate"_s], QJsonValue(true));
        // Somebody leads one node there: now two databases are written to, and whoever is asked says so.
        m_cluster->edit(3, u"SqlSettings.DataSource"_s, m_database->source(1));
        QCOMPARE(m_cluster->ctl({u"reload-config"_s, u"--node"_s, u"node-3"_s}).exitCode, 0);
        QCOMPARE(m_cluster->ctl({u"recycle-db"_s, u"--node"_s, u"node-3"_s}).exitCode, 0);
        QByteArray said;
        QVERIFY2(waitFor(
                     [&] {
                         const auto probe = m_cluster->ctl({u"db"_s, u"probe"_s}, 1);
                         said = probe.out;
                         return probe.exitCode == 1 && said.contains("write to 2 databases");
                     },
                     shownWithin)
                >= 0,
            said.constData());
        QVERIFY2(said.count("■ node-") == 3, said.constData());
        const QList<pid_t> processes = m_database->processes(2);
        QVERIFY(!processes.isEmpty());
        ::kill(processes.first(), SIGKILL);
        QVERIFY(shows(2, u"unreachable"_s, u"unreachable"_s) >= 0);
        const auto none = m_cluster->ctl({u"db"_s, u"candidates"_s});
        QVERIFY2(none.exitCode == 1 && !none.out.contains("yes"), none.out.constData());
        QCOMPARE(server(0)[u"state"_s], QJsonValue(u"ok"_s));
    }
};

QTEST_GUILESS_MAIN(TestDatabases)
#include "tst_databases.moc"
