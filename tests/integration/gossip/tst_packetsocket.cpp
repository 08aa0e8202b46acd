// muster_test: USES Muster::Net
#include "net/gossip/endpoints.h"
#include "net/gossip/packetsocket.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QUdpSocket>

using namespace muster;
using namespace muster::net;
using namespace Qt::Literals::StringLiterals;

class TestPacketSocket : public QObject {
    Q_OBJECT

    /// A port that was free a moment ago.
    static quint16 closedPort(const QHostAddress &address)
    {
        QUdpSocket socket;
        return socket.bind(address, 0) ? socket.localPort() : quint16(0);
    }
    /// Everything that arrives, as it arrives.
    static void collect(PacketSocket &socket, QList<QByteArray> &packets)
    {
        connect(&socket, &PacketSocket::readyRead, &socket, [&socket, &packets] {
            QByteArray bytes;
            cluster::Endpoint from;
            while (socket.receive(bytes, from))
                packets.append(bytes + " from "_ba + toText(from).toLatin1());
        });
    }
    static quint16 freePort() { return closedPort(QHostAddress(QHostAddress::LocalHost)); }

private slots:
    void packetsArriveWithTheirSender()
    {
        const quint16 portA = freePort();
        const quint16 portB = freePort();
        PacketSocket a;
        PacketSocket b;
        QVERIFY(a.bind(QHostAddress(QHostAddress::LocalHost), portA));
        QVERIFY(b.bind(QHostAddress(QHostAddress::LocalHost), portB));
        QList<QByteArray> packets;
        collect(b, packets);
        a.send(toEndpoint(QHostAddress(QHostAddress::LocalHost), portB), "one"_ba);
        a.send(toEndpoint(QHostAddress(u"::ffff:127.0.0.1"_s), portB), QByteArray());
        QTRY_COMPARE(packets.size(), 2);
        const QByteArray sender = " from 127.0.0.1:"_ba + QByteArray::number(portA);
        QCOMPARE(packets, (QList<QByteArray>{"one"_ba + sender, sender}));
    }

    void aRefusalNamesWhatWasRefused_data()
    {
        QTest::addColumn<QHostAddress>("bind");
        QTest::addColumn<QHostAddress>("to");
        QTest::newRow("IPv4") << QHostAddress(QHostAddress::LocalHost) << QHostAddress(u"127.0.0.1"_s);
        QTest::newRow("IPv4 over a socket for both")
            << QHostAddress(QHostAddress::Any) << QHostAddress(u"127.0.0.1"_s);
        QTest::newRow("IPv6") << QHostAddress(QHostAddress::LocalHostIPv6) << QHostAddress(u"::1"_s);
    }
    void aRefusalNamesWhatWasRefused()
    {
        QFETCH(QHostAddress, bind);
        QFETCH(QHostAddress, to);
        const quint16 closed = closedPort(to);
        if (closed == 0)
            QSKIP("this machine has no such address");
        PacketSocket socket;
        QVERIFY(socket.bind(bind, freePort()));
        QSignalSpy ready(&socket, &PacketSocket::readyRead);
        const cluster::Endpoint nobody = toEndpoint(to, closed);
        socket.send(nobody, "anybody there?"_ba);
        QVERIFY(ready.wait());
        QByteArray bytes;
        cluster::Endpoint from;
        QVERIFY(!socket.receive(bytes, from));
        QCOMPARE(socket.takeRefused(), std::vector<cluster::Endpoint>{nobody});
        QVERIFY(socket.takeRefused().empty());
    }

    void aRefusalDoesNotSwallowTheNextPacket()
    {
        const quint16 port = freePort();
        PacketSocket receiver;
        QVERIFY(receiver.bind(QHostAddress(QHostAddress::LocalHost), port));
        PacketSocket sender;
        QVERIFY(sender.bind(QHostAddress(QHostAddress::LocalHost), freePort()));
        const cluster::Endpoint nobody = toEndpoint(QHostAddress(QHostAddress::LocalHost), freePort());
        const cluster::Endpoint somebody = toEndpoint(QHostAddress(QHostAddress::LocalHost), port);
        QList<QByteArray> packets;
        collect(receiver, packets);
        for (int i = 0; i < 10; ++i) {
            sender.send(nobody, "refused"_ba);
            sender.send(somebody, QByteArray::number(i));
        }
        QTRY_COMPARE(packets.size(), 10);
        for (int i = 0; i < 10; ++i)
            QVERIFY(packets[i].startsWith(QByteArray::number(i) + ' '));
    }

    void aTakenPortIsUnavailable()
    {
        const quint16 port = freePort();
        PacketSocket first;
        PacketSocket second;
        QVERIFY(first.bind(QHostAddress(QHostAddress::LocalHost), port));
        const auto bound = second.bind(QHostAddress(QHostAddress::LocalHost), port);
        QVERIFY(!bound);
        QCOMPARE(bound.error().code, ErrorCode::Unavailable);
        QVERIFY(bound.error().detail.contains(QString::number(port)));
    }

    void endpointsKeepWhatTheyAre_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("IPv4") << u"10.1.2.3"_s << 4 << u"10.1.2.3:8074"_s;
        QTest::newRow("mapped IPv4 is IPv4") << u"::ffff:10.1.2.3"_s << 4 << u"10.1.2.3:8074"_s;
        QTest::newRow("IPv6") << u"fd00::7"_s << 16 << u"[fd00::7]:8074"_s;
        QTest::newRow("IPv6 loopback") << u"::1"_s << 16 << u"[::1]:8074"_s;
    }
    void endpointsKeepWhatTheyAre()
    {
        QFETCH(QString, host);
        const cluster::Endpoint endpoint = toEndpoint(QHostAddress(host), 8074);
        QTEST(int(endpoint.ip.size()), "bytes");
        QTEST(toText(endpoint), "text");
        QCOMPARE(toEndpoint(toHostAddress(endpoint), 8074), endpoint);
    }
};

QTEST_GUILESS_MAIN(TestPacketSocket)
#include "tst_packetsocket.moc"
