// muster_test: USES Muster::Auth
#include "auth/clientaddress.h"

#include <QTest>

using namespace muster;
using namespace Qt::Literals::StringLiterals;

/// From where a request comes, and how large a place an address is.
class TestClientAddress : public QObject {
    Q_OBJECT

private slots:
    void theProxyIsBelievedIfItIsTrusted_data()
    {
        QTest::addColumn<QStringList>("trusted");
        QTest::addColumn<http::Headers>("headers");
        QTest::addColumn<QString>("address");
        const QStringList forwarded{u"X-Forwarded-For"_s};
        QTest::newRow("nobody is trusted by default")
            << QStringList() << http::Headers{{"X-Forwarded-For", "1.2.3.4"}} << u"10.0.0.1"_s;
        QTest::newRow("the header that is trusted")
            << forwarded << http::Headers{{"x-forwarded-for", "1.2.3.4"}} << u"1.2.3.4"_s;
        QTest::newRow("what the proxy added counts, not what the client claimed")
            << forwarded << http::Headers{{"X-Forwarded-For", "6.6.6.6, 7.7.7.7,1.2.3.4"}} << u"1.2.3.4"_s;
        QTest::newRow("also if the proxy added a header of its own")
            << forwarded << http::Headers{{"X-Forwarded-For", "6.6.6.6"}, {"X-Forwarded-For", "1.2.3.4"}}
            << u"1.2.3.4"_s;
        QTest::newRow("the first trusted header that is there")
            << QStringList{u"X-Real-IP"_s, u"X-Forwarded-For"_s}
            << http::Headers{{"X-Forwarded-For", "1.2.3.4"}} << u"1.2.3.4"_s;
        QTest::newRow("with a port") << forwarded << http::Headers{{"X-Forwarded-For", "1.2.3.4:567"}}
                                     << u"1.2.3.4"_s;
        QTest::newRow("IPv6") << forwarded << http::Headers{{"X-Forwarded-For", "2001:db8::1"}}
                              << u"2001:db8::1"_s;
        QTest::newRow("IPv6 with a port")
            << forwarded << http::Headers{{"X-Forwarded-For", "[2001:db8::1]:567"}} << u"2001:db8::1"_s;
        const QStringList both{u"X-Forwarded-For"_s, u"X-Real-IP"_s};
        const auto next = [&both](const char *name, const QByteArray &value) {
            QTest::newRow(name) << both
                                << http::Headers{{"X-Forwarded-For", value}, {"X-Real-IP", "192.0.2.99"}}
                                << u"192.0.2.99"_s;
        };
        next("no address: the next header", "unknown");
        next("an empty last entry", "203.0.113.7,");
        next("no number", "203.0.113.300");
        next("no port", "203.0.113.7:http");
        next("a port out of range", "203.0.113.7:65536");
        next("an empty port", "203.0.113.7:");
        next("more behind the brackets", "[2001:db8::1]x");
        next("IPv4 with a scope", "203.0.113.7%eth0");
        next("two addresses without a comma", "203.0.113.7 203.0.113.8");
        next("a NUL behind it", QByteArray("203.0.113.7\0", 12));
        next("obfuscated, as RFC 7239 allows", "_hidden");
        QTest::newRow("spaces and tabs around it")
            << forwarded << http::Headers{{"X-Forwarded-For", "6.6.6.6 ,\t1.2.3.4:567 "}} << u"1.2.3.4"_s;
        QTest::newRow("IPv6 in brackets alone")
            << forwarded << http::Headers{{"X-Forwarded-For", "[2001:db8::1]"}} << u"2001:db8::1"_s;
        QTest::newRow("in quotes") << forwarded << http::Headers{{"X-Forwarded-For", "\"[2001:db8::1]:567\""}}
                                   << u"2001:db8::1"_s;
        QTest::newRow("IPv6 with a scope")
            << forwarded << http::Headers{{"X-Forwarded-For", "2001:db8::7%eth0"}} << u"2001:db8::7"_s;
        QTest::newRow("IPv4 in IPv6")
            << forwarded << http::Headers{{"X-Forwarded-For", "::ffff:203.0.113.7"}} << u"203.0.113.7"_s;
        QTest::newRow("no address: the peer")
            << forwarded << http::Headers{{"X-Forwarded-For", "unknown"}} << u"10.0.0.1"_s;
        QTest::newRow("an endless one: the peer")
            << forwarded << http::Headers{{"X-Forwarded-For", QByteArray(10'000, '1')}} << u"10.0.0.1"_s;
        QTest::newRow("an empty one: the peer")
            << forwarded << http::Headers{{"X-Forwarded-For", ""}} << u"10.0.0.1"_s;
        QTest::newRow("brackets that do not close: the peer")
            << forwarded << http::Headers{{"X-Forwarded-For", "[2001:db8::1"}} << u"10.0.0.1"_s;
    }
    void theProxyIsBelievedIfItIsTrusted()
    {
        QFETCH(QStringList, trusted);
        QFETCH(http::Headers, headers);
        http::Request request;
        request.peerAddress = u"10.0.0.1"_s;
        request.headers = headers;
        QTEST(auth::clientAddress(request, trusted), "address");
    }

    void aSubscriberIsOnePlace_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QByteArray>("network");
        QTest::newRow("IPv4") << u"192.0.2.7"_s << "192.0.2.7"_ba;
        QTest::newRow("IPv4 in IPv6") << u"::ffff:192.0.2.7"_s << "192.0.2.7"_ba;
        QTest::newRow("IPv6 is its /64") << u"2001:db8:1:2:3:4:5:6"_s << "2001:db8:1:2::/64"_ba;
        QTest::newRow("with a scope") << u"fe80::1%eth0"_s << "fe80::/64"_ba;
        QTest::newRow("none") << u"nowhere"_s << QByteArray();
        QTest::newRow("empty") << QString() << QByteArray();
    }
    void aSubscriberIsOnePlace()
    {
        QFETCH(QString, address);
        QTEST(auth::networkOf(address), "network");
    }
};

QTEST_GUILESS_MAIN(TestClientAddress)
#include "tst_clientaddress.moc"
