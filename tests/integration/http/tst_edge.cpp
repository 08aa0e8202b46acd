// muster_test: USES muster_apiserver TIMEOUT 300 DEPENDS musterd
#include "integration/api/apiserver.h"
#include "support/net/clientframe.h"
#include "support/net/plainsocket.h"
#include "support/net/politeclient.h"
#include "support/net/rawclient.h"
#include "support/process/processmemory.h"

#include <QTest>

#include <sys/resource.h>

using namespace muster;
using namespace Qt::Literals::StringLiterals;
using test::ApiServer;
using test::clientFrame;
using test::PlainSocket;
using test::statusOf;

namespace {

constexpr qint64 mebibyte = 1024 * 1024;
constexpr auto hostile = "127.0.0.2"; ///< all attacks come from one address; the polite client has another

const QByteArray post = "POST /api/v4/users/login HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";
const QByteArray ping = "GET /api/v4/system/ping HTTP/1.1\r\nHost: a\r\n\r\n";
const QByteArray upgrade = "GET /api/v4/websocket HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
                           "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                           "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";

QByteArray withBody(const QByteArray &body, const QByteArray &fields = {})
{
    return post + fields + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

/// As many open files as this many connections need. False if the host does not allow it.
bool raiseOpenFiles(rlim_t wanted)
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return false;
    if (limit.rlim_cur >= wanted)
        return true;
    limit.rlim_cur = wanted;
    limit.rlim_max = std::max(limit.rlim_max, wanted);
    return ::setrlimit(RLIMIT_NOFILE, &limit) == 0;
}

} // namespace

/// A real musterd whose limits are set to something else than the defaults, under everything that issue lists
/// and the Internet send: each gets the right status or close, memory stays bounded, and a polite client is
/// served all the while. Its figures are printed, since how fast depends on what else this machine does.
class EdgeTest : public QObject {
    Q_OBJECT

    ApiServer m_server;
    std::unique_ptr<test::ProcessMemory> m_memory;
    std::unique_ptr<test::PoliteClient> m_polite;
    qint64 m_residentBefore = 0;

    static pid_t pidOf(const ApiServer &server)
    {
        return pid_t(server.contents(u"musterd.pid"_s).trimmed().toInt());
    }
    void observe(const ApiServer &server)
    {
        m_memory = std::make_unique<test::ProcessMemory>(pidOf(server));
        m_memory->resetPeak();
        m_residentBefore = m_memory->resident();
        m_polite = std::make_unique<test::PoliteClient>(server.port());
    }
    qint64 grownBy() const { return m_memory->peak() - m_residentBefore; }
    /// Ends the observation: everybody polite was served, and the server needed no more than this on top.
    void judge(qint64 growthMax)
    {
        QTRY_VERIFY(m_polite->served() >= 5);
        m_polite->stop();
        qInfo("%s; the server's memory %.1f MiB, most %.1f MiB", qPrintable(m_polite->figures()),
            double(m_memory->resident()) / mebibyte, double(m_memory->peak()) / mebibyte);
        QVERIFY2(m_polite->failed() == 0, m_polite->lastFailure());
        QVERIFY2(grownBy() <= growthMax, qPrintable(QString::number(grownBy())));
        m_polite.reset();
    }
    std::vector<PlainSocket> connectMany(int count, quint16 port)
    {
        std::vector<PlainSocket> sockets;
        for (int i = 0; i < count; ++i)
            sockets.emplace_back(port, hostile);
        return sockets;
    }

private slots:
    void initTestCase()
    {
        if (!raiseOpenFiles(16'000))
            QSKIP("this host does not let a test open 16,000 files");
        m_server.set(u"ServiceSettings.MaximumURLLength"_s, 1'000);
        m_server.set(u"ServiceSettings.MaximumPayloadSizeBytes"_s, 200'000);
        m_server.set(u"ServiceSettings.ReadTimeout"_s, 4);
        m_server.set(u"ServiceSettings.IdleTimeout"_s, 30);
        m_server.set(u"MusterSettings.MaxHeaderBytes"_s, 4'096);
        m_server.set(u"MusterSettings.MaxHeaderFields"_s, 20);
        m_server.set(u"MusterSettings.MaxHeldBytes"_s, 16 * mebibyte);
        m_server.set(u"MusterSettings.MaxUnreadAnswerBytes"_s, 65'536);
        m_server.set(u"MusterSettings.RequestTimeoutSeconds"_s, 2);
        m_server.set(u"MusterSettings.BodyIdleTimeoutSeconds"_s, 1);
        m_server.set(u"MusterSettings.WriteIdleTimeoutSeconds"_s, 2);
        m_server.set(u"MusterSettings.MaxWebSocketMessageBytes"_s, 2'048);
        m_server.set(u"MusterSettings.WebSocketAuthenticationSeconds"_s, 2);
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
        QVERIFY2(m_server.populate(), qPrintable(m_server.problem()));
    }
    void cleanup() { m_polite.reset(); }

    void requestGetsItsStatus_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const QByteArray chunked = post + "Transfer-Encoding: chunked\r\n\r\n";
        QTest::newRow("3 GB announced") << post + "Content-Length: 3221225472\r\n\r\n{" << 413;
        QTest::newRow("a byte more than MaximumPayloadSizeBytes")
            << post + "Content-Length: 200001\r\n\r\n{" << 413;
        QTest::newRow("chunks beyond it")
            << chunked + QByteArray("2000\r\n" + QByteArray(0x2000, ' ') + "\r\n").repeated(30) + "0\r\n\r\n"
            << 413;
        QTest::newRow("a length of 2^64") << post + "Content-Length: 18446744073709551616\r\n\r\n{" << 400;
        QTest::newRow("a negative length") << post + "Content-Length: -1\r\n\r\n{" << 400;
        QTest::newRow("a length with a sign") << post + "Content-Length: +2\r\n\r\n{}" << 400;
        QTest::newRow("two lengths") << post + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}" << 400;
        QTest::newRow("a length beside chunks")
            << post + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
            << 400;
        QTest::newRow("a chunk size that is none") << chunked + "0x5\r\nhello\r\n0\r\n\r\n" << 400;
        QTest::newRow("a negative chunk size") << chunked + "-5\r\nhello\r\n0\r\n\r\n" << 400;
        QTest::newRow("a chunk size of 2^64") << chunked + "10000000000000000\r\nhello\r\n0\r\n\r\n" << 400;
        QTest::newRow("a chunk longer than its size") << chunked + "2\r\nhello\r\n0\r\n\r\n" << 400;
        QTest::newRow("xchunked") << post + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n" << 501;
        QTest::newRow("gzip, chunked") << post + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n" << 501;
        QTest::newRow("two Hosts") << post + "Host: b\r\nContent-Length: 2\r\n\r\n{}" << 400;
        QTest::newRow("no Host") << QByteArray("GET /api/v4/system/ping HTTP/1.1\r\n\r\n") << 400;
        QTest::newRow("a Host with a path") << QByteArray("GET / HTTP/1.1\r\nHost: a/b\r\n\r\n") << 400;
        QTest::newRow("a folded field") << post + "X: a\r\n b\r\nContent-Length: 2\r\n\r\n{}" << 401;
        QTest::newRow("a space before the colon") << post + "X : a\r\nContent-Length: 2\r\n\r\n{}" << 400;
        QTest::newRow("NUL in a field") << post + QByteArray("X: a\0b\r\n\r\n", 10) << 400;
        QTest::newRow("NUL in the target") << QByteArray("GET /a\0b HTTP/1.1\r\nHost: a\r\n\r\n", 31) << 400;
        QTest::newRow("NUL in the path") << QByteArray("GET /%00 HTTP/1.1\r\nHost: a\r\n\r\n") << 400;
        QTest::newRow("malformed UTF-8 in the path")
            << QByteArray("GET /%ff%fe HTTP/1.1\r\nHost: a\r\n\r\n") << 400;
        QTest::newRow("malformed UTF-8 in the query")
            << QByteArray("GET /?q=%c0%af HTTP/1.1\r\nHost: a\r\n\r\n") << 400;
        QTest::newRow("a URL longer than MaximumURLLength") << "GET /" + QByteArray(1'000, 'u')
                + " HTTP/1.1\r\nHost: a\r\n\r\n" << 414;
        QTest::newRow("21 fields") << post + QByteArray("A: b\r\n").repeated(19) + "\r\n" << 431;
        QTest::newRow("a head longer than MaxHeaderBytes") << post + "A: " + QByteArray(4'096, 'a')
                + "\r\n\r\n" << 431;
        QTest::newRow("a gzip bomb") // which kind does not matter: nothing is unpacked
            << withBody("\x1f\x8b\x08" + QByteArray(1'000, 'x'), "Content-Encoding: gzip\r\n") << 415;
        QTest::newRow("a bomb within a bomb") << withBody("x", "Content-Encoding: gzip, gzip\r\n") << 415;
        QTest::newRow("a body as it is") << withBody("{}", "Content-Encoding: identity\r\n") << 401;
        QTest::newRow("JSON 10,000 deep")
            << withBody(QByteArray(10'000, '[') + QByteArray(10'000, ']')) << 400;
        QTest::newRow("objects 10,000 deep")
            << withBody(QByteArray(R"({"a":)").repeated(10'000) + "1" + QByteArray(10'000, '}')) << 400;
        QTest::newRow("JSON without end") << withBody(QByteArray(190'000, '[')) << 400;
        QTest::newRow("malformed UTF-8 in JSON")
            << withBody("{\"login_id\":\"\xff\xfe\",\"password\":\"x\"}") << 400;
        QTest::newRow("NUL in JSON") << withBody(QByteArray("{\"login_id\":\"a\0b\"}", 18)) << 400;
        QTest::newRow("an escaped NUL") << withBody(R"({"login_id":"a\u0000b","password":"x"})") << 401;
        QTest::newRow("half a surrogate") << withBody(R"({"login_id":"\ud800","password":"x"})") << 401;
        QTest::newRow("another protocol") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n\r\n") << 400;
        QTest::newRow("the preface of HTTP/2") << QByteArray("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n") << 505;
    }
    void requestGetsItsStatus()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        PlainSocket socket(m_server.port(), hostile);
        socket.send(bytes);
        const QByteArray answer = socket.receiveUntil("status_code");
        QVERIFY2(statusOf(answer) == status, answer);
        QVERIFY(m_server.isRunning());
    }
    void endlessInputIsCutOff_data()
    {
        QTest::addColumn<QByteArray>("begin");
        QTest::addColumn<QByteArray>("again");
        QTest::addColumn<int>("status");
        const QByteArray field = "A: bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\r\n";
        const QByteArray chunked = post + "Transfer-Encoding: chunked\r\n\r\n";
        QTest::newRow("headers") << post << field << 431;
        QTest::newRow("trailers") << chunked + "0\r\n" << field << 431;
        QTest::newRow("chunks") << chunked << QByteArray("400\r\n" + QByteArray(1024, ' ') + "\r\n") << 413;
        QTest::newRow("chunks of one byte") << chunked << QByteArray("1\r\n \r\n") << 413;
        QTest::newRow("empty lines") << QByteArray() << QByteArray("\r\n") << 408;
    }
    void endlessInputIsCutOff()
    {
        QFETCH(QByteArray, begin);
        QFETCH(QByteArray, again);
        QFETCH(int, status);
        observe(m_server);
        std::vector<PlainSocket> sockets = connectMany(20, m_server.port());
        const QByteArray block = again.repeated(int(1 + 32 * 1024 / again.size()));
        std::vector<QByteArray> answers(sockets.size());
        for (PlainSocket &socket : sockets)
            QVERIFY(socket.send(begin));
        // 20 × 8 MB, as long as they are allowed; what the kernel did not take is sent first the next time.
        std::vector<qsizetype> at(sockets.size());
        for (int round = 0; round < 250; ++round)
            for (size_t i = 0; i < sockets.size(); ++i) {
                const qsizetype sent = sockets[i].isClosed() ? 0 : sockets[i].sendSome(block.mid(at[i]));
                if (sent < 0)
                    answers[i] += sockets[i].receive(0);
                at[i] = (at[i] + std::max<qsizetype>(sent, 0)) % block.size();
            }
        for (size_t i = 0; i < sockets.size(); ++i) {
            answers[i] += sockets[i].receiveUntilClosed();
            QVERIFY(sockets[i].isClosed());
            QCOMPARE(statusOf(answers[i]), status);
        }
        judge(24 * mebibyte);
    }
    void slowSendersEndInTime_data()
    {
        QTest::addColumn<QByteArray>("begin");
        QTest::addColumn<QByteArray>("drip");
        QTest::newRow("of headers") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\nX: ") << QByteArray("y");
        QTest::newRow("of a body, without a pause") << post + "Content-Length: 100000\r\n\r\n"
                                                    << QByteArray(" ");
        QTest::newRow("of a body, with a pause") << post + "Content-Length: 100000\r\n\r\n{" << QByteArray();
        QTest::newRow("of chunks") << post + "Transfer-Encoding: chunked\r\n\r\n" << QByteArray("1\r\n \r\n");
    }
    void slowSendersEndInTime()
    {
        QFETCH(QByteArray, begin);
        QFETCH(QByteArray, drip);
        observe(m_server);
        std::vector<PlainSocket> sockets = connectMany(200, m_server.port());
        std::vector<QByteArray> answers(sockets.size());
        for (PlainSocket &socket : sockets)
            QVERIFY(socket.send(begin));
        QElapsedTimer timer;
        timer.start();
        const auto allClosed = [&] {
            for (size_t i = 0; i < sockets.size(); ++i)
                if (!sockets[i].isClosed()) {
                    if (!drip.isEmpty())
                        sockets[i].sendSome(drip);
                    answers[i] += sockets[i].receive(0);
                }
            return std::all_of(
                sockets.begin(), sockets.end(), [](const PlainSocket &socket) { return socket.isClosed(); });
        };
        QTRY_VERIFY_WITH_TIMEOUT(allClosed(), 20'000);
        for (const QByteArray &answer : answers)
            QCOMPARE(statusOf(answer), 408);
        qInfo("200 slow senders were gone after %lld ms", timer.elapsed());
        judge(24 * mebibyte);
    }
    void slowReadersAreBoundedTogether()
    {
        observe(m_server);
        // Each asks for 4,000 answers of some kB, and reads none.
        std::vector<PlainSocket> sockets = connectMany(60, m_server.port());
        const QByteArray block =
            QByteArray("GET /api/v4/config/client?format=old HTTP/1.1\r\nHost: a\r\n\r\n").repeated(500);
        std::vector<qint64> sent(sockets.size());
        for (int round = 0; round < 8; ++round)
            for (size_t i = 0; i < sockets.size(); ++i)
                sent[i] += std::max<qsizetype>(sockets[i].sendSome(block), 0);
        QTRY_VERIFY_WITH_TIMEOUT(m_polite->served() > 20, 30'000);
        // They are given up although they never close.
        const auto allGone = [&] {
            for (PlainSocket &socket : sockets)
                if (socket.sendSome("G") >= 0)
                    return false;
            return true;
        };
        QTRY_VERIFY_WITH_TIMEOUT(allGone(), 60'000);
        judge(64 * mebibyte); // 16 MiB held, and what their sockets cost
    }
    void bodiesAreBoundedTogether()
    {
        observe(m_server);
        // 300 × 190 kB would be 57 MB; MaxHeldBytes is 16 MiB.
        std::vector<PlainSocket> sockets = connectMany(300, m_server.port());
        const QByteArray body = post + "Content-Length: 200000\r\n\r\n{" + QByteArray(190'000, ' ');
        int refused = 0;
        for (PlainSocket &socket : sockets)
            socket.send(body, 1'000);
        for (PlainSocket &socket : sockets) {
            const int status = statusOf(socket.receiveUntilClosed());
            QVERIFY2(status == 503 || status == 408, qPrintable(QString::number(status)));
            refused += status == 503 ? 1 : 0;
        }
        QVERIFY2(refused > 150, qPrintable(QString::number(refused)));
        // What they held is free again.
        PlainSocket after(m_server.port());
        QVERIFY(after.send(withBody("{}" + QByteArray(190'000, ' '))));
        QCOMPARE(statusOf(after.receiveUntil("status_code")), 401);
        judge(48 * mebibyte);
    }
    void pipeliningIsAnsweredInOrder()
    {
        observe(m_server);
        PlainSocket socket(m_server.port(), hostile);
        QVERIFY(socket.send(ping.repeated(2'000)
            + "GET /api/v4/system/ping HTTP/1.1\r\nHost: a\r\n"
              "Connection: close\r\n\r\n"));
        const QByteArray answers = socket.receiveUntilClosed(30'000);
        QCOMPARE(answers.count("HTTP/1.1 200 OK\r\n"), 2'001);
        judge(16 * mebibyte);
    }
    void illegalFramesCloseTheSocket_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        const QByteArray request = R"({"seq":1,"action":"ping"})";
        QTest::newRow("not masked") << clientFrame(0x81, request, false) << 1002;
        QTest::newRow("a reserved bit") << clientFrame(0xa1, request) << 1002;
        QTest::newRow("compressed without agreement") << clientFrame(0xc1, "\xca\x48\xcd") << 1002;
        QTest::newRow("a reserved opcode") << clientFrame(0x87, "x") << 1002;
        QTest::newRow("a reserved control opcode") << clientFrame(0x8f, "x") << 1002;
        QTest::newRow("a fragmented close") << clientFrame(0x08, "") << 1002;
        QTest::newRow("a ping of 126 bytes") << clientFrame(0x89, QByteArray(126, 'x')) << 1002;
        QTest::newRow("a continuation of nothing") << clientFrame(0x80, "x") << 1002;
        QTest::newRow("a close of one byte") << clientFrame(0x88, "x") << 1002;
        QTest::newRow("a close with 1006") << clientFrame(0x88, "\x03\xee") << 1002;
        QTest::newRow("the top bit of a length") << test::clientFrameWithLength(0x81, 8, 1ULL << 63) << 1002;
        QTest::newRow("a length that could be shorter") << test::clientFrameWithLength(0x81, 2, 5) << 1002;
        QTest::newRow("binary") << clientFrame(0x82, request) << 1003;
        QTest::newRow("text that is not UTF-8") << clientFrame(0x81, "\xc0\xaf") << 1007;
        QTest::newRow("3 GB announced") << test::clientFrameWithLength(0x81, 8, 3'221'225'472) << 1009;
        QTest::newRow("a byte more than MaxWebSocketMessageBytes")
            << test::clientFrameWithLength(0x81, 2, 2'049) << 1009;
        QTest::newRow("fragments without end")
            << clientFrame(0x01, "x") + clientFrame(0x00, QByteArray(100, 'x')).repeated(100) << 1009;
        QTest::newRow("JSON 2,000 deep") << clientFrame(0x81, QByteArray(2'000, '[')) << 1008;
        QTest::newRow("no session in time") << QByteArray() << 1008;
    }
    void illegalFramesCloseTheSocket()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, code);
        PlainSocket socket(m_server.port(), hostile);
        QVERIFY(socket.send(upgrade + "Sec-WebSocket-Extensions: permessage-deflate\r\n\r\n"));
        const QByteArray answer = socket.receiveUntil("\r\n\r\n");
        QCOMPARE(statusOf(answer), 101);
        QVERIFY(!answer.contains("permessage-deflate"));
        QVERIFY(socket.send(bytes));
        const QByteArray received = socket.receiveUntilClosed();
        QVERIFY(socket.isClosed());
        QVERIFY2(received.size() >= 4 && received[0] == char(0x88)
                && uchar(received[2]) * 256 + uchar(received[3]) == code,
            received.toHex());
    }
    void floodsOfFramesAreBounded_data()
    {
        QTest::addColumn<QByteArray>("frame");
        QTest::newRow("pings") << clientFrame(0x89, QByteArray(125, 'x'));
        QTest::newRow("empty pings") << clientFrame(0x89, {});
        QTest::newRow("pongs") << clientFrame(0x8a, QByteArray(125, 'x'));
        QTest::newRow("requests") << clientFrame(0x81, R"({"seq":1,"action":"ping"})");
        QTest::newRow("requests that fail") << clientFrame(0x81, R"({"seq":1,"action":"no such thing"})");
        QTest::newRow("empty fragments") << clientFrame(0x00, {});
    }
    void floodsOfFramesAreBounded()
    {
        QFETCH(QByteArray, frame);
        observe(m_server);
        std::vector<PlainSocket> sockets = connectMany(20, m_server.port());
        for (PlainSocket &socket : sockets) {
            QVERIFY(socket.send(upgrade + "Authorization: Bearer " + m_server.anna() + "\r\n\r\n"));
            QVERIFY(socket.receiveUntil("\"hello\"").contains("\"hello\""));
            if (frame[0] == 0)
                QVERIFY(socket.send(clientFrame(0x01, "x")));
        }
        // None of them reads from now on. 20 × 8 MB, as long as they are allowed.
        const QByteArray block = frame.repeated(int(1 + 32 * 1024 / frame.size()));
        for (int round = 0; round < 250; ++round)
            for (PlainSocket &socket : sockets)
                socket.send(block, 0);
        QTRY_VERIFY_WITH_TIMEOUT(m_polite->served() > 20, 30'000);
        sockets.clear();
        judge(32 * mebibyte);
    }
    void tenThousandConnectionsFromOneAddress()
    {
        constexpr int allowed = 10'000;
        ApiServer server;
        server.set(u"MusterSettings.MaxConnections"_s, 12'000);
        server.set(u"MusterSettings.MaxConnectionsPerAddress"_s, allowed);
        QVERIFY2(server.start(), qPrintable(server.problem()));
        observe(server);
        std::vector<PlainSocket> sockets = connectMany(allowed + 300, server.port());
        int opened = 0;
        for (PlainSocket &socket : sockets)
            opened += socket.send(ping) ? 1 : 0;
        QVERIFY2(opened >= allowed, qPrintable(QString::number(opened)));
        int served = 0;
        int refused = 0;
        for (PlainSocket &socket : sockets) {
            const int status = statusOf(socket.receiveUntil("\r\n\r\n", 30'000));
            served += status == 200 ? 1 : 0;
            refused += status == 429 ? 1 : 0;
        }
        QCOMPARE(served, allowed);
        QVERIFY2(refused > 0 && refused <= 300, qPrintable(QString::number(refused)));
        qInfo("%d connections of one address were served and %d of 300 read their 429; %.1f kB each", served,
            refused, double(m_memory->resident() - m_residentBefore) / 1000 / served);
        // Each of them can still serve a request.
        for (PlainSocket &socket : sockets)
            socket.send(ping);
        QTRY_VERIFY(m_polite->served() > 50);
        judge(400 * mebibyte);
        // When they have gone, the address is welcome again.
        sockets.clear();
        const auto isWelcome = [&] {
            PlainSocket again(server.port(), hostile);
            again.send(ping);
            return statusOf(again.receiveUntil("\r\n\r\n")) == 200;
        };
        QTRY_VERIFY(isWelcome());
    }
    void idleWebSocketsAreCheap()
    {
        constexpr int count = 2'000;
        ApiServer server; // a fresh one, with no freed memory that could be used again
        QVERIFY2(server.start() && server.populate(), qPrintable(server.problem()));
        observe(server);
        std::vector<PlainSocket> sockets = connectMany(count, server.port());
        for (PlainSocket &socket : sockets)
            QVERIFY(socket.send(upgrade + "Authorization: Bearer " + server.anna() + "\r\n\r\n"));
        for (PlainSocket &socket : sockets)
            QVERIFY(socket.receiveUntil("\"hello\"", 30'000).contains("\"hello\""));
        const double each = double(m_memory->resident() - m_residentBefore) / 1000 / count;
        qInfo("%d idle WebSockets take %.1f kB each", count, each);
        QVERIFY(each < 32);
        judge(32 * 1000 * count);
    }
};

QTEST_GUILESS_MAIN(EdgeTest)
#include "tst_edge.moc"
