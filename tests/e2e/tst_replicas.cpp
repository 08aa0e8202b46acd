// muster_test: USES muster_realcluster muster_postgres Qt6::Network TIMEOUT 1500 FUNCTION_TIMEOUT 1400 SERIAL
// DEPENDS musterd musterctl
#include "e2e/clusterdatabase.h"
#include "support/process/postgresserver.h"
#include "support/process/realcluster.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <memory>
#include <vector>

using namespace muster::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int chains = 8;
constexpr int settleMillis = 30'000;

/// Posts, and reads each at once through the next node, as a page of its channel and by its id.
class Chain {
public:
    using Urls = std::function<QString()>;
    Chain(QNetworkAccessManager &network, QByteArray token, QString channel, Urls next)
        : m_network(network)
        , m_token(std::move(token))
        , m_channel(std::move(channel))
        , m_next(std::move(next))
    {
    }
    void run(int writes)
    {
        m_left = writes;
        write();
    }
    bool isDone() const { return m_left == 0; }

    QStringList faults;
    std::vector<qint64> pageMillis; ///< of each read of a page

private:
    void write()
    {
        const QJsonObject body{{u"channel_id"_s, m_channel}, {u"message"_s, u"post %1"_s.arg(m_left)}};
        ask("POST", u"/posts"_s, 201, body, [this](const QJsonObject &post) {
            const QString id = post[u"id"].toString();
            QElapsedTimer clock;
            clock.start();
            ask("GET", u"/channels/%1/posts?page=0&per_page=5"_s.arg(m_channel), 200, {},
                [this, id, clock](const QJsonObject &page) {
                    pageMillis.push_back(clock.elapsed());
                    if (!page[u"posts"].toObject().contains(id))
                        faults.append(u"a page without the post %1, which was acknowledged"_s.arg(id));
                    ask("GET", u"/posts/"_s + id, 200, {}, [this](const QJsonObject &) {
                        if (--m_left > 0)
                            write();
                    });
                });
        });
    }
    void ask(const QByteArray &verb, const QString &path, int wanted, const QJsonObject &body,
        std::function<void(const QJsonObject &)> answered)
    {
        QNetworkRequest request(QUrl(m_next() + u"/api/v4"_s + path));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        request.setRawHeader("Authorization", "Bearer " + m_token);
        request.setTransferTimeout(10'000);
        QNetworkReply *reply = m_network.sendCustomRequest(
            request, verb, body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson());
        QObject::connect(reply, &QNetworkReply::finished, reply, [this, reply, wanted, path, answered] {
            reply->deleteLater();
            const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
            const QByteArray answer = reply->readAll();
            if (status != wanted)
                faults.append(u"%1: %2 %3"_s.arg(path).arg(status).arg(QString::fromUtf8(answer.left(200))));
            answered(QJsonDocument::fromJson(answer).object());
        });
    }

    QNetworkAccessManager &m_network;
    const QByteArray m_token;
    const QString m_channel;
    const Urls m_next;
    int m_left = 0;
};

} // namespace

// Goal: reads that replicas answer are never stale and never fail, whatever happens to replicas, and go back
// to them by themselves (spec D2, D3). Method: three real nodes, a real primary and two replicas; each write
// is read back at once through another node. 10,000 writes with MUSTER_LONG=1.
class TestReplicas : public QObject {
    Q_OBJECT
    std::unique_ptr<RealCluster> m_cluster;
    std::unique_ptr<ClusterDatabase> m_database;
    QNetworkAccessManager m_network;
    QByteArray m_token;
    QStringList m_channels;
    int m_turn = 0;

    QString nextNode() { return m_cluster->url(1 + m_turn++ % m_cluster->size()); }

    QString made(const QString &path, const QJsonObject &body)
    {
        QNetworkRequest request(QUrl(nextNode() + u"/api/v4"_s + path));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        if (!m_token.isEmpty())
            request.setRawHeader("Authorization", "Bearer " + m_token);
        const std::unique_ptr<QNetworkReply> reply(m_network.post(request, QJsonDocument(body).toJson()));
        waitFor([&] { return reply->isFinished(); }, 20'000);
        if (reply->hasRawHeader("Token"))
            m_token = reply->rawHeader("Token");
        return QJsonDocument::fromJson(reply->readAll())[u"id"_s].toString();
    }
    /// How often a replica looked into the posts, as it counts itself.
    qint64 readsOf(int replica) const
    {
        return m_database
            ->ask(replica,
                u"SELECT coalesce(seq_scan, 0) + coalesce(idx_scan, 0) FROM pg_stat_user_tables WHERE relname = 'posts'"_s)
            .toLongLong();
    }
    void writeAndReadBack(const QString &state, int writes)
    {
        std::vector<std::unique_ptr<Chain>> all;
        for (const QString &channel : std::as_const(m_channels))
            all.push_back(
                std::make_unique<Chain>(m_network, m_token, channel, [this] { return nextNode(); }));
        for (const auto &chain : all)
            chain->run(writes / chains);
        QVERIFY(QTest::qWaitFor(
            [&] { return std::ranges::all_of(all, [](const auto &chain) { return chain->isDone(); }); },
            1'000'000));
        std::vector<qint64> millis;
        for (const auto &chain : all) {
            QVERIFY2(
                chain->faults.isEmpty(), qPrintable(state + u": "_s + chain->faults.join(u'\n').left(2'000)));
            millis.insert(millis.end(), chain->pageMillis.begin(), chain->pageMillis.end());
        }
        std::ranges::sort(millis);
        qInfo("%s: %d writes read back; pages took %lld ms in the median, %lld in 99 of 100, %lld at most",
            qPrintable(state), int(millis.size()), millis[millis.size() / 2],
            millis[millis.size() * 99 / 100], millis.back());
    }
    /// Reads until the replica has answered some of them.
    bool isAskedAgain(int replica)
    {
        const qint64 before = readsOf(replica);
        return waitFor(
                   [&] {
                       Chain chain(m_network, m_token, m_channels.first(), [this] { return nextNode(); });
                       chain.run(5);
                       std::ignore = QTest::qWaitFor([&] { return chain.isDone(); }, settleMillis);
                       return chain.faults.isEmpty() && readsOf(replica) > before + 5;
                   },
                   settleMillis)
            >= 0;
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
        made(u"/users/login"_s,
            {{u"login_id"_s, u"admin"_s}, {u"password"_s, QString::fromUtf8(file.readAll()).trimmed()}});
        QVERIFY(!m_token.isEmpty());
        const QString team = made(
            u"/teams"_s, {{u"name"_s, u"readers"_s}, {u"display_name"_s, u"Readers"_s}, {u"type"_s, u"O"_s}});
        for (int i = 0; i < chains; ++i)
            m_channels.append(made(u"/channels"_s,
                {{u"team_id"_s, team}, {u"name"_s, u"read-%1"_s.arg(i)}, {u"display_name"_s, u"Read"_s},
                    {u"type"_s, u"O"_s}}));
        QVERIFY(!m_channels.contains(QString()));
    }
    void cleanupTestCase() { m_cluster.reset(); }

    void nothingIsStale()
    {
        const int writes = qEnvironmentVariableIsSet("MUSTER_LONG") ? 2'504 : 120;
        QVERIFY(isAskedAgain(1) && isAskedAgain(2));
        const qint64 before = readsOf(1) + readsOf(2);
        writeAndReadBack(u"both replicas well"_s, writes);
        const qint64 answered = readsOf(1) + readsOf(2) - before;
        qInfo("replicas looked into the posts %lld times", answered);
        QVERIFY2(answered > writes / 4, qPrintable(QString::number(answered)));

        m_database->ask(1, u"ALTER SYSTEM SET recovery_min_apply_delay = '30s'"_s);
        m_database->ask(1, u"SELECT pg_reload_conf()"_s);
        writeAndReadBack(u"one lags by half a minute"_s, writes);
        m_database->ask(1, u"ALTER SYSTEM RESET recovery_min_apply_delay"_s);
        m_database->ask(1, u"SELECT pg_reload_conf()"_s);
        QVERIFY2(isAskedAgain(1), "the replica that lagged is not asked again");

        const auto second = m_database->processes(2);
        QVERIFY(!second.isEmpty());
        ClusterDatabase::signal(second, SIGSTOP);
        const auto goesOn = qScopeGuard([&second] { ClusterDatabase::signal(second, SIGCONT); });
        writeAndReadBack(u"one is stopped"_s, writes);
        ClusterDatabase::signal(second, SIGCONT);
        QVERIFY2(isAskedAgain(2), "the replica that was stopped is not asked again");

        ClusterDatabase::signal({m_database->processes(1).value(0)}, SIGKILL);
        writeAndReadBack(u"one is killed"_s, writes);
        QVERIFY2(isAskedAgain(2), "the one that is left is not asked");
    }
};

QTEST_GUILESS_MAIN(TestReplicas)
#include "tst_replicas.moc"
