// muster_test: USES muster_realcluster Muster::Store Qt6::Network Qt6::WebSockets TIMEOUT 400 SERIAL
// DATABASES DEPENDS musterd musterctl
#include "support/process/realcluster.h"

#include "store/accounts/sessionrepository.h"
#include "store/sql/connection.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>
#include <QWebSocket>

#include <csignal>

using namespace muster;
using namespace muster::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int settleMillis = 30'000;
constexpr int atOnceMillis = 5'000; ///< the fallback takes up to 35 s
constexpr auto arrives = "the events of a node arrive";
constexpr auto mayLack = "its last events may be missing";
constexpr auto doubtful = "the events of a node may not arrive";

/// A client as a browser is: it follows the numbers, and what the hellos say.
class Client {
public:
    Client(const RealCluster &cluster, int node, const QByteArray &token)
    {
        QObject::connect(&m_socket, &QWebSocket::textMessageReceived, &m_socket, [this](const QString &text) {
            const QJsonObject event = QJsonDocument::fromJson(text.toUtf8()).object();
            if (event[u"event"] == u"hello"_s) {
                connectionIds.append(event[u"data"][u"connection_id"].toString());
                m_next = 0; // as Mattermost's clients do when the id is another one
            }
            if (event.contains(u"seq") && event[u"seq"].toInt() != m_next++)
                isOutOfOrder = true;
        });
        QNetworkRequest request(QUrl(cluster.url(node).replace(u"http"_s, u"ws"_s) + u"/api/v4/websocket"_s));
        request.setRawHeader("Authorization", "Bearer " + token);
        m_socket.open(request);
    }
    bool isOpen() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    bool isGone() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }

    QStringList connectionIds;
    bool isOutOfOrder = false;

private:
    QWebSocket m_socket;
    int m_next = 0;
};

} // namespace

// Goal: what one node brings about happens on all at once; what could not be told is not trusted, and clients
// are told so. Method: three real nodes with streams; log-outs, a stopped node, a killed one.
class TestStreaming : public QObject {
    Q_OBJECT
    RealCluster m_cluster{3};
    QNetworkAccessManager m_network;

    /// Status of the answer; 0: none.
    int ask(int node, const QByteArray &verb, const QString &path, const QByteArray &token,
        const QByteArray &body = {}, QByteArray *newToken = nullptr)
    {
        QNetworkRequest request(QUrl(m_cluster.url(node) + path));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        request.setTransferTimeout(10'000);
        if (!token.isEmpty())
            request.setRawHeader("Authorization", "Bearer " + token);
        const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, verb, body));
        waitFor([&] { return reply->isFinished(); }, 12'000);
        if (newToken)
            *newToken = reply->rawHeader("Token");
        return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    }
    int me(int node, const QByteArray &token) { return ask(node, "GET", u"/api/v4/users/me"_s, token); }
    QByteArray logIn(int node)
    {
        QFile file(m_cluster.file(u"admin-password"_s));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const QJsonObject body{
            {u"login_id"_s, u"admin"_s}, {u"password"_s, QString::fromLatin1(file.readAll().trimmed())}};
        QByteArray token;
        ask(node, "POST", u"/api/v4/users/login"_s, {}, QJsonDocument(body).toJson(), &token);
        return token;
    }
    int logOut(int node, const QByteArray &token)
    {
        return ask(node, "POST", u"/api/v4/users/logout"_s, token);
    }
    /// Behind the back of all nodes.
    bool endInDatabase(const QByteArray &token) const
    {
        QFile file(m_cluster.configFile(1));
        if (!file.open(QIODevice::ReadOnly))
            return false;
        const QJsonObject sql = QJsonDocument::fromJson(file.readAll()).object()[u"SqlSettings"].toObject();
        return store::parseDataSource(sql[u"DriverName"].toString(), sql[u"DataSource"].toString(), {})
            .and_then([&](const store::DataSource &source) {
                const TimePoint deadline = steadyNow() + std::chrono::seconds(10);
                return store::Connection::open(source, store::Access::ReadWrite, deadline);
            })
            .and_then([&](const std::unique_ptr<store::Connection> &connection) {
                store::SessionRepository sessions(*connection);
                return sessions.byTokenHash(hashToken(QString::fromLatin1(token)), wallNow())
                    .and_then([&](const store::Session &session) { return sessions.revoke(session.id); });
            })
            .has_value();
    }
    int said(int node, const char *line) const { return int(m_cluster.log(node).count(line)); }
    /// What node 1 answers for a session that it knows, and that nobody has told it the end of: 200 if it
    /// trusts its cache, 401 if it asks the database.
    int afterAnUntoldEnd()
    {
        const QByteArray token = logIn(1);
        return me(1, token) == 200 && endInDatabase(token) ? me(1, token) : 0;
    }
    bool startsAgain(int node)
    {
        int before[4] = {};
        for (int other = 1; other <= 3; ++other)
            before[other] = said(other, arrives);
        return m_cluster.startNode(node)
            && waitFor(
                   [&] {
                       for (int other = 1; other <= 3; ++other)
                           if (said(other, arrives) < before[other] + (other == node ? 2 : 1))
                               return false;
                       return true;
                   },
                   settleMillis)
            >= 0;
    }
    /// How long after a log-out at one node it took until the sockets of all were closed; -1: too long.
    qint64 logOutEverywhere(int at)
    {
        const QByteArray token = logIn(at);
        std::vector<std::unique_ptr<Client>> clients;
        for (int node = 1; node <= 3; ++node) {
            clients.push_back(std::make_unique<Client>(m_cluster, node, token));
            if (me(node, token) != 200) // and has it in its cache
                return -1;
        }
        const auto all = [&](auto is) {
            return std::ranges::all_of(clients, is);
        };
        if (waitFor([&] { return all([](const auto &c) { return !c->connectionIds.isEmpty(); }); }, 10'000)
            < 0)
            return -1;
        QElapsedTimer timer;
        timer.start();
        if (logOut(at, token) != 200
            || waitFor([&] { return all([](const auto &c) { return c->isGone(); }); }, atOnceMillis) < 0)
            return -1;
        const qint64 took = timer.elapsed();
        for (int node = 1; node <= 3; ++node)
            if (me(node, token) != 401)
                return -1;
        return took;
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem()));
        for (int node = 1; node <= 3; ++node)
            QVERIFY2(waitFor([&] { return said(node, arrives) >= 2; }, settleMillis) >= 0,
                m_cluster.log(node).constData());
    }

    void aLogOutAtOneNodeIsOneAtAll()
    {
        for (int node = 1; node <= 3; ++node) {
            const qint64 took = logOutEverywhere(node);
            QVERIFY(took >= 0);
            qInfo("a log-out at node %d had closed the sockets of all three after %lld ms", node, took);
        }
    }

    void aNodeThatStandsStillIsDoubtedUntilItGoesOn()
    {
        QCOMPARE(afterAnUntoldEnd(), 200); // else this test shows nothing
        const int doubts = said(1, doubtful);
        const int arrivals = said(1, arrives);
        const int losses = said(1, mayLack);
        const QByteArray token = logIn(1);
        QVERIFY(m_cluster.stop(3));
        const qint64 took = waitFor([&] { return said(1, doubtful) > doubts; }, 10'000);
        // From here until gossip gives it up.
        const bool ended = me(1, token) == 200 && endInDatabase(token);
        const int meanwhile = me(1, token);
        const bool isGivenUp = said(1, mayLack) > losses;
        m_cluster.signal(3, SIGCONT);
        QVERIFY(ended);
        if (isGivenUp)
            qWarning("gossip was quicker than this test");
        QVERIFY(took >= 0);
        qInfo("a node that stands still was doubted after %lld ms", took);
        QCOMPARE(meanwhile, isGivenUp ? 200 : 401);
        QVERIFY(waitFor([&] { return said(1, arrives) > arrivals; }, settleMillis) >= 0);
        QVERIFY(waitFor([&] { return afterAnUntoldEnd() == 200; }, settleMillis) >= 0);
        QVERIFY(logOutEverywhere(3) >= 0);
    }

    void aNodeThatWasKilledStreamsAgainAndClientsLearnThatTheyMayLackSomething()
    {
        const QByteArray token = logIn(1);
        Client client(m_cluster, 1, token);
        QVERIFY(waitFor([&] { return client.connectionIds.size() == 1; }, 10'000) >= 0);
        m_cluster.kill(3);
        const qint64 told = waitFor([&] { return client.connectionIds.size() == 2; }, settleMillis);
        QVERIFY2(told >= 0, m_cluster.log(1).constData());
        qInfo("a client was told to start over %lld ms after a node was killed", told);
        QVERIFY(client.connectionIds[0] != client.connectionIds[1]);
        QVERIFY(waitFor([&] { return afterAnUntoldEnd() == 200; }, settleMillis) >= 0);

        QVERIFY2(startsAgain(3), m_cluster.log(3).constData());
        const qint64 took = logOutEverywhere(3);
        QVERIFY(took >= 0);
        qInfo("after it was started again a log-out there had closed all sockets after %lld ms", took);
        QVERIFY(client.isOpen() && !client.isOutOfOrder);
        QCOMPARE(client.connectionIds.size(), 2);
    }

    void aNodeThatEndsInOrderLosesNothing()
    {
        const QByteArray token = logIn(1);
        Client client(m_cluster, 1, token);
        QVERIFY(waitFor([&] { return client.connectionIds.size() == 1; }, 10'000) >= 0);
        const int gone = said(1, mayLack);
        const int ended = said(1, "a node ends in order");
        const int doubts = said(1, doubtful);
        m_cluster.signal(2, SIGTERM);
        QVERIFY(waitFor([&] { return said(1, "a node ends in order") > ended; }, settleMillis) >= 0);
        QVERIFY(waitFor([&] { return QFile::exists(m_cluster.file(u"nodes/2/musterd.pid"_s)) == false; },
                    settleMillis)
            >= 0);
        QVERIFY2(startsAgain(2), m_cluster.log(2).constData());
        QVERIFY(logOutEverywhere(2) >= 0);
        QCOMPARE(said(1, mayLack), gone);
        QCOMPARE(said(1, doubtful), doubts);
        QCOMPARE(client.connectionIds.size(), 1);
        QVERIFY(client.isOpen() && !client.isOutOfOrder);
    }
};

QTEST_GUILESS_MAIN(TestStreaming)
#include "tst_streaming.moc"
