// muster_test: USES Muster::Net
#include "net/http/responsewriter.h"

#include <QTest>

using namespace muster;

class ResponseWriterTest : public QObject {
    Q_OBJECT

    static QByteArray written(const http::Response &response, const net::ResponseForm &form)
    {
        QByteArray out;
        net::appendResponse(out, response, form, "DATE");
        return out;
    }

private slots:
    void form_data()
    {
        QTest::addColumn<net::ResponseForm>("form");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("expected");
        const QByteArray rest = "Date: DATE\r\nX-Request-Id: id\r\n";
        QTest::newRow("kept alive") << net::ResponseForm{"id", true, true, false} << 200
                                    << "HTTP/1.1 200 OK\r\nA: b\r\nContent-Length: 2\r\n" + rest + "\r\nhi";
        QTest::newRow("closing") << net::ResponseForm{"id", true, false, false} << 404
                                 << "HTTP/1.1 404 Not Found\r\nA: b\r\nContent-Length: 2\r\n" + rest
                + "Connection: close\r\n\r\nhi";
        QTest::newRow("HTTP/1.0 needs the header")
            << net::ResponseForm{"id", false, true, false} << 200
            << "HTTP/1.1 200 OK\r\nA: b\r\nContent-Length: 2\r\n" + rest + "Connection: keep-alive\r\n\r\nhi";
        QTest::newRow("HEAD has the length of what it leaves out") << net::ResponseForm{"id", true, true,
            true} << 200 << "HTTP/1.1 200 OK\r\nA: b\r\nContent-Length: 2\r\n" + rest + "\r\n";
        QTest::newRow("204 has neither length nor body") << net::ResponseForm{
            "id", true, true, false} << 204 << "HTTP/1.1 204 No Content\r\nA: b\r\n" + rest + "\r\n";
        QTest::newRow("an unknown status has no phrase") << net::ResponseForm{"id", true, true,
            false} << 299 << "HTTP/1.1 299 \r\nA: b\r\nContent-Length: 2\r\n" + rest + "\r\nhi";
    }
    void form()
    {
        QFETCH(net::ResponseForm, form);
        QFETCH(int, status);
        QFETCH(QByteArray, expected);
        QCOMPARE(written({status, {{"A", "b"}}, "hi"}, form), expected);
    }
    void headersThatAreNoneAreLeftOut()
    {
        const http::Response response{200,
            {{"X-Evil", "a\r\nSet-Cookie: b"}, {"Bad Name", "x"}, {"", "x"}, {"Content-Length", "9"},
                {"transfer-encoding", "chunked"}, {"Connection", "close"}, {"X-Request-Id", "mine"}},
            "hi"};
        QCOMPARE(written(response, {"id", true, true, false}),
            QByteArray("HTTP/1.1 200 OK\r\nX-Request-Id: mine\r\nContent-Length: 2\r\nDate: DATE\r\n\r\nhi"));
    }
    void aPipelinedAnswerFollowsTheOneBefore()
    {
        // Long enough that the room for the first is not enough for the second.
        const http::Response first{200, {{"A", QByteArray(3'000, 'v')}}, QByteArray(5'000, 'b')};
        const http::Response second{404, {}, QByteArray(20'000, 'c')};
        const net::ResponseForm form{"id", true, true, false};
        QByteArray out;
        net::appendResponse(out, first, form, "DATE");
        net::appendResponse(out, second, form, "DATE");
        QCOMPARE(out, written(first, form) + written(second, form));
        QVERIFY(out.startsWith("HTTP/1.1 200 OK\r\nA: vvv") && out.endsWith("\r\n\r\n" + second.body));
    }
    void dateIsAnHttpDate()
    {
        net::HttpDate date;
        QCOMPARE(date.at(fromEpochMillis(784'111'777'000)), QByteArray("Sun, 06 Nov 1994 08:49:37 GMT"));
        QCOMPARE(date.at(fromEpochMillis(784'111'778'999)), QByteArray("Sun, 06 Nov 1994 08:49:38 GMT"));
    }
};

QTEST_GUILESS_MAIN(ResponseWriterTest)
#include "tst_responsewriter.moc"
