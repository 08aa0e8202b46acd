// muster_test: USES Muster::Net Qt6::WebSockets
#include "base/id.h"
#include "integration/http/httpfixture.h"
#include "integration/http/websocketfixture.h"
#include "net/socket/hubservice.h"
#include "support/net/clientframe.h"
#include "support/net/rawclient.h"
#include "support/process/processmemory.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSemaphore>
#include <QSignalSpy>
#include <QWebSocket>

#include <unistd.h>

using namespace muster;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using test::clientFrame;
using test::RawClient;
using test::ServerThread;
using test::statusOf;
using test::TestHandler;
using Client = test::WebSocketClient;
using Sessions = test::TokenSessions;

namespace {

/// Keeps the I/O thread that a request comes to until it may leave.
struct HeldThread final : http::RequestHandler {
    QSemaphore entered, mayLeave;

    void handle(const http::Request &, http::Reply reply) override
    {
        entered.release();
        mayLeave.tryAcquire(1, 10'000);
        reply({200, {}, {}});
    }
};

const QByteArray upgradeHead = "GET /ws HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
                               "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                               "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";

/// The payload of the last control frame of this kind in what a client got; empty if there is none.
QByteArray lastControl(const QByteArray &received, char firstByte)
{
    const qsizetype at = received.lastIndexOf(firstByte);
    return at < 0 ? QByteArray() : received.mid(at + 2, received.size() > at + 1 ? received[at + 1] : 0);
}

} // namespace

class WebSocketTest : public QObject {
    Q_OBJECT

    TestHandler m_handler;
    Sessions m_sessions;
    std::unique_ptr<net::HubService> m_hub;
    std::unique_ptr<ServerThread> m_server;

private slots:
    void init()
    {
        net::HubServiceOptions options;
        options.hub = {NodeId(u"node"_s), u"5.37.0"_s, u"host"_s, 600ms};
        options.path = u"/ws"_s;
        m_hub = std::make_unique<net::HubService>(options, &m_sessions);
        net::HttpServerOptions server;
        server.sockets.pingInterval = 300ms;
        server.sockets.pongTimeout = 1'500ms;
        server.sockets.outbox = {16, 1024 * 1024};
        m_server = std::make_unique<ServerThread>(server, &m_handler, m_hub.get());
    }
    void cleanup()
    {
        m_server.reset();
        m_hub.reset();
    }
    void threeClientsGetEventsInOrder()
    {
        std::array<Client, 3> clients;
        for (Client &client : clients)
            client.open(m_server->port(), "anna-1");
        for (Client &client : clients)
            QTRY_VERIFY(client.got(u"hello"_s));
        QCOMPARE(m_server->stats().webSockets, 3);
        for (int i = 0; i < 10; ++i) {
            m_hub->publish({u"posted"_s, {{u"n"_s, i}}, {}, 0}, hub::Audience::everyone());
            for (Client &client : clients)
                QTRY_COMPARE(client.received.size(), i + 2);
        }
        for (const Client &client : clients)
            for (int i = 0; i < 11; ++i) {
                QCOMPARE(client.received[i][u"seq"_s].toInt(-1), i); // hello is 0, and no number is missing
                if (i > 0)
                    QCOMPARE(client.received[i][u"data"_s][u"n"_s].toInt(-1), i - 1);
            }
        // And they are heard.
        clients[1].socket.sendTextMessage(uR"({"seq":1,"action":"ping"})"_s);
        QTRY_COMPARE(clients[1].received.size(), 12);
        QCOMPARE(clients[1].received[11][u"data"_s][u"text"_s].toString(), u"pong"_s);
    }
    void challengeInsteadOfHeader()
    {
        Client client;
        client.open(m_server->port(), {}, u"/ws/"_s); // a trailing slash is accepted
        QSignalSpy connected(&client.socket, &QWebSocket::connected);
        QTRY_COMPARE(connected.size(), 1);
        client.socket.sendTextMessage(
            uR"({"seq":1,"action":"authentication_challenge","data":{"token":"anna-2"}})"_s);
        QTRY_COMPARE(client.received.size(), 2);
        QCOMPARE(client.received[0][u"seq_reply"_s].toInt(), 1);
        QCOMPARE(client.received[1][u"event"_s].toString(), u"hello"_s);
    }
    void closesWithoutSession_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::newRow("that shows nothing") << QByteArray();
        QTest::newRow("that shows an unknown token") << QByteArray("mallory-1");
    }
    void closesWithoutSession()
    {
        QFETCH(QByteArray, token);
        Client client;
        client.open(m_server->port(), token);
        QSignalSpy gone(&client.socket, &QWebSocket::disconnected);
        QTRY_COMPARE(gone.size(), 1);
        QCOMPARE(int(client.socket.closeCode()), int(hub::closecode::policy));
        QVERIFY(client.received.isEmpty());
        QTRY_COMPARE(m_hub->connections(), 0);
    }
    void revokedSessionIsClosedAtOnce()
    {
        Client revoked;
        Client other;
        revoked.open(m_server->port(), "anna-1");
        other.open(m_server->port(), "anna-2");
        QTRY_VERIFY(revoked.got(u"hello"_s) && other.got(u"hello"_s));
        QSignalSpy gone(&revoked.socket, &QWebSocket::disconnected);
        m_hub->closeSession(SessionId(u"anna-1"_s));
        QTRY_COMPARE(gone.size(), 1);
        QCOMPARE(other.socket.state(), QAbstractSocket::ConnectedState);
    }
    void authenticatedSignalComesBeforeAnythingElse()
    {
        connect(m_hub.get(), &net::HubService::authenticated, this,
            [this](const hub::ConnectionId &id, const hub::SessionInfo &session) {
                if (session.roles.contains(u"system_admin"_s))
                    m_hub->publish(
                        {u"muster_overview"_s, {}, {}, 0}, hub::Audience{{}, {}, id, {}}, "overview");
            });
        Client admin;
        Client user;
        user.open(m_server->port(), "anna-1");
        admin.open(m_server->port(), "root-1");
        QTRY_VERIFY(admin.got(u"muster_overview"_s));
        QCOMPARE(admin.received[0][u"event"_s].toString(), u"hello"_s);
        QTRY_VERIFY(user.got(u"hello"_s));
        QVERIFY(!user.got(u"muster_overview"_s));
    }
    // More than one write's worth waits when the I/O thread gets to it, and the kernel takes that write
    // whole: only the connection itself makes it continue.
    void aBurstLeavesWhole()
    {
        HeldThread held;
        net::HttpServerOptions one;
        one.ioThreads = 1;
        ServerThread server(one, &held, m_hub.get());
        Client client;
        client.open(server.port(), "anna-1");
        QTRY_VERIFY(client.got(u"hello"_s));
        const QJsonObject data{{u"text"_s, QString(10'000, u'x')}};
        const auto publish = [&](int events) {
            for (int i = 0; i < events; ++i)
                m_hub->publish({u"posted"_s, data, {}, 0}, hub::Audience::everyone());
        };
        for (int i = 1; i <= 40; ++i) { // the kernel learns that this reader is quick
            publish(1);
            QTRY_COMPARE(client.received.size(), 1 + i);
        }
        RawClient request(server.port());
        request.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QVERIFY(held.entered.tryAcquire(1, 5'000));
        publish(20);
        held.mayLeave.release();
        QTRY_COMPARE_WITH_TIMEOUT(client.received.size(), 61, 5'000);
    }
    void slowReaderIsClosedAndOthersGoOn()
    {
        Client other;
        other.open(m_server->port(), "anna-1");
        QTRY_VERIFY(other.got(u"hello"_s));
        RawClient slow(m_server->port());
        slow.socket().setReadBufferSize(512);
        slow.send(upgradeHead + "Authorization: Bearer anna-2\r\n\r\n");
        QTRY_COMPARE(m_server->stats().webSockets, 2);
        const QJsonObject data{{u"text"_s, QString(100'000, u'x')}};
        for (int i = 0; i < 150 && m_hub->connections() == 2; ++i) {
            m_hub->publish({u"posted"_s, data, {}, 0}, hub::Audience::everyone());
            QTRY_COMPARE(other.received.size(), i + 2);
        }
        // Its socket is closed although it never reads, and the one that reads misses nothing.
        QTRY_COMPARE_WITH_TIMEOUT(m_server->stats().webSockets, 1, 10'000);
        QTRY_COMPARE(m_hub->connections(), 1);
        QCOMPARE(other.socket.state(), QAbstractSocket::ConnectedState);
    }
    void overviewOfAClientThatDoesNotReadIsReplaced()
    {
        RawClient slow(m_server->port());
        slow.socket().setReadBufferSize(512);
        slow.send(upgradeHead + "Authorization: Bearer root-1\r\n\r\n");
        QTRY_COMPARE(m_server->stats().webSockets, 1);
        const QJsonObject data{{u"text"_s, QString(100'000, u'x')}};
        // Without the key 300 of them would overrun its queue of 16.
        for (int i = 0; i < 300; ++i)
            m_hub->publish({u"muster_overview"_s, data, {}, 0}, hub::Audience::everyone(), "overview");
        QCOMPARE(m_hub->connections(), 1);
        QCOMPARE(m_server->stats().webSockets, 1);
    }
    void refusedUpgrades_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        QTest::newRow("another version") << QByteArray(upgradeHead).replace(": 13", ": 8") + "\r\n" << 426;
        QTest::newRow("a short key") << QByteArray(upgradeHead).replace("dGhlIHNhbXBsZSBub25jZQ==", "dGhl")
                + "\r\n" << 400;
        QTest::newRow("two keys") << upgradeHead + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
                                  << 400;
        QTest::newRow("a foreign origin") << upgradeHead + "Origin: https://evil.example\r\n\r\n" << 403;
        QTest::newRow("another path is an ordinary request")
            << QByteArray(upgradeHead).replace("/ws", "/other") + "\r\n"
            << 200;
        QTest::newRow("data before the answer") << upgradeHead + "\r\n" + clientFrame(0x81, "early") << 400;
        QTest::newRow("its own origin is welcome") << upgradeHead + "Origin: http://localhost\r\n\r\n" << 101;
    }
    void refusedUpgrades()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        RawClient client(m_server->port());
        QCOMPARE(statusOf(client.ask(request)), status);
        if (status != 101 && request.endsWith("\r\n\r\n")) // the connection goes on
            QCOMPARE(statusOf(client.ask("GET / HTTP/1.1\r\nHost: a\r\n\r\n")), 200);
    }
    void illegalFramesClose_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        QTest::newRow("binary") << clientFrame(0x82, "x") << 1003;
        QTest::newRow("not masked") << clientFrame(0x81, R"({"seq":1,"action":"ping"})", false) << 1002;
        QTest::newRow("a close of one byte") << clientFrame(0x88, "x") << 1002;
        QTest::newRow("a close with 1005") << clientFrame(0x88, "\x03\xed") << 1002;
        QTest::newRow("a length that could be shorter")
            << test::clientFrameWithLength(0x81, 8, 5) + test::masked("hello") << 1002;
        QTest::newRow("compressed, though that was not agreed on")
            << clientFrame(0xc1, "\xca\x48\xcd") << 1002;
        QTest::newRow("a reserved bit") << clientFrame(0xc1, "x") << 1002;
        QTest::newRow("an unknown opcode") << clientFrame(0x83, "x") << 1002;
        QTest::newRow("an unknown control opcode") << clientFrame(0x8b, "x") << 1002;
        QTest::newRow("a continuation of nothing") << clientFrame(0x80, "x") << 1002;
        QTest::newRow("a new message inside another")
            << clientFrame(0x01, "x") + clientFrame(0x81, "y") << 1002;
        QTest::newRow("a fragmented ping") << clientFrame(0x09, "x") << 1002;
        QTest::newRow("a ping of 126 bytes") << clientFrame(0x89, QByteArray(126, 'x')) << 1002;
        QTest::newRow("text that is not UTF-8") << clientFrame(0x81, "\xff\xfe") << 1007;
        QTest::newRow("a message over 8 KiB") << clientFrame(0x81, QByteArray(8'193, 'x')) << 1009;
        QTest::newRow("fragments over 8 KiB")
            << clientFrame(0x01, QByteArray(8'000, 'x')) + clientFrame(0x80, QByteArray(8'000, 'x')) << 1009;
        QTest::newRow("a length of 2^63") << QByteArray("\x81\xff\x80\0\0\0\0\0\0\0\0\0\0\0", 14) << 1002;
        QTest::newRow("a length of 2^62") << QByteArray("\x81\xff\x40\0\0\0\0\0\0\0\0\0\0\0", 14) << 1009;
        QTest::newRow("not JSON") << clientFrame(0x81, "hello") << 1008;
        QTest::newRow("JSON without end") << clientFrame(0x81, QByteArray(8'000, '[')) << 1008;
    }
    void illegalFramesClose()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, code);
        RawClient client(m_server->port());
        client.send(upgradeHead + "Authorization: Bearer anna-1\r\n\r\n");
        QByteArray answer = client.receive();
        client.send(bytes);
        answer += client.receiveUntilClosed();
        QVERIFY(!client.isConnected());
        QCOMPARE(statusOf(answer), 101);
        // The last frame is a close with that code.
        const QByteArray expected{std::array<char, 2>{char(code >> 8), char(code & 0xff)}.data(), 2};
        const qsizetype close = answer.lastIndexOf(char(0x88));
        QVERIFY2(close > 0 && answer.mid(close + 2, 2) == expected,
            answer.mid(answer.indexOf("\r\n\r\n") + 4).toHex());
        QTRY_COMPARE(m_server->stats().webSockets, 0);
        QTRY_COMPARE(m_hub->connections(), 0);
    }
    void handshakeProvesItselfAndAcceptsNoExtension()
    {
        RawClient client(m_server->port());
        const QByteArray answer = client.ask(upgradeHead
            + "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n"
              "Sec-WebSocket-Protocol: chat\r\n\r\n");
        QCOMPARE(statusOf(answer), 101);
        QVERIFY(answer.contains("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n")); // RFC 6455 §1.3
        QVERIFY(!answer.contains("Sec-WebSocket-Extensions") && !answer.contains("Sec-WebSocket-Protocol"));
    }
    void closeIsAnswered_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<QByteArray>("echoed");
        QTest::newRow("with its code") << QByteArray("\x0f\xa1") << QByteArray("\x0f\xa1");
        QTest::newRow("its reason is not repeated") << QByteArray("\x03\xe8"
                                                                  "bye")
                                                    << QByteArray("\x03\xe8");
        QTest::newRow("without code as a normal one") << QByteArray() << QByteArray("\x03\xe8");
    }
    void closeIsAnswered()
    {
        QFETCH(QByteArray, sent);
        QFETCH(QByteArray, echoed);
        RawClient client(m_server->port());
        client.send(upgradeHead + "Authorization: Bearer anna-1\r\n\r\n");
        QByteArray received = client.receive();
        client.send(clientFrame(0x88, sent) + clientFrame(0x81, "not for anybody"));
        received += client.receiveUntilClosed();
        QVERIFY(!client.isConnected()); // the server goes first
        QCOMPARE(lastControl(received, char(0x88)), echoed);
        QTRY_COMPARE(m_hub->connections(), 0);
    }
    void requestInPiecesWithAPingInBetween()
    {
        RawClient client(m_server->port());
        client.send(upgradeHead + "Authorization: Bearer anna-1\r\n\r\n");
        QByteArray received = client.receive();
        const QByteArray bytes = clientFrame(0x01, R"({"seq":1,"act)") + clientFrame(0x89, "are you there")
            + clientFrame(0x80, R"(ion":"ping"})");
        for (const char byte : bytes)
            client.send(QByteArray(1, byte));
        const auto isComplete = [&] {
            client.socket().waitForReadyRead(50);
            received += client.socket().readAll();
            return received.contains(R"("text":"pong")");
        };
        QTRY_VERIFY(isComplete());
        QCOMPARE(lastControl(received, char(0x8a)), QByteArray("are you there"));
    }
    void manyRequestsAtOnceAreAllAnswered()
    {
        Client client;
        client.open(m_server->port(), "anna-1");
        QTRY_VERIFY(client.got(u"hello"_s));
        // Its queue has 16 places, so this works only if requests are read no faster than answers leave.
        for (int seq = 1; seq <= 500; ++seq)
            client.socket.sendTextMessage(
                uR"({"seq":%1,"action":"ping","data":{"padding":"%2"}})"_s.arg(seq).arg(QString(300, u'x')));
        QTRY_COMPARE(client.received.size(), 501);
        for (int seq = 1; seq <= 500; ++seq)
            QCOMPARE(client.received[seq][u"seq_reply"_s].toInt(), seq);
    }
    void pingsOfAPeerThatReadsNothingCostNothing()
    {
        RawClient client(m_server->port());
        client.socket().setReadBufferSize(512);
        client.send(upgradeHead + "Authorization: Bearer anna-1\r\n\r\n");
        QTRY_COMPARE(m_server->stats().webSockets, 1);
        const test::ProcessMemory memory(::getpid());
        const qint64 before = memory.resident();
        const QByteArray block = clientFrame(0x89, QByteArray(125, 'x')).repeated(1'000);
        for (int i = 0; i < 400; ++i) { // 52 MB
            client.socket().write(block);
            QVERIFY(client.isConnected());
            while (client.socket().bytesToWrite() > block.size()
                && client.socket().waitForBytesWritten(5'000)) { }
        }
        QVERIFY2(memory.resident() - before < 16 * 1024 * 1024,
            qPrintable(QString::number(memory.resident() - before)));
        Client other;
        other.open(m_server->port(), "anna-2");
        QTRY_VERIFY(other.got(u"hello"_s));
        client.socket().abort();
        QTRY_COMPARE(m_server->stats().webSockets, 1);
    }
    void silentPeerIsGivenUp()
    {
        RawClient silent(m_server->port()); // does not answer pings
        silent.send(upgradeHead + "Authorization: Bearer anna-1\r\n\r\n");
        QTRY_COMPARE(m_server->stats().webSockets, 1);
        Client alive;
        alive.open(m_server->port(), "anna-2");
        QTRY_VERIFY(alive.got(u"hello"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m_server->stats().webSockets, 1, 5'000);
        const QByteArray answer = silent.receiveUntilClosed();
        QVERIFY(answer.contains(char(0x89))); // it was asked
        QCOMPARE(alive.socket.state(), QAbstractSocket::ConnectedState);
    }
    void stopSendsThemAway()
    {
        Client client;
        client.open(m_server->port(), "anna-1");
        QTRY_VERIFY(client.got(u"hello"_s));
        QSignalSpy gone(&client.socket, &QWebSocket::disconnected);
        const QFuture<void> stopped = m_server->stop(5s);
        QTRY_COMPARE(gone.size(), 1);
        QCOMPARE(int(client.socket.closeCode()), int(hub::closecode::goingAway));
        QTRY_VERIFY(stopped.isFinished());
    }
};

QTEST_GUILESS_MAIN(WebSocketTest)
#include "tst_websocket.moc"
