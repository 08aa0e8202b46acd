// muster_test: USES Muster::Config
#include "config/derived.h"
#include "unit/config/quoted.h"

#include <QTest>

using namespace muster;
using namespace muster::config;
using namespace Qt::Literals::StringLiterals;

class TestDerived : public QObject {
    Q_OBJECT
private slots:
    void listenAddress_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port"); // -1: refused
        QTest::newRow("all addresses") << u":8065"_s << QString() << 8065;
        QTest::newRow("one address") << u"127.0.0.1:18010"_s << u"127.0.0.1"_s << 18010;
        QTest::newRow("a name") << u"localhost:0"_s << u"localhost"_s << 0;
        QTest::newRow("IPv6") << u"[::1]:8065"_s << u"::1"_s << 8065;
        QTest::newRow("IPv6 without brackets") << u"::1:8065"_s << QString() << -1;
        QTest::newRow("brackets around a name") << u"[a]:8065"_s << QString() << -1;
        QTest::newRow("no port") << u"127.0.0.1"_s << QString() << -1;
        QTest::newRow("empty port") << u"127.0.0.1:"_s << QString() << -1;
        QTest::newRow("empty") << QString() << QString() << -1;
        QTest::newRow("port below 0") << u":-1"_s << QString() << -1;
        QTest::newRow("port above 65535") << u":65536"_s << QString() << -1;
        QTest::newRow("a blank in the name") << u"a b:1"_s << QString() << -1;
    }
    void listenAddress()
    {
        QFETCH(QString, text);
        QFETCH(QString, host);
        QFETCH(int, port);
        const Result<ListenAddress> address = parseListenAddress(text);
        QCOMPARE(address ? int(address->port) : -1, port);
        if (address)
            QCOMPARE(address->host, host);
    }

    void addresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("is");
        QTest::newRow("IPv4") << u"10.0.0.1"_s << true;
        QTest::newRow("IPv6") << u"fd00::12"_s << true;
        QTest::newRow("with zone") << u"fe80::1%eth0"_s << true;
        QTest::newRow("IPv4 has no zone") << u"10.0.0.1%eth0"_s << false;
        QTest::newRow("short IPv4") << u"10.1"_s << false;
        QTest::newRow("a name") << u"host"_s << false;
        QTest::newRow("empty") << QString() << false;
    }
    void addresses()
    {
        QFETCH(QString, text);
        QFETCH(bool, is);
        QCOMPARE(isIpAddress(text), is);
    }

    void sessionLength_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("hours");
        QTest::newRow("neither") << QByteArray("{}") << 720;
        QTest::newRow("an old file states days")
            << quoted("{'ServiceSettings':{'SessionLengthWebInDays':2}}") << 48;
        QTest::newRow("hours win") << QByteArray(
            quoted("{'ServiceSettings':{'SessionLengthWebInDays':2,'SessionLengthWebInHours':5}}"))
                                   << 5;
    }
    void sessionLength()
    {
        QFETCH(QByteArray, json);
        QFETCH(int, hours);
        QCOMPARE(int(webSessionLength(*parseDocument(json, u"c"_s)).count()), hours);
    }

    void writing_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<bool>("may");
        QTest::newRow("one server") << QByteArray("{}") << true;
        QTest::newRow("a cluster, by default") << quoted("{'ClusterSettings':{'Enable':true}}") << false;
        QTest::newRow("a cluster that says so")
            << quoted("{'ClusterSettings':{'Enable':true,'ReadOnlyConfig':false}}") << true;
        QTest::newRow("one server, whatever it says")
            << quoted("{'ClusterSettings':{'ReadOnlyConfig':true}}") << true;
    }
    void writing()
    {
        QFETCH(QByteArray, json);
        QFETCH(bool, may);
        const Result<void> answer = mayWrite(*parseDocument(json, u"c"_s));
        QCOMPARE(answer.has_value(), may);
        if (!may)
            QCOMPARE(answer.error().code, ErrorCode::Forbidden);
    }

    void mailDomains_data()
    {
        QTest::addColumn<QString>("domains");
        QTest::addColumn<QString>("email");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("all by default") << QString() << u"eve@evil.test"_s << true;
        QTest::newRow("the domain") << u"example.com"_s << u"anna@example.com"_s << true;
        QTest::newRow("in other letters") << u"Example.com"_s << u"Anna@EXAMPLE.COM"_s << true;
        QTest::newRow("another one") << u"example.com"_s << u"eve@evil.test"_s << false;
        QTest::newRow("one that ends so") << u"example.com"_s << u"eve@evilexample.com"_s << false;
        QTest::newRow("one below it") << u"example.com"_s << u"eve@evil.example.com"_s << false;
        QTest::newRow("one that begins so") << u"example.com"_s << u"eve@example.com.evil.test"_s << false;
        QTest::newRow("the domain before another at sign")
            << u"example.com"_s << u"a@example.com@evil.test"_s << false;
        QTest::newRow("several, as people write them")
            << u" @a.com,b.com  @c.com"_s << u"anna@c.com"_s << true;
        QTest::newRow("nothing between commas is not nothing") << u" , "_s << u"anna@c.com"_s << false;
    }
    void mailDomains()
    {
        QFETCH(QString, domains);
        QFETCH(QString, email);
        QTEST(domainAllowed(domains, email), "allowed");
    }

    void origins_data()
    {
        QTest::addColumn<QString>("allow");
        QTest::addColumn<QString>("origin");
        QTest::addColumn<bool>("allowed");
        const QString site = u"https://a.example.com"_s;
        QTest::newRow("none by default") << QString() << site << false;
        QTest::newRow("blanks are none") << u"  "_s << site << false;
        QTest::newRow("the origin") << site << site << true;
        QTest::newRow("in other letters") << u"https://A.example.com"_s << site << true;
        QTest::newRow("one of several") << u"https://b.example.com  "_s + site << site << true;
        QTest::newRow("another scheme") << site << u"http://a.example.com"_s << false;
        QTest::newRow("another port") << site << u"https://a.example.com:8443"_s << false;
        QTest::newRow("one that goes on") << site << u"https://a.example.com.evil.test"_s << false;
        QTest::newRow("everybody") << u"*"_s << site << true;
        QTest::newRow("a star for a host") << u"https://*.example.com"_s << site << true;
        QTest::newRow("a star is not the dot")
            << u"https://*.example.com"_s << u"https://example.com"_s << false;
        QTest::newRow("what ends differently")
            << u"https://*.example.com"_s << u"https://a.example.com.evil.test"_s << false;
        QTest::newRow("listed with a final slash")
            << u"https://a.example.com/"_s << u"https://a.example.com"_s << true;
        QTest::newRow("any of a domain, with a final slash")
            << u"https://*.example.com/"_s << u"https://a.example.com"_s << true;
        QTest::newRow("begin and end do not overlap")
            << u"https://aa*aa.de"_s << u"https://aaa.de"_s << false;
        QTest::newRow("a page without an origin") << site << u"null"_s << false;
    }
    void origins()
    {
        QFETCH(QString, allow);
        QFETCH(QString, origin);
        Document document;
        document.set(u"ServiceSettings.AllowCorsFrom"_s, allow);
        QTEST(originAllowed(document, origin), "allowed");
    }

    void administratorsThatAreRestricted()
    {
        const QStringList changed{u"TeamSettings.SiteName"_s, u"ServiceSettings.SiteURL"_s,
            u"SqlSettings.DataSource"_s, u"ServiceSettings.ListenAddress"_s, u"ServiceSettings.TLSMinVer"_s,
            u"EmailSettings.SMTPPassword"_s, u"LogSettings.FileLevel"_s,
            u"ExperimentalSettings.RestrictSystemAdmin"_s};
        Document document;
        QCOMPARE(restrictedKeys(document, changed), QStringList());
        document.set(u"ExperimentalSettings.RestrictSystemAdmin"_s, true);
        QCOMPARE(restrictedKeys(document, changed), changed.mid(2));
    }
};

QTEST_APPLESS_MAIN(TestDerived)
#include "tst_derived.moc"
