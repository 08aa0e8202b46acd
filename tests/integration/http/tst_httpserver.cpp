// muster_test: USES Muster::Net
#include "base/id.h"
#include "integration/http/httpfixture.h"
#include "support/net/plainsocket.h"
#include "support/net/rawclient.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>

using namespace muster;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using test::RawClient;
using test::ServerThread;
using test::statusOf;
using test::TestHandler;

namespace {

const QByteArray host = "Host: localhost\r\n";

QByteArray get(const QByteArray &path, const QByteArray &more = {})
{
    return "GET " + path + " HTTP/1.1\r\n" + host + more + "\r\n";
}

QByteArray bodyOf(const QByteArray &answer)
{
    return answer.mid(answer.indexOf("\r\n\r\n") + 4);
}

} // namespace

class HttpServerTest : public QObject {
    Q_OBJECT

private slots:
    void answersWithWhatTheRequestWas()
    {
        TestHandler handler;
        ServerThread server({}, &handler);
        QVERIFY(server.isListening());
        RawClient client(server.port());
        const QByteArray answer = client.ask(
            "POST /echo?a=b%20c HTTP/1.1\r\n" + host + "X-Thing: one\r\nContent-Length: 5\r\n\r\nhello");
        QCOMPARE(statusOf(answer), 200);
        QCOMPARE(bodyOf(answer), QByteArray("hello"));
        const http::Request request = handler.last();
        QCOMPARE(request.method, QByteArray("POST"));
        QCOMPARE(request.query.queryItemValue(u"a"_s, QUrl::FullyDecoded), u"b c"_s);
        QCOMPARE(request.header("x-thing"), QByteArray("one"));
        QCOMPARE(request.peerAddress, u"127.0.0.1"_s);
        QVERIFY(isId(request.requestId));
        QVERIFY(answer.contains("X-Request-Id: " + request.requestId.toLatin1()));
        QVERIFY(answer.contains("\r\nDate: "));
        QVERIFY(!request.secure);
    }
    void answersFromOtherThreadsAndForgottenOnes_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("contains");
        QTest::newRow("another thread may answer") << QByteArray("/async") << 200 << QByteArray("later");
        QTest::newRow("a dropped reply is a 500")
            << QByteArray("/forget") << 500 << QByteArray("api.http.no_answer.app_error");
        QTest::newRow("only the first answer counts") << QByteArray("/twice") << 200 << QByteArray("first");
    }
    void answersFromOtherThreadsAndForgottenOnes()
    {
        QFETCH(QByteArray, path);
        QFETCH(int, status);
        QFETCH(QByteArray, contains);
        TestHandler handler;
        ServerThread server({}, &handler);
        RawClient client(server.port());
        const QByteArray answer = client.ask(get(path));
        QCOMPARE(statusOf(answer), status);
        QVERIFY(answer.contains(contains));
        QCOMPARE(statusOf(client.ask(get("/"))), 200); // and the connection goes on
    }
    void pipelinedRequestsAreAnsweredInOrder()
    {
        TestHandler handler;
        ServerThread server({}, &handler);
        RawClient client(server.port());
        QByteArray all;
        QByteArray expected;
        for (int i = 0; i < 200; ++i) {
            // Every third one is answered later by another thread; the body sizes cross every buffer limit.
            const QByteArray body(i * 37, char('a' + i % 26));
            all += i % 3 == 0 ? get("/async")
                              : "POST /echo HTTP/1.1\r\n" + host
                    + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
            expected += i % 3 == 0 ? QByteArray("later") : body;
        }
        client.send(all);
        const QByteArray answers = client.receive(200, 20'000);
        QByteArray bodies;
        for (qsizetype at = 0; at < answers.size();) {
            const qsizetype end = answers.indexOf("\r\n\r\n", at);
            QVERIFY(end > 0);
            const qsizetype field = answers.indexOf("Content-Length: ", at);
            const qsizetype length =
                answers.mid(field + 16, answers.indexOf('\r', field) - field - 16).toLongLong();
            bodies += answers.mid(end + 4, length);
            at = end + 4 + length;
        }
        QCOMPARE(bodies, expected);
        QCOMPARE(handler.count(), 200);
    }
    void connectionHandling_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("contains");
        QTest::addColumn<bool>("closes");
        QTest::newRow("HTTP/1.1 stays") << get("/") << QByteArray("200 OK") << false;
        QTest::newRow("HTTP/1.1 closes on request")
            << get("/", "Connection: close\r\n") << QByteArray("Connection: close") << true;
        QTest::newRow("HTTP/1.0 closes")
            << QByteArray("GET / HTTP/1.0\r\n\r\n") << QByteArray("200 OK") << true;
        QTest::newRow("HTTP/1.0 stays open on request")
            << QByteArray("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n") << QByteArray("keep-alive")
            << false;
        QTest::newRow("HEAD has no body")
            << QByteArray("HEAD / HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n")
            << QByteArray("Content-Length: 5") << true;
    }
    void connectionHandling()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, contains);
        QFETCH(bool, closes);
        TestHandler handler;
        ServerThread server({}, &handler);
        RawClient client(server.port());
        client.send(request);
        const QByteArray answer = closes ? client.receiveUntilClosed() : client.receive();
        QVERIFY(answer.contains(contains));
        QCOMPARE(client.isConnected(), !closes);
        if (request.startsWith("HEAD"))
            QVERIFY(answer.endsWith("\r\n\r\n"));
        if (!closes)
            QCOMPARE(statusOf(client.ask(get("/"))), 200);
    }
    void continueIsSentBeforeTheBody()
    {
        TestHandler handler;
        ServerThread server({}, &handler);
        RawClient client(server.port());
        client.send("POST /echo HTTP/1.1\r\n" + host + "Content-Length: 2\r\nExpect: 100-continue\r\n\r\n");
        QVERIFY(client.socket().waitForReadyRead(5'000));
        QCOMPARE(client.socket().readAll(), QByteArray("HTTP/1.1 100 Continue\r\n\r\n"));
        QCOMPARE(bodyOf(client.ask("ok")), QByteArray("ok"));
    }
    void timeLimits_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<int>("status");
        QTest::newRow("nothing sent: closed without a word") << QByteArray() << 0;
        QTest::newRow("half a head: 408") << QByteArray("GET / HTTP/1.1\r\nHost: x") << 408;
        QTest::newRow("half a body: 408")
            << "POST / HTTP/1.1\r\n" + host + "Content-Length: 9\r\n\r\nhalf" << 408;
        QTest::newRow("a handler without an answer: 503") << get("/never") << 503;
        QTest::newRow("idle after an answer: closed") << get("/") << 200;
    }
    void timeLimits()
    {
        QFETCH(QByteArray, sent);
        QFETCH(int, status);
        TestHandler handler;
        net::HttpServerOptions options;
        options.limits.headerTimeout = 300ms;
        options.limits.bodyIdleTimeout = 300ms;
        options.limits.answerTimeout = 300ms;
        options.limits.idleTimeout = 300ms;
        ServerThread server(options, &handler);
        RawClient client(server.port());
        client.send(sent);
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(statusOf(client.receiveUntilClosed()), status);
        QVERIFY(!client.isConnected());
        QVERIFY2(
            clock.elapsed() >= 250 && clock.elapsed() < 4'000, qPrintable(QString::number(clock.elapsed())));
        for (const auto &reply : handler.takeKept())
            reply({200, {}, "too late"}); // nobody is waiting anymore, and nothing breaks
    }
    void connectionsPerAddressAreLimited()
    {
        TestHandler handler;
        net::HttpServerOptions options;
        options.limits.connectionsPerAddressMax = 3;
        ServerThread server(options, &handler);
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 3; ++i) {
            clients.push_back(std::make_unique<RawClient>(server.port()));
            QCOMPARE(statusOf(clients.back()->ask(get("/"))), 200);
        }
        RawClient refused(server.port());
        const QByteArray answer = refused.receiveUntilClosed();
        QCOMPARE(statusOf(answer), 429);
        QCOMPARE(QJsonDocument::fromJson(bodyOf(answer))[u"status_code"_s].toInt(), 429);
        QCOMPARE(server.stats().refusedConnections, 1);
        clients.pop_back(); // a place comes free
        QTRY_COMPARE(server.stats().connections, 2);
        RawClient again(server.port());
        QCOMPARE(statusOf(again.ask(get("/"))), 200);
    }
    void peerThatGoesWhileItsRequestRuns()
    {
        TestHandler handler;
        ServerThread server({}, &handler);
        {
            RawClient client(server.port());
            client.send(get("/never"));
            QTRY_COMPARE(handler.count(), 1);
        }
        QTRY_COMPARE(server.stats().connections, 0);
        for (const auto &reply : handler.takeKept())
            reply({200, {}, "nobody there"});
        RawClient other(server.port());
        QCOMPARE(statusOf(other.ask(get("/"))), 200);
    }
    void peerThatEndsItsSideGetsItsAnswer_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<qsizetype>("least");
        QTest::newRow("a small one") << QByteArray("/") << qsizetype(5);
        QTest::newRow("one that takes many writes") << QByteArray("/big/20000000") << qsizetype(20'000'000);
    }
    void peerThatEndsItsSideGetsItsAnswer()
    {
        QFETCH(QByteArray, path);
        QFETCH(qsizetype, least);
        TestHandler handler;
        ServerThread server({}, &handler);
        test::PlainSocket client(server.port());
        client.send(get(path));
        client.end();
        const QByteArray answer = client.receiveUntilClosed();
        QCOMPARE(statusOf(answer), 200);
        QVERIFY(bodyOf(answer).size() >= least);
        QTRY_COMPARE(server.stats().connections, 0);
    }
    void requestsThatWaitBehindARunningOneAreReadLater()
    {
        TestHandler handler;
        ServerThread server({}, &handler);
        test::PlainSocket client(server.port());
        client.send(get("/never"));
        QTRY_COMPARE(handler.count(), 1);
        client.send(get("/")); // arrives while nobody reads
        client.send(get("/big/1000"));
        QCOMPARE(server.stats().connections, 1);
        for (const auto &reply : handler.takeKept())
            reply({200, {}, "at last"});
        const QByteArray answers = client.receiveUntil(QByteArray(1'000, 'b'));
        QCOMPARE(answers.count("HTTP/1.1 200"), 3);
        QVERIFY(answers.indexOf("at last") < answers.indexOf("hello"));
    }
    void fiveHundredConnections()
    {
        TestHandler handler;
        ServerThread server({}, &handler);
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 500; ++i)
            clients.push_back(std::make_unique<RawClient>(server.port()));
        for (const auto &client : clients)
            client->send(get("/async"));
        for (const auto &client : clients)
            QCOMPARE(statusOf(client->receive()), 200);
        QCOMPARE(server.stats().connections, 500);
        QCOMPARE(server.stats().requests, 500);
        clients.clear();
        QTRY_COMPARE(server.stats().connections, 0);
    }
    void stopLetsRunningRequestsFinish()
    {
        TestHandler handler;
        ServerThread server({}, &handler);
        RawClient idle(server.port());
        QCOMPARE(statusOf(idle.ask(get("/"))), 200);
        RawClient busy(server.port());
        busy.send(get("/never"));
        QTRY_COMPARE(handler.count(), 2);
        const QFuture<void> stopped = server.stop(10s);
        QCOMPARE(idle.receiveUntilClosed(), QByteArray());
        QVERIFY(!idle.isConnected());
        QVERIFY(!stopped.isFinished());
        for (const auto &reply : handler.takeKept())
            reply({200, {}, "finished"});
        const QByteArray answer = busy.receiveUntilClosed();
        QCOMPARE(statusOf(answer), 200);
        QVERIFY(answer.contains("Connection: close"));
        QTRY_VERIFY(stopped.isFinished());
        QTcpSocket late;
        late.connectToHost(QHostAddress::LocalHost, server.port());
        QVERIFY(!late.waitForConnected(1'000));
    }
    void stopDoesNotWaitForEver()
    {
        TestHandler handler;
        ServerThread server({}, &handler);
        RawClient busy(server.port());
        busy.send(get("/never"));
        QTRY_COMPARE(handler.count(), 1);
        const QFuture<void> stopped = server.stop(300ms);
        QTRY_VERIFY_WITH_TIMEOUT(stopped.isFinished(), 3'000);
        busy.receiveUntilClosed();
        QVERIFY(!busy.isConnected());
    }
    void portInUseIsAnError()
    {
        TestHandler handler;
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        net::HttpServerOptions options;
        options.address = QHostAddress(QHostAddress::LocalHost);
        options.port = other.serverPort();
        net::HttpServer server(options, &handler);
        const Result<void> result = server.listen();
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Unavailable);
        QVERIFY(result.error().detail.contains(QString::number(other.serverPort())));
    }
};

QTEST_GUILESS_MAIN(HttpServerTest)
#include "tst_httpserver.moc"
