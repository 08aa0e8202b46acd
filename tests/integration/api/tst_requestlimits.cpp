// muster_test: USES muster_apiserver Muster::Config DEPENDS musterd
#include "integration/api/apiserver.h"
#include "protocol/http/routes.h"
#include "support/net/rawclient.h"

#include <QElapsedTimer>
#include <QTest>

using namespace muster;
using namespace Qt::Literals::StringLiterals;
namespace routes = protocol::routes;
using test::Answer;
using test::ApiServer;
using test::Extra;
using test::RawClient;
using test::Socket;

namespace {

constexpr int burst = 40;

/// One request a second and a burst, from addresses that a trusted proxy reports.
class LimitedServer : public ApiServer {
public:
    explicit LimitedServer(bool byUser)
    {
        set(u"RateLimitSettings.Enable"_s, true);
        set(u"RateLimitSettings.PerSec"_s, 1);
        set(u"RateLimitSettings.MaxBurst"_s, burst - 1);
        set(u"RateLimitSettings.VaryByUser"_s, byUser);
        set(u"ServiceSettings.TrustedProxyIPHeader"_s, QJsonArray{u"X-Real-IP"_s});
    }
    /// The first answer with 429 of a few; one request a second is let through.
    Answer refusal(const QString &path, const Extra &extra)
    {
        Answer answer;
        for (int i = 0; i < burst / 2 && answer.status != 429; ++i)
            answer = get(path, extra);
        return answer;
    }
    /// How many of `tries` requests were answered otherwise than 429.
    int served(const QString &path, int tries, const Extra &extra)
    {
        int count = 0;
        for (int i = 0; i < tries; ++i)
            count += get(path, extra).status != 429 ? 1 : 0;
        return count;
    }
};

Extra from(const QByteArray &address, const QByteArray &token = {})
{
    return {.token = token, .headers = {{"X-Real-IP", address}}};
}

} // namespace

/// RateLimitSettings on the real program.
class TestRequestLimits : public QObject {
    Q_OBJECT

private slots:
    void anAddressHasItsShare()
    {
        LimitedServer server(false);
        QVERIFY2(server.start(), qPrintable(server.problem()));
        QVERIFY(server.populate());
        const QString path = QString(routes::configClient);

        const Answer first = server.get(path, from("192.0.2.1"));
        QCOMPARE(first.status, 200);
        QCOMPARE(first.header("X-RateLimit-Limit").toInt(), burst);
        QCOMPARE(first.header("X-RateLimit-Remaining").toInt(), burst - 1);
        QCOMPARE(first.header("X-RateLimit-Reset").toInt(), 1);
        QElapsedTimer timer;
        timer.start();
        const int more = server.served(path, 3 * burst, from("192.0.2.1"));
        QVERIFY2(more >= burst - 1 && more <= burst + timer.elapsed() / 1'000, QByteArray::number(more));

        const Answer refused = server.refusal(path, from("192.0.2.1"));
        QVERIFY2(refused.status == 429, refused.text());
        QCOMPARE(refused.errorId(), u"api.context.rate_limit.app_error"_s);
        QCOMPARE(refused.header("Retry-After").toInt(), 1);
        QCOMPARE(refused.header("X-RateLimit-Remaining").toInt(), 0);
        QVERIFY(refused.header("X-RateLimit-Reset").toInt() > burst / 2);
        // A session does not bypass it, nor does another route, or one that does not exist.
        QCOMPARE(server.refusal(QString(routes::me), from("192.0.2.1", server.anna())).status, 429);
        QCOMPARE(server.refusal(u"/nowhere"_s, from("192.0.2.1")).status, 429);
        // Nor is the WebSocket.
        QByteArray answer;
        for (int i = 0; i < burst / 2 && test::statusOf(answer) != 429; ++i)
            answer = RawClient(server.port())
                         .ask("GET " + QByteArray(routes::webSocket.data(), routes::webSocket.size())
                             + " HTTP/1.1\r\nHost: a\r\nX-Real-IP: 192.0.2.1\r\nUpgrade: websocket\r\n"
                               "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                               "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
        QVERIFY2(test::statusOf(answer) == 429, answer);
        QVERIFY2(answer.contains("\r\nRetry-After: 1\r\n"), answer);
        Socket socket;
        socket.open(server, from("192.0.2.2", server.anna()));
        QTRY_VERIFY(!socket.event("hello"_L1).isEmpty());

        QCOMPARE(server.get(path, from("192.0.2.2")).status, 200); // others are not touched
        QCOMPARE(server.get(QString(routes::ping), from("192.0.2.1")).status, 200); // nor is the balancer
        QVERIFY(server.get(QString(routes::ping)).header("X-RateLimit-Limit").isEmpty());
        // A check of the stores costs something, so it counts.
        const QString stores = routes::ping + u"?get_server_status=true"_s;
        QCOMPARE(server.refusal(stores, from("192.0.2.1")).status, 429);
        QCOMPARE(server.get(stores, from("192.0.2.2")).header("X-RateLimit-Limit").toInt(), burst);
        bool again = false; // one more each second: asked once more after it came, it would be refused
        QTRY_VERIFY(again || (again = server.get(path, from("192.0.2.1")).status == 200));
        QCOMPARE(server.stop(), 0);
    }

    void aUserHasTheirShare()
    {
        LimitedServer server(true);
        QVERIFY2(server.start(), qPrintable(server.problem()));
        QVERIFY(server.populate());
        const QString path = QString(routes::me);
        const QByteArray another =
            server.login(u"anna"_s, ApiServer::password, from("192.0.2.3")).header("Token");
        QElapsedTimer timer;
        timer.start();
        const int served = server.served(path, 3 * burst, from("192.0.2.1", server.anna()));
        QVERIFY2(
            served >= burst && served <= burst + 1 + timer.elapsed() / 1'000, QByteArray::number(served));
        // From wherever they come, with whichever session; others at the same address are not touched.
        QCOMPARE(server.refusal(path, from("192.0.2.2", server.anna())).status, 429);
        QCOMPARE(server.refusal(path, from("192.0.2.2", another)).status, 429);
        const Answer admin = server.get(path, from("192.0.2.1", server.admin()));
        QCOMPARE(admin.status, 200);
        QVERIFY(admin.header("X-RateLimit-Remaining").toInt() > burst / 2);
        // Unknown tokens count for one place, however many are made up.
        int looked = 0;
        timer.start();
        for (int i = 0; i < 3 * burst; ++i) {
            const QByteArray madeUp = QByteArray::number(i).rightJustified(26, 'y');
            looked += server.get(path, from("192.0.2.4", madeUp)).status == 401 ? 1 : 0;
        }
        QVERIFY2(
            looked >= burst && looked <= burst + 1 + timer.elapsed() / 1'000, QByteArray::number(looked));
        QCOMPARE(server.get(path, from("192.0.2.4", server.admin())).status, 200);
        QCOMPARE(server.refusal(QString(routes::configClient), from("192.0.2.4")).status, 429);
        QCOMPARE(server.stop(), 0);
    }

    void nothingIsLimitedByDefault()
    {
        ApiServer server;
        QVERIFY2(server.start(), qPrintable(server.problem()));
        for (int i = 0; i < 300; ++i) {
            const Answer answer = server.get(QString(routes::configClient));
            QCOMPARE(answer.status, 200);
            QVERIFY(answer.header("X-RateLimit-Limit").isEmpty());
        }
        QCOMPARE(server.stop(), 0);
    }
};

QTEST_GUILESS_MAIN(TestRequestLimits)
#include "tst_requestlimits.moc"
