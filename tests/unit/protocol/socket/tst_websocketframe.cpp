// muster_test: USES Muster::Protocol
#include "protocol/http/apierror.h"
#include "protocol/socket/websocketframe.h"

#include <QTest>

using namespace muster;
using namespace muster::protocol;
using namespace Qt::Literals::StringLiterals;

class TestWebSocketFrame : public QObject {
    Q_OBJECT
private slots:
    void eventsRoundTrip()
    {
        const SocketEvent event{u"hello"_s, {{u"connection_id"_s, u"x"_s}}, {{u"user_id"_s, u"u"_s}}, 12};
        const auto read = decodeSocketEvent(encode(event));
        QVERIFY(read);
        QCOMPARE(encode(*read), encode(event));
    }

    void hostile_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("not JSON") << QByteArray("{");
        QTest::newRow("a list") << QByteArray("[1]");
        QTest::newRow("a bare number") << QByteArray("1");
        QTest::newRow("10,000 deep") << QByteArray(10'000, '[');
        QTest::newRow("malformed UTF-8") << QByteArray("{\"event\":\"\xff\xfe\"}");
        QTest::newRow("an event without a name") << QByteArray("{\"event\":\"\"}");
    }
    void hostile()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!decodeSocketEvent(text));
    }

    void aForeignErrorBodySaysWhatItMayBe()
    {
        const ApiError error = apiErrorFromJson("<html>502 Bad Gateway</html>", 502);
        QCOMPARE(error.statusCode, 502);
        QVERIFY(error.message.contains(u"proxy"_s));
        const ApiError ours = apiErrorFromJson(R"({"id":"a.b","message":"m","status_code":403})", 403);
        QCOMPARE(ours.id, u"a.b"_s);
    }
};

QTEST_GUILESS_MAIN(TestWebSocketFrame)
#include "tst_websocketframe.moc"
