// muster_test: USES muster_realcluster muster_postgres Muster::Client Qt6::Network TIMEOUT 300 SERIAL DEPENDS
// musterd musterctl
#include "e2e/clusterdatabase.h"
#include "support/process/postgresserver.h"
#include "support/process/realcluster.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

#include <signal.h>

using namespace muster::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Accounts made one after the other through all nodes in turn, each asked for again until it is
/// acknowledged.
class Writers {
public:
    Writers(const RealCluster &cluster, QByteArray token, QString prefix)
        : m_cluster(cluster), m_token(std::move(token)), m_prefix(std::move(prefix))
    {
    }
    void start(int count)
    {
        for (int i = 0; i < count; ++i)
            next(i, 0);
    }
    bool stop()
    {
        m_stopping = true;
        return waitFor([this] { return m_running == 0; }, 60'000) >= 0;
    }
    const QStringList &acknowledged() const { return m_acknowledged; }
    int refused() const { return m_refused; }
    QByteArray lastRefusal;

private:
    void next(int writer, int number)
    {
        if (m_stopping)
            return;
        ++m_running;
        ask(u"%1%2-%3"_s.arg(m_prefix).arg(writer).arg(number), writer, number);
    }
    void ask(const QString &name, int writer, int number)
    {
        QNetworkRequest request(QUrl(m_cluster.url(1 + m_asked++ % m_cluster.size()) + u"/api/v4/users"_s));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        request.setRawHeader("Authorization", "Bearer " + m_token);
        request.setTransferTimeout(10'000);
        const QJsonObject body{{u"username"_s, name}, {u"email"_s, name + u"@demo.invalid"_s},
            {u"password"_s, u"Some-words-1aA"_s}};
        QNetworkReply *reply = m_network.post(request, QJsonDocument(body).toJson());
        QObject::connect(reply, &QNetworkReply::finished, reply, [=, this] {
            reply->deleteLater();
            const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
            const QByteArray answer = reply->readAll();
            // An earlier attempt whose answer was lost had been carried out.
            const bool existed = status == 409 && answer.contains("exists already");
            if (status != 201 && !existed) {
                ++m_refused;
                lastRefusal = QByteArray::number(status) + ' ' + answer.left(300);
                return ask(name, writer, number);
            }
            m_acknowledged.append(name);
            --m_running;
            next(writer, number + 1);
        });
    }

    const RealCluster &m_cluster;
    const QByteArray m_token;
    const QString m_prefix;
    QNetworkAccessManager m_network;
    QStringList m_acknowledged;
    int m_asked = 0;
    int m_running = 0;
    int m_refused = 0;
    bool m_stopping = false;
};

} // namespace

// Goal: the primary moves to another server while people write, without a restart and without a loss (D5).
class TestSwitchover : public QObject {
    Q_OBJECT
    std::unique_ptr<RealCluster> m_cluster;
    QByteArray m_token;

    std::unique_ptr<ClusterDatabase> m_database;

    QString source(int offset) const { return m_database->source(offset); }
    QString ask(int offset, const QString &sql) const { return m_database->ask(offset, sql); }
    struct Answer {
        int status = 0;
        QByteArray body;
    };
    Answer post(const QString &path, const QJsonObject &body = {})
    {
        QNetworkAccessManager network;
        QNetworkRequest request(QUrl(m_cluster->url(1) + path));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        if (!m_token.isEmpty())
            request.setRawHeader("Authorization", "Bearer " + m_token);
        QNetworkReply *reply = network.post(request, QJsonDocument(body).toJson());
        waitFor([&] { return reply->isFinished(); }, 20'000);
        if (reply->hasRawHeader("Token"))
            m_token = reply->rawHeader("Token");
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll()};
    }
    void editAll(const QString &source)
    {
        for (int node = 1; node <= m_cluster->size(); ++node)
            m_cluster->edit(node, u"SqlSettings.DataSource"_s, source);
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
        QFile file(m_cluster->file(u"admin-password"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Answer login = post(u"/api/v4/users/login"_s,
            {{u"login_id"_s, u"admin"_s}, {u"password"_s, QString::fromUtf8(file.readAll()).trimmed()}});
        QCOMPARE(login.status, 200);
    }

    // Goal: every replica is shown with its state and how far it is behind, one that hangs as well (D7).
    void replicasAreWatched()
    {
        const auto state = [this](int replica) {
            return m_cluster->status(1)[u"databases"_s][replica].toObject();
        };
        const auto shows = [&](int replica, const QString &word) {
            return waitFor([&] { return state(replica)[u"state"_s] == word; }, 20'000) >= 0;
        };
        QVERIFY(shows(1, u"ok"_s));
        QVERIFY(shows(2, u"ok"_s));
        QCOMPARE(state(1)[u"role"_s].toString(), u"replica"_s);
        QVERIFY(state(1)[u"address"_s].toString().contains(QString::number(QUrl(source(1)).port())));
        QVERIFY(!QJsonDocument(m_cluster->status(1)).toJson().contains("muster:"));
        // It goes on receiving, and replays nothing.
        ask(1, u"SELECT pg_wal_replay_pause()"_s);
        ask(0, u"CREATE TABLE filler AS SELECT generate_series(1, 20000)"_s);
        QVERIFY(waitFor([&] { return state(1)[u"lag_bytes"_s].toInteger() > 100'000; }, 20'000) >= 0);
        QVERIFY(state(2)[u"lag_bytes"_s].toInteger() < 100'000);
        const auto said = m_cluster->ctl({u"db"_s, u"status"_s});
        QVERIFY2(said.exitCode == 1 && said.out.contains("paused") && said.out.contains("iB (")
                && said.out.contains("nothing"),
            said.out.constData());
        ask(0, u"DROP TABLE filler"_s);
        ask(1, u"SELECT pg_wal_replay_resume()"_s);
        QVERIFY(waitFor([&] { return state(1)[u"lag_bytes"_s].toInteger() == 0; }, 20'000) >= 0);
        const QList<pid_t> processes = m_database->processes(2);
        QVERIFY(!processes.isEmpty());
        ClusterDatabase::signal(processes, SIGSTOP);
        const bool shown = shows(2, u"unreachable"_s);
        ClusterDatabase::signal(processes, SIGCONT);
        QVERIFY(shown);
        QVERIFY(shows(2, u"ok"_s));
        QCOMPARE(m_cluster->status(1)[u"verdict"_s].toString(), u"green"_s);
    }

    void whatCannotBeUsedIsRefusedAndNothingChanges_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("a replica") << source(1) << QByteArray("is a replica, which takes no writes");
        QTest::newRow("an empty database")
            << source(0).replace(u"/muster?"_s, u"/postgres?"_s) << QByteArray("That database is empty");
        QTest::newRow("nobody there")
            << source(0).replace(QRegularExpression(u":\\d+/"_s), u":1/"_s) << QByteArray("refused");
    }
    void whatCannotBeUsedIsRefusedAndNothingChanges()
    {
        QFETCH(QString, source);
        QFETCH(QByteArray, says);
        editAll(source);
        QCOMPARE(post(u"/api/v4/muster/config/reload?node=all"_s).status, 200);
        const auto recycled = m_cluster->ctl({u"recycle-db"_s, u"--all"_s});
        QCOMPARE(recycled.exitCode, 1);
        QCOMPARE(recycled.out.count("■ "), 3);
        QVERIFY2(recycled.out.contains(says), recycled.out.constData());
        editAll(m_database->source(0));
        QCOMPARE(post(u"/api/v4/muster/config/reload?node=all"_s).status, 200);
        QVERIFY(waitFor([&] { return m_cluster->status(1)[u"verdict"_s] == u"green"_s; }, 20'000) >= 0);
    }

    void thePrimaryMovesUnderLoad()
    {
        Writers writers(*m_cluster, m_token, u"w"_s);
        writers.start(4);
        QVERIFY(waitFor([&] { return writers.acknowledged().size() > 20; }, 30'000) >= 0);
        // As an administrator does it: freeze, let the replica catch up, promote, lead the servers there.
        ask(0, u"ALTER SYSTEM SET default_transaction_read_only = on"_s);
        ask(0, u"SELECT pg_reload_conf()"_s);
        const QString end = ask(0, u"SELECT pg_current_wal_lsn()"_s);
        QVERIFY(waitFor(
                    [&] {
                        return ask(1, u"SELECT pg_last_wal_replay_lsn() >= '%1'::pg_lsn"_s.arg(end))
                            == "t"_L1;
                    },
                    20'000)
            >= 0);
        QCOMPARE(ask(1, u"SELECT pg_promote()"_s), u"t"_s);
        editAll(source(1));
        QCOMPARE(post(u"/api/v4/muster/config/reload?node=all"_s).status, 200);
        const Answer recycled = post(u"/api/v4/muster/database/recycle?node=all"_s);
        QVERIFY2(recycled.status == 200 && recycled.body.count("\"OK\"") == 3, recycled.body.constData());
        const qsizetype before = writers.acknowledged().size();
        QVERIFY2(waitFor([&] { return writers.acknowledged().size() > before + 20; }, 30'000) >= 0,
            writers.lastRefusal.constData());
        QVERIFY(writers.stop());
        qInfo("%lld accounts acknowledged, %d requests refused meanwhile; last: %s",
            static_cast<long long>(writers.acknowledged().size()), writers.refused(),
            writers.lastRefusal.constData());
        const QStringList stored = ask(1, u"SELECT username FROM users"_s).split(u'\n');
        for (const QString &name : writers.acknowledged())
            QVERIFY2(stored.contains(name), qPrintable(name));
        // Nobody writes where they wrote, and all say so.
        // Connections that were in use are closed when they are looked at again.
        const QString connections =
            u"SELECT count(*) FROM pg_stat_activity WHERE application_name = 'musterd'"_s;
        QVERIFY(waitFor([&] { return ask(0, connections) == "0"_L1; }, 20'000) >= 0);
        QVERIFY(waitFor(
                    [&] {
                        for (int node = 1; node <= 3; ++node) {
                            const QJsonObject status = m_cluster->status(node);
                            const QJsonObject primary = status[u"databases"_s][0].toObject();
                            if (status[u"verdict"_s] != u"green"_s
                                || primary[u"written_by"_s].toArray().size() != 3
                                || !primary[u"address"_s].toString().contains(
                                    QString::number(QUrl(source(1)).port())))
                                return false;
                        }
                        return true;
                    },
                    30'000)
            >= 0);
    }

    // Nobody can log in without a database, so that a signal has to do: the primary died, a replica was
    // promoted.
    void aDeadPrimaryIsLeftBySignal()
    {
        const QList<pid_t> processes = m_database->processes(1);
        QVERIFY(!processes.isEmpty());
        ::kill(processes.first(), SIGKILL);
        QCOMPARE(ask(2, u"SELECT pg_promote()"_s), u"t"_s);
        QVERIFY(waitFor(
                    [&] {
                        return m_cluster->log(1).contains("database unreachable")
                            && m_cluster->log(2).contains("database unreachable")
                            && m_cluster->log(3).contains("database unreachable");
                    },
                    30'000)
            >= 0);
        editAll(source(2));
        QElapsedTimer sinceAsked;
        sinceAsked.start();
        const auto moved = [&] {
            for (int node = 1; node <= 3; ++node)
                if (!m_cluster->log(node).contains(
                        "127.0.0.1:%1/muster\""_ba.replace("%1", QByteArray::number(QUrl(source(2)).port()))))
                    return false;
            return true;
        };
        QVERIFY(waitFor(
                    [&] {
                        if (sinceAsked.elapsed() > 1'000) { // whose lease has not failed yet only reloads
                            for (int node = 1; node <= 3; ++node)
                                m_cluster->signal(node, SIGHUP);
                            sinceAsked.restart();
                        }
                        return moved();
                    },
                    30'000)
            >= 0);
        QVERIFY(waitFor([&] { return m_cluster->status(1)[u"verdict"_s] == u"green"_s; }, 40'000) >= 0);
        Writers writers(*m_cluster, m_token, u"later"_s);
        writers.start(2);
        QVERIFY2(waitFor([&] { return writers.acknowledged().size() > 6; }, 30'000) >= 0,
            writers.lastRefusal.constData());
        QVERIFY(writers.stop());
    }
};

QTEST_GUILESS_MAIN(TestSwitchover)
#include "tst_switchover.moc"
