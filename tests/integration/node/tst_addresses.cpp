// muster_test: USES Muster::Node muster_netlab
#include "config/validation.h"
#include "net/gossip/endpoints.h"
#include "net/gossip/packetsocket.h"
#include "node/membership/ownaddress.h"
#include "support/net/netlab.h"

#include <QJsonValue>
#include <QNetworkInterface>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace muster;
using namespace Qt::Literals::StringLiterals;

// Goal: a node that starts is reached at what it announces, whatever its host has and its file says. Method:
// every triple of ListenAddress, BindAddress and AdvertiseAddress on hosts with addresses of either family,
// of both and of none, in a network of the test's own; what is not refused is sent a packet and a connection.
class TestAddresses : public QObject {
    Q_OBJECT

    static constexpr auto v4 = "10.77.0.5"_L1;
    static constexpr auto v6 = "fd00:77::5"_L1;

    static bool ip(const QStringList &arguments)
    {
        QProcess process;
        process.start(u"ip"_s, arguments);
        return process.waitForFinished(10'000) && process.exitCode() == 0;
    }
    static bool hostHas(bool four, bool six)
    {
        ip({u"addr"_s, u"del"_s, v4 + u"/24"_s, u"dev"_s, u"lo"_s});
        ip({u"addr"_s, u"del"_s, v6 + u"/64"_s, u"dev"_s, u"lo"_s});
        return (!four || ip({u"addr"_s, u"add"_s, v4 + u"/24"_s, u"dev"_s, u"lo"_s}))
            && (!six || ip({u"-6"_s, u"addr"_s, u"add"_s, v6 + u"/64"_s, u"dev"_s, u"lo"_s}));
    }
    static config::Document settings(const QString &listen, const QString &bind, const QString &advertise)
    {
        config::Document document;
        document.set(u"ClusterSettings.Enable", true);
        document.set(u"ClusterSettings.ClusterName", u"c"_s);
        document.set(u"SqlSettings.DataSource", u"/m.db"_s);
        document.set(u"ServiceSettings.ListenAddress", listen);
        document.set(u"ClusterSettings.BindAddress", bind);
        document.set(u"ClusterSettings.AdvertiseAddress", advertise);
        return document;
    }
    /// Whether somebody who reads what the start says knows that it cannot be reached.
    static bool isSaid(const QList<config::Problem> &problems)
    {
        return config::hasErrors(problems)
            || std::any_of(problems.begin(), problems.end(), [](const config::Problem &problem) {
                   return problem.key == u"ClusterSettings.AdvertiseAddress"_s;
               });
    }
    /// Whether gossip that listens as `own` says gets what is sent to what it announces.
    static bool isReached(const node::OwnAddress &own, QTcpServer &server, net::PacketSocket &packets)
    {
        // The system takes it for this host, whichever that is.
        if (own.advertised == QHostAddress(QHostAddress::AnyIPv4)
            || own.advertised == QHostAddress(QHostAddress::AnyIPv6))
            return false;
        QTcpSocket caller;
        caller.connectToHost(own.advertised, server.serverPort());
        if (!caller.waitForConnected(5'000))
            return false;
        net::PacketSocket sender;
        const bool six = own.advertised.protocol() == QAbstractSocket::IPv6Protocol;
        if (!sender.bind(QHostAddress(six ? QHostAddress::AnyIPv6 : QHostAddress::AnyIPv4), 0))
            return false;
        sender.send(net::toEndpoint(own.advertised, server.serverPort()), "here"_ba);
        QByteArray bytes;
        cluster::Endpoint from;
        return QTest::qWaitFor([&] { return packets.receive(bytes, from) && bytes == "here"; });
    }

private slots:
    void initTestCase()
    {
        if (const QString &why = test::NetLab::unavailable(); !why.isEmpty())
            QSKIP(qPrintable(why));
        QVERIFY(ip({u"link"_s, u"set"_s, u"lo"_s, u"up"_s}));
    }

    void whoStartsIsReached_data()
    {
        QTest::addColumn<bool>("four");
        QTest::addColumn<bool>("six");
        QTest::newRow("a host with IPv4") << true << false;
        QTest::newRow("a host with IPv6") << false << true;
        QTest::newRow("a host with both") << true << true;
        QTest::newRow("a host with loopback alone") << false << false;
    }
    void whoStartsIsReached()
    {
        QFETCH(bool, four);
        QFETCH(bool, six);
        QVERIFY(hostHas(four, six));
        const QStringList own{u""_s, u"127.0.0.1"_s, u"::1"_s, v4, v6};
        const QStringList binds = own + QStringList{u"0.0.0.0"_s, u"::"_s};
        int started = 0;
        for (const QString &listenHost : binds)
            for (const QString &bind : binds)
                for (const QString &advertise : binds) {
                    const QString listen =
                        (listenHost.contains(u':') ? u'[' + listenHost + u']' : listenHost) + u":0"_s;
                    const QByteArray what =
                        u"listen \"%1\", bind \"%2\", advertise \"%3\""_s.arg(listen, bind, advertise)
                            .toUtf8();
                    const config::Document document = settings(listen, bind, advertise);
                    if (isSaid(config::validate(document)))
                        continue;
                    const auto address = node::ownAddress(document);
                    QVERIFY2(address.has_value(), what.constData());
                    QVERIFY2(!address->advertised.isNull(), what.constData());
                    QTcpServer server;
                    net::PacketSocket packets;
                    const auto ours = QNetworkInterface::allAddresses();
                    const auto isOurs = [&](const QString &text) {
                        return text.isEmpty() || text == u"0.0.0.0" || text == u"::"
                            || ours.contains(QHostAddress(text));
                    };
                    QCOMPARE(server.listen(address->gossipBind, 0), isOurs(bind));
                    if (!server.isListening())
                        continue; // the start ends with a sentence about the port
                    QVERIFY2(packets.bind(address->gossipBind, server.serverPort()), what.constData());
                    // Another address may be forwarded to this host, which only those know who set it.
                    if (!isOurs(advertise) || (advertise.isEmpty() && !isOurs(listenHost)))
                        continue;
                    QVERIFY2(isReached(*address, server, packets),
                        (what + " is not reached at " + address->advertised.toString().toUtf8()).constData());
                    const bool loopback = address->advertised.isLoopback();
                    const bool asked = (listenHost + bind + advertise).contains(u"1");
                    const bool could = (four && bind != u"::") || (six && bind != u"0.0.0.0");
                    if (could && !asked)
                        QVERIFY2(!loopback, what.constData());
                    ++started;
                }
        QVERIFY2(started > 50, qPrintable(QString::number(started)));
    }

    void anInterfaceWithoutAnAddressIsSaid()
    {
        QVERIFY(hostHas(false, false));
        config::Document document = settings(u":0"_s, {}, {});
        document.set(u"ClusterSettings.NetworkInterface", u"lo"_s);
        const auto refused = node::ownAddress(document);
        QVERIFY(!refused);
        QVERIFY2(refused.error().detail.contains(u"ClusterSettings.NetworkInterface is \"lo\""),
            qPrintable(refused.error().detail));
        // With a name and an address of its own the node asks the interface for neither.
        document.set(u"ClusterSettings.AdvertiseAddress", u"10.0.0.1"_s);
        document.set(u"ClusterSettings.OverrideHostname", u"a"_s);
        QVERIFY(node::ownAddress(document).has_value());
        QVERIFY(hostHas(false, true));
        document = settings(u":0"_s, {}, {});
        document.set(u"ClusterSettings.NetworkInterface", u"lo"_s);
        QCOMPARE(node::ownAddress(document)->advertised, QHostAddress(QString(v6)));
    }
};

MUSTER_NETLAB_MAIN(TestAddresses)
#include "tst_addresses.moc"
