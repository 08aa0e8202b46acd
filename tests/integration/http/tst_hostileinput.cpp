// muster_test: USES Muster::Net
#include "integration/http/httpfixture.h"
#include "support/net/rawclient.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <unistd.h>

using namespace muster;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using test::RawClient;
using test::ServerThread;
using test::statusOf;
using test::TestHandler;

namespace {

const QByteArray head = "POST /echo HTTP/1.1\r\nHost: localhost\r\n";

/// Resident memory of this process, server and client together.
qint64 residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
}

} // namespace

/// What issue lists and the Internet send: each gets the right status or a close, costs bounded memory, and
/// others are served meanwhile.
class HostileInputTest : public QObject {
    Q_OBJECT

    TestHandler m_handler;
    std::unique_ptr<ServerThread> m_server;

    void othersAreServed()
    {
        RawClient other(m_server->port());
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(statusOf(other.ask("GET / HTTP/1.1\r\nHost: a\r\n\r\n")), 200);
        QVERIFY(clock.elapsed() < 2'000);
    }

private slots:
    void initTestCase()
    {
        net::HttpServerOptions options;
        options.limits.bodyBytesMax = 1024 * 1024;
        options.limits.writeTimeout = 300ms;
        options.limits.headerTimeout = 1'000ms;
        m_server = std::make_unique<ServerThread>(options, &m_handler);
        QVERIFY(m_server->isListening());
    }
    void getsTheRightStatus_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const QByteArray chunked = head + "Transfer-Encoding: chunked\r\n\r\n";
        QTest::newRow("3 GB of body announced")
            << head + "Content-Length: 3221225472\r\n\r\n" + QByteArray(100'000, 'x') << 413;
        QTest::newRow("a negative length") << head + "Content-Length: -5\r\n\r\n" << 400;
        QTest::newRow("two lengths") << head + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!" << 400;
        QTest::newRow("a bad chunk size") << chunked + "xyz\r\nhello\r\n0\r\n\r\n" << 400;
        QTest::newRow("xchunked") << head + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n" << 501;
        QTest::newRow("two Hosts") << head + "Host: other\r\n\r\n" << 400;
        QTest::newRow("a target of 9 KiB")
            << "GET /" + QByteArray(9'000, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n"
            << 414;
        QTest::newRow("101 fields") << head + QByteArray("A: b\r\n").repeated(100) + "\r\n" << 431;
        QTest::newRow("malformed UTF-8 in the path")
            << QByteArray("GET /%c3%28 HTTP/1.1\r\nHost: a\r\n\r\n") << 400;
        QTest::newRow("NUL in the path") << QByteArray("GET /%00 HTTP/1.1\r\nHost: a\r\n\r\n") << 400;
        QTest::newRow("an unknown expectation") << head + "Expect: x\r\nContent-Length: 1\r\n\r\n" << 417;
        QTest::newRow("HTTP/3.0") << QByteArray("GET / HTTP/3.0\r\nHost: a\r\n\r\n") << 505;
        QTest::newRow("TLS to a port without")
            << QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 15) << 400;
        QTest::newRow("the second of two pipelined is bad")
            << QByteArray("GET /\x01 HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n") << 400;
    }
    void getsTheRightStatus()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        RawClient client(m_server->port());
        client.send(bytes);
        const QByteArray answer = client.receiveUntilClosed();
        QCOMPARE(statusOf(answer), status);
        QVERIFY(!client.isConnected());
        const QJsonObject error =
            QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n") + 4)).object();
        QCOMPARE(error[u"status_code"_s].toInt(), status); // the shape that Mattermost's clients read
        QVERIFY(error[u"id"_s].toString().endsWith(u".app_error"_s));
        QCOMPARE(error[u"request_id"_s].toString().size(), 26);
        othersAreServed();
    }
    void endlessInputCostsBoundedMemory_data()
    {
        QTest::addColumn<QByteArray>("begin");
        QTest::addColumn<QByteArray>("again");
        QTest::addColumn<int>("status");
        const QByteArray chunked = head + "Transfer-Encoding: chunked\r\n\r\n";
        QTest::newRow("headers") << head << QByteArray("A: bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\r\n") << 431;
        QTest::newRow("one header") << head + "A: " << QByteArray(1'000, 'b') << 431;
        QTest::newRow("a target") << QByteArray("GET /") << QByteArray(1'000, 'b') << 414;
        QTest::newRow("chunks") << chunked << "400\r\n" + QByteArray(1024, 'c') + "\r\n" << 413;
        QTest::newRow("trailers") << chunked + "0\r\n"
                                  << QByteArray("A: bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\r\n") << 431;
        QTest::newRow("a chunk extension") << chunked + "1;" << QByteArray(1'000, 'e') << 431;
        QTest::newRow("a body behind a refusal") << head + "Content-Length: 3000000000\r\n\r\n"
                                                 << QByteArray(1'000, 'b') << 413;
    }
    void endlessInputCostsBoundedMemory()
    {
        QFETCH(QByteArray, begin);
        QFETCH(QByteArray, again);
        QFETCH(int, status);
        const qint64 before = residentBytes();
        RawClient client(m_server->port());
        client.send(begin);
        const QByteArray block = again.repeated(int(1 + 64 * 1024 / again.size()));
        QByteArray answer;
        for (int sent = 0; sent < 100 && client.isConnected(); ++sent) { // 6 MiB, if it is let
            client.socket().write(block);
            client.socket().waitForBytesWritten(200);
            answer += client.socket().readAll();
        }
        answer += client.receiveUntilClosed();
        QCOMPARE(statusOf(answer), status);
        QVERIFY2(residentBytes() - before < 24 * 1024 * 1024,
            qPrintable(QString::number(residentBytes() - before)));
        othersAreServed();
    }
    // Goal: a peer that was refused may send a little more, so that it reads why; not for ever, and not as
    // much as it likes.
    void whatFollowsARefusalIsBounded()
    {
        constexpr qint64 kernelBuffers = 24LL * 1024 * 1024; // of both sides, at most
        RawClient client(m_server->port());
        client.send("GET /\r\n\r\n"); // no HTTP
        const QByteArray block(64 * 1024, 'b');
        qint64 sent = 0;
        while (client.isConnected() && sent < 512LL * 1024 * 1024) {
            client.socket().write(block);
            if (!client.socket().waitForBytesWritten(5'000))
                break;
            sent += block.size();
        }
        QVERIFY2(sent < 4LL * 1024 * 1024 + kernelBuffers, QByteArray::number(sent));
        QTRY_COMPARE(m_server->stats().connections, 0);
    }
    void whatFollowsARefusalIsReadForTwoSeconds()
    {
        RawClient client(m_server->port());
        client.send("GET /\r\n\r\n");
        QElapsedTimer clock;
        clock.start();
        while (client.isConnected() && clock.elapsed() < 10'000) {
            client.socket().write("y");
            client.socket().waitForBytesWritten(100);
            client.socket().waitForReadyRead(100);
        }
        QVERIFY2(clock.elapsed() < 5'000, QByteArray::number(clock.elapsed())); // and the tick of deadlines
        QTRY_COMPARE(m_server->stats().connections, 0);
    }
    void aPeerThatDoesNotTakeItsAnswerIsNotRead()
    {
        constexpr qint64 kernelBuffers = 24LL * 1024 * 1024;
        RawClient client(m_server->port());
        client.socket().setReadBufferSize(1024);
        client.send("GET /big/30000000 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        const QByteArray block(64 * 1024, 'b');
        qint64 sent = 0;
        while (client.isConnected() && sent < 512LL * 1024 * 1024) {
            client.socket().write(block);
            if (!client.socket().waitForBytesWritten(500))
                break;
            sent += block.size();
        }
        QVERIFY2(sent < kernelBuffers, QByteArray::number(sent));
        client.socket().abort();
        QTRY_COMPARE(m_server->stats().connections, 0);
    }
    void slowHeadersEndInTime()
    {
        RawClient client(m_server->port());
        QElapsedTimer clock;
        clock.start();
        client.send("GET / HTTP/1.1\r\nHost: a\r\nX: ");
        while (client.isConnected() && clock.elapsed() < 5'000) {
            client.socket().write("y"); // a byte now and then does not buy time
            if (client.socket().waitForReadyRead(100))
                break;
        }
        QCOMPARE(statusOf(client.receiveUntilClosed()), 408);
        QVERIFY(clock.elapsed() < 3'000);
        othersAreServed();
    }
    void slowReaderIsCutOff()
    {
        RawClient client(m_server->port());
        client.socket().setReadBufferSize(1024); // reads no more than that
        client.send("GET /big/30000000 HTTP/1.1\r\nHost: a\r\n\r\n");
        QTRY_COMPARE(m_server->stats().connections, 1);
        // 30 MB may take writeTimeout and a second for each 16 KiB; what counts is that a reader who takes
        // nothing of a small answer is gone soon.
        othersAreServed();
        client.socket().abort();
        QTRY_COMPARE(m_server->stats().connections, 0);
    }
    void pipeliningWithoutReadingIsBounded()
    {
        const qint64 before = residentBytes();
        RawClient client(m_server->port());
        client.socket().setReadBufferSize(1024);
        const QByteArray block = QByteArray("GET /big/100000 HTTP/1.1\r\nHost: a\r\n\r\n").repeated(100);
        const int countBefore = m_handler.count();
        for (int i = 0; i < 50; ++i) {
            client.socket().write(block);
            client.socket().waitForBytesWritten(20);
        }
        // 5,000 answers of 100 kB are 500 MB; only those that fit the limits are made.
        QVERIFY(m_handler.count() - countBefore < 300);
        QVERIFY2(residentBytes() - before < 48 * 1024 * 1024,
            qPrintable(QString::number(residentBytes() - before)));
        othersAreServed();
        client.socket().abort();
    }
    void readerOfNothingIsCutOff()
    {
        RawClient client(m_server->port());
        client.socket().setReadBufferSize(1024);
        client.send("GET /big/900000 HTTP/1.1\r\nHost: a\r\n\r\n"); // beyond what the kernel buffers may hold
        client.send("GET /big/900000 HTTP/1.1\r\nHost: a\r\n\r\n");
        client.send("GET /big/900000 HTTP/1.1\r\nHost: a\r\n\r\n");
        client.send("GET /big/900000 HTTP/1.1\r\nHost: a\r\n\r\n");
        client.send("GET /big/9000000 HTTP/1.1\r\nHost: a\r\n\r\n");
        othersAreServed();
        client.socket().abort();
        QTRY_COMPARE(m_server->stats().connections, 0);
    }
    void manyConnectionsFromOneAddress()
    {
        net::HttpServerOptions options;
        options.limits.connectionsPerAddressMax = 50;
        ServerThread server(options, &m_handler);
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 400; ++i)
            clients.push_back(std::make_unique<RawClient>(server.port()));
        QTRY_COMPARE(server.stats().refusedConnections, 350);
        QCOMPARE(server.stats().connections, 50);
        QCOMPARE(statusOf(clients[0]->ask("GET / HTTP/1.1\r\nHost: a\r\n\r\n")), 200);
    }
};

QTEST_GUILESS_MAIN(HostileInputTest)
#include "tst_hostileinput.moc"
