// muster_test: USES Muster::Net
#include "net/http/requestparser.h"

#include <QTest>

using namespace muster;
using namespace Qt::Literals::StringLiterals;
using net::RequestParser;
using State = RequestParser::State;

namespace {

net::HttpLimits smallLimits()
{
    net::HttpLimits limits;
    limits.headerBytesMax = 2048;
    limits.headerCountMax = 20;
    limits.uriBytesMax = 512;
    limits.bodyBytesMax = 1000;
    return limits;
}

const QByteArray host = "Host: example.org\r\n";

/// Feeds as a connection does: what was not taken is offered again with more behind it.
void feedAll(RequestParser &parser, const QByteArray &bytes, qsizetype piece)
{
    QByteArray unread;
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        unread += bytes.mid(at, piece);
        for (State before = parser.state();; before = parser.state()) {
            const qsizetype taken = parser.feed(unread);
            unread.remove(0, taken);
            if (parser.state() == State::Complete || parser.state() == State::Failed)
                return;
            if (taken == 0 && parser.state() == before)
                break;
        }
    }
}

} // namespace

class RequestParserTest : public QObject {
    Q_OBJECT

private slots:
    void accepts_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("a GET") << "GET /a/b HTTP/1.1\r\n" + host + "\r\n" << u"/a/b"_s << QByteArray();
        QTest::newRow("a POST with a length")
            << "POST /p HTTP/1.1\r\n" + host + "Content-Length: 5\r\n\r\nhello" << u"/p"_s
            << QByteArray("hello");
        QTest::newRow("the same length twice in one field")
            << "POST /p HTTP/1.1\r\n" + host + "Content-Length: 5, 5\r\n\r\nhello" << u"/p"_s
            << QByteArray("hello");
        QTest::newRow("chunks") << "POST /p HTTP/1.1\r\n" + host
                + "Transfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2;x=y\r\nlo\r\n0\r\n\r\n"
                                << u"/p"_s << QByteArray("hello");
        QTest::newRow("only the last chunk")
            << "POST /p HTTP/1.1\r\n" + host + "Transfer-Encoding: Chunked\r\n\r\n0\r\n\r\n"
            << u"/p"_s << QByteArray();
        QTest::newRow("trailers, left out") << "POST /p HTTP/1.1\r\n" + host
                + "Transfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\nAuthorization: no\r\n\r\n"
                                            << u"/p"_s << QByteArray("x");
        QTest::newRow("an absolute target") << "GET http://example.org/x?y=z HTTP/1.1\r\n" + host + "\r\n"
                                            << u"/x"_s << QByteArray();
        QTest::newRow("escapes") << "GET /%C3%A4%2fb HTTP/1.1\r\n" + host + "\r\n"
                                 << u"/ä/b"_s << QByteArray();
        QTest::newRow("an empty line before") << "\r\nGET / HTTP/1.1\r\n" + host + "\r\n"
                                              << u"/"_s << QByteArray();
        QTest::newRow("HTTP/1.0 without Host")
            << QByteArray("GET / HTTP/1.0\r\n\r\n") << u"/"_s << QByteArray();
        QTest::newRow("a body as long as allowed")
            << "PUT / HTTP/1.1\r\n" + host + "Content-Length: 1000\r\n\r\n" + QByteArray(1000, 'x') << u"/"_s
            << QByteArray(1000, 'x');
    }
    void accepts()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, path);
        QFETCH(QByteArray, body);
        for (const qsizetype piece : {qsizetype(1), qsizetype(2), qsizetype(3), qsizetype(7), bytes.size()}) {
            RequestParser parser(smallLimits());
            feedAll(parser, bytes, piece);
            QVERIFY2(parser.state() == State::Complete, qPrintable(u"in pieces of %1"_s.arg(piece)));
            const http::Request request = parser.takeRequest();
            QCOMPARE(request.path, path);
            QCOMPARE(request.body, body);
            QVERIFY(request.header("authorization").isEmpty());
        }
    }
    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const QByteArray post = "POST /p HTTP/1.1\r\n" + host;
        const QByteArray chunked = post + "Transfer-Encoding: chunked\r\n\r\n";
        QTest::newRow("noise") << QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 15)
                               << 400;
        QTest::newRow("no Host") << QByteArray("GET / HTTP/1.1\r\n\r\n") << 400;
        QTest::newRow("two Hosts") << "GET / HTTP/1.1\r\n" + host + host + "\r\n" << 400;
        QTest::newRow("a Host with a space") << QByteArray("GET / HTTP/1.1\r\nHost: a b\r\n\r\n") << 400;
        QTest::newRow("a Host with a path") << QByteArray("GET / HTTP/1.1\r\nHost: a/b\r\n\r\n") << 400;
        QTest::newRow("a negative length") << post + "Content-Length: -1\r\n\r\n" << 400;
        QTest::newRow("a length with a sign") << post + "Content-Length: +1\r\n\r\nx" << 400;
        QTest::newRow("two lengths") << post + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nxx" << 400;
        QTest::newRow("two lengths in one field") << post + "Content-Length: 1, 2\r\n\r\nxx" << 400;
        QTest::newRow("a length that overflows") << post + "Content-Length: 99999999999999999999\r\n\r\n"
                                                 << 400;
        QTest::newRow("3 GB of length") << post + "Content-Length: 3000000000\r\n\r\n" << 413;
        QTest::newRow("one byte too long") << post + "Content-Length: 1001\r\n\r\n" << 413;
        QTest::newRow("length and encoding")
            << post + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
            << 400;
        QTest::newRow("encoding and length")
            << post + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n"
            << 400;
        QTest::newRow("xchunked") << post + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n" << 501;
        QTest::newRow("gzip, chunked") << post + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n" << 501;
        QTest::newRow("chunked twice")
            << post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
            << 400;
        QTest::newRow("chunked in HTTP/1.0")
            << QByteArray("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n") << 400;
        QTest::newRow("a chunk size that is no number") << chunked + "zz\r\nxx\r\n0\r\n\r\n" << 400;
        QTest::newRow("a negative chunk size") << chunked + "-1\r\nx\r\n0\r\n\r\n" << 400;
        QTest::newRow("a chunk size that overflows") << chunked + "fffffffffffffffff\r\nx\r\n" << 400;
        QTest::newRow("a chunk without its end") << chunked + "1\r\nxy\r\n0\r\n\r\n" << 400;
        QTest::newRow("chunks over the limit") << chunked + "3e9\r\n" << 413;
        QTest::newRow("chunks over the limit together") << chunked + "3e8\r\n" + QByteArray(1000, 'x')
                + "\r\n1\r\nx\r\n0\r\n\r\n" << 413;
        QTest::newRow("a chunk extension without end") << chunked + "1;" + QByteArray(5000, 'x') << 431;
        QTest::newRow("a long complete chunk extension") << chunked + "1;" + QByteArray(5000, 'x')
                + "\r\nx\r\n" << 431;
        QTest::newRow("trailers without end")
            << chunked + "0\r\n" + QByteArray("A: bbbbbbbbbbbbbbbbbbbbbbbbbbbb\r\n").repeated(100) << 431;
        QTest::newRow("too many trailers") << chunked + "0\r\n" + QByteArray("A: b\r\n").repeated(30) + "\r\n"
                                           << 431;
        QTest::newRow("too many headers") << "GET / HTTP/1.1\r\n" + host + QByteArray("A: b\r\n").repeated(20)
                + "\r\n" << 431;
        QTest::newRow("chunked in a folded line")
            << post + "Transfer-Encoding:\r\n chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n"
            << 400;
        QTest::newRow("identity") << post + "Transfer-Encoding: identity\r\n\r\n" << 501;
        QTest::newRow("chunked, identity") << post + "Transfer-Encoding: chunked, identity\r\n\r\n" << 501;
        QTest::newRow("an empty encoding")
            << post + "Transfer-Encoding: \r\nContent-Length: 1\r\n\r\nx" << 501;
        QTest::newRow("an encoding in quotes") << post + "Transfer-Encoding: \"chunked\"\r\n\r\n" << 501;
        QTest::newRow("a vertical tab before chunked")
            << post + "Transfer-Encoding: \vchunked\r\n\r\n0\r\n\r\n"
            << 400;
        QTest::newRow("a length in hex") << post + "Content-Length: 0x1\r\n\r\nx" << 400;
        QTest::newRow("a length of 2^64") << post + "Content-Length: 18446744073709551616\r\n\r\n" << 400;
        QTest::newRow("a length of 2^64 + 1")
            << post + "Content-Length: 18446744073709551617\r\n\r\nx" << 400;
        QTest::newRow("no length") << post + "Content-Length: \r\n\r\n" << 400;
        QTest::newRow("a length with a space in it") << post + "Content-Length: 1 1\r\n\r\nx" << 400;
        QTest::newRow("the space before the colon of a length")
            << post + "Content-Length : 1\r\n\r\nx" << 400;
        QTest::newRow("the space before the colon of an encoding") << post
                + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n" << 400;
        QTest::newRow("a bare line feed in a value") << "GET / HTTP/1.1\r\n" + host
                + "A: b\nContent-Length: 5\r\n\r\n" << 400;
        QTest::newRow("a bare line feed at the end of a value")
            << post + "Content-Length: 1\nA: b\r\n\r\nx" << 400;
        QTest::newRow("a bare carriage return in a value") << "GET / HTTP/1.1\r\n" + host
                + "A: b\rContent-Length: 5\r\n\r\n" << 400;
        QTest::newRow("a bare carriage return in the target") << "GET /\r HTTP/1.1\r\n" + host + "\r\n"
                                                              << 400;
        QTest::newRow("a bare line feed after a chunk size") << chunked + "1\nx\r\n0\r\n\r\n" << 400;
        QTest::newRow("a bare line feed in a chunk extension") << chunked + "1;a\nb\r\nx\r\n0\r\n\r\n" << 400;
        QTest::newRow("a chunk size in 0x") << chunked + "0x1\r\nx\r\n0\r\n\r\n" << 400;
        QTest::newRow("a chunk size with a sign") << chunked + "+1\r\nx\r\n0\r\n\r\n" << 400;
        QTest::newRow("a chunk size of 2^64") << chunked + "10000000000000000\r\nx\r\n0\r\n\r\n" << 400;
        QTest::newRow("no chunk size") << chunked + "\r\nx\r\n0\r\n\r\n" << 400;
        QTest::newRow("a field without a name") << "GET / HTTP/1.1\r\n" + host + ": b\r\n\r\n" << 400;
        QTest::newRow("a first field that is folded") << "GET / HTTP/1.1\r\n A: b\r\n" + host + "\r\n" << 400;
        QTest::newRow("two spaces before the target") << "GET  / HTTP/1.1\r\n" + host + "\r\n" << 400;
        QTest::newRow("headers without end")
            << "GET / HTTP/1.1\r\n" + host + "A: " + QByteArray(5000, 'x') << 431;
        QTest::newRow("folded lines without end")
            << "GET / HTTP/1.1\r\n" + host + "A: x\r\n" + QByteArray(" yyyyyyyyyyyyyy\r\n").repeated(300)
            << 431;
        QTest::newRow("a long target") << "GET /" + QByteArray(512, 'x') + " HTTP/1.1\r\n" + host + "\r\n"
                                       << 414;
        QTest::newRow("a target without end") << "GET /" + QByteArray(5000, 'x') << 414;
        QTest::newRow("a target that is no path") << "GET x HTTP/1.1\r\n" + host + "\r\n" << 400;
        QTest::newRow("the asterisk target") << "OPTIONS * HTTP/1.1\r\n" + host + "\r\n" << 400;
        QTest::newRow("a bad escape") << "GET /%zz HTTP/1.1\r\n" + host + "\r\n" << 400;
        QTest::newRow("half an escape") << "GET /%4 HTTP/1.1\r\n" + host + "\r\n" << 400;
        QTest::newRow("an escaped NUL") << "GET /a%00b HTTP/1.1\r\n" + host + "\r\n" << 400;
        QTest::newRow("escapes that are not UTF-8") << "GET /%ff%fe HTTP/1.1\r\n" + host + "\r\n" << 400;
        QTest::newRow("a query that is not UTF-8") << "GET /?a=%c3 HTTP/1.1\r\n" + host + "\r\n" << 400;
        QTest::newRow("raw bytes above ASCII") << "GET /\xc3\xa4 HTTP/1.1\r\n" + host + "\r\n" << 400;
        QTest::newRow("a NUL in a header")
            << "GET / HTTP/1.1\r\n" + host + QByteArray("A: b\0c\r\n\r\n", 10) << 400;
        QTest::newRow("a space before the colon") << "GET / HTTP/1.1\r\n" + host + "A : b\r\n\r\n" << 400;
        QTest::newRow("bare line feeds") << QByteArray("GET / HTTP/1.1\nHost: a\n\n\r\n\r\n") << 505;
        QTest::newRow("HTTP/2.0") << "GET / HTTP/2.0\r\n" + host + "\r\n" << 505;
        QTest::newRow("HTTP/1.2") << "GET / HTTP/1.2\r\n" + host + "\r\n" << 505;
        QTest::newRow("an unknown method") << "BREW / HTTP/1.1\r\n" + host + "\r\n" << 501;
        QTest::newRow("CONNECT") << "CONNECT a:1 HTTP/1.1\r\n" + host + "\r\n" << 501;
        QTest::newRow("an unknown expectation")
            << post + "Expect: miracles\r\nContent-Length: 1\r\n\r\nx" << 417;
    }
    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        for (const qsizetype piece : {qsizetype(1), qsizetype(5), bytes.size()}) {
            RequestParser parser(smallLimits());
            feedAll(parser, bytes, piece);
            QVERIFY2(parser.state() == State::Failed, qPrintable(u"in pieces of %1"_s.arg(piece)));
            QCOMPARE(parser.failure().status, status);
            QVERIFY(!parser.keepAlive());
        }
    }
    void leavesTheNextRequestAlone()
    {
        RequestParser parser(smallLimits());
        const QByteArray first = "POST /1 HTTP/1.1\r\n" + host + "Content-Length: 1\r\n\r\nx";
        const QByteArray both = first + "GET /2 HTTP/1.1\r\n" + host + "\r\n";
        qsizetype taken = parser.feed(both); // stops behind the head …
        QVERIFY(parser.state() == State::Body);
        QCOMPARE(taken, first.size() - 1);
        taken += parser.feed(QByteArrayView(both).sliced(taken));
        QVERIFY(parser.state() == State::Complete);
        QCOMPARE(taken, first.size());
        QCOMPARE(parser.takeRequest().path, u"/1"_s);
        parser.reset();
        QCOMPARE(parser.feed(QByteArrayView(both).sliced(taken)), both.size() - taken);
        QCOMPARE(parser.takeRequest().path, u"/2"_s);
    }
    void keepsAlive_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<bool>("expected");
        QTest::newRow("HTTP/1.1 does") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\n\r\n") << true;
        QTest::newRow("HTTP/1.1 does not on request")
            << QByteArray("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n") << false;
        QTest::newRow("HTTP/1.0 does not") << QByteArray("GET / HTTP/1.0\r\n\r\n") << false;
        QTest::newRow("HTTP/1.0 does on request")
            << QByteArray("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n") << true;
    }
    void keepsAlive()
    {
        QFETCH(QByteArray, head);
        QFETCH(bool, expected);
        RequestParser parser(smallLimits());
        QCOMPARE(parser.feed(head), head.size());
        QCOMPARE(parser.keepAlive(), expected);
    }
    void upgrades_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<bool>("expected");
        const QByteArray get = "GET / HTTP/1.1\r\n" + host;
        QTest::newRow("both fields") << get + "Connection: keep-alive, Upgrade\r\nUpgrade: WebSocket\r\n\r\n"
                                     << true;
        QTest::newRow("not without Connection") << get + "Upgrade: websocket\r\n\r\n" << false;
        QTest::newRow("not to HTTP/2") << get + "Connection: Upgrade\r\nUpgrade: h2c\r\n\r\n" << false;
        QTest::newRow("not from HTTP/1.0")
            << QByteArray("GET / HTTP/1.0\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n") << false;
    }
    void upgrades()
    {
        QFETCH(QByteArray, head);
        QFETCH(bool, expected);
        RequestParser parser(smallLimits());
        QCOMPARE(parser.feed(head), head.size());
        QCOMPARE(parser.wantsWebSocket(), expected);
    }
};

QTEST_GUILESS_MAIN(RequestParserTest)
#include "tst_requestparser.moc"
