// muster_test: USES Muster::Net TIMEOUT 180
#include "base/random.h"
#include "integration/gossip/adapters.h"
#include "net/gossip/endpoints.h"
#include "net/gossip/gossipadapter.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUdpSocket>

using namespace muster;
using namespace muster::net;
using namespace Qt::Literals::StringLiterals;
using namespace muster::adapters;
using cluster::MemberState;

class TestGossipAdapter : public QObject {
    Q_OBJECT
private slots:
    void threeSeeEachOtherAndTheirFacts()
    {
        Trio trio;
        QTRY_VERIFY(trio.allAlive());
        const auto seen = memberOf(trio[2], "b"_ba);
        QVERIFY(seen);
        QCOMPARE(seen->address, trio[1].address());
        QCOMPARE(cluster::decodeNodeMeta(seen->meta), metaOf(u"b"_s));

        cluster::NodeMeta drained = metaOf(u"b"_s);
        drained.lifecycle = cluster::Lifecycle::Draining;
        QSignalSpy events(&trio[0], &GossipAdapter::memberEvent);
        trio[1].setMeta(drained);
        QTRY_COMPARE(cluster::decodeNodeMeta(memberOf(trio[0], "b"_ba)->meta), drained);
        QTRY_VERIFY(!events.isEmpty());
        const auto event = events.first().first().value<cluster::MemberEvent>();
        QCOMPARE(event.name, "b"_ba);
        QCOMPARE(event.is, MemberState::Alive);
    }

    void userMessagesArriveWhole_data()
    {
        QTest::addColumn<int>("bytes");
        QTest::newRow("nothing but itself") << 0;
        QTest::newRow("100 kB") << 100'000;
        QTest::newRow("the largest that is allowed") << 4 * 1024 * 1024;
    }
    void userMessagesArriveWhole()
    {
        QFETCH(int, bytes);
        Trio trio(2);
        QTRY_VERIFY(trio.allAlive());
        QByteArray body(bytes, '\0');
        for (qsizetype i = 0; i < body.size(); ++i)
            body[i] = char(i * 31 >> 3);
        QSignalSpy received(&trio[1], &GossipAdapter::userReceived);
        QSignalSpy sent(&trio[0], &GossipAdapter::userSent);
        trio[0].sendUser(NodeId(u"b"_s), body);
        QTRY_COMPARE(received.size(), 1);
        QCOMPARE(received.first().last().toByteArray(), body);
        QTRY_COMPARE(sent.size(), 1);
        QCOMPARE(sent.first().last().toString(), QString());
    }

    void whatCannotBeSentIsTold_data()
    {
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("bytes");
        QTest::newRow("to nobody we know") << u"nobody"_s << 10;
        QTest::newRow("too large") << u"b"_s << 5 * 1024 * 1024;
    }
    void whatCannotBeSentIsTold()
    {
        QFETCH(QString, to);
        QFETCH(int, bytes);
        Trio trio(2);
        QTRY_VERIFY(trio.allAlive());
        QSignalSpy sent(&trio[0], &GossipAdapter::userSent);
        trio[0].sendUser(NodeId(to), QByteArray(bytes, 'x'));
        QTRY_COMPARE(sent.size(), 1);
        QCOMPARE(sent.first().first().value<NodeId>(), NodeId(to));
        QVERIFY(!sent.first().last().toString().isEmpty());
    }

    void aCrashedNodeIsDeadByRefusal_data()
    {
        QTest::addColumn<int>("nodes");
        QTest::newRow("two nodes") << 2;
        QTest::newRow("three nodes") << 3;
        QTest::newRow("five nodes") << 5;
    }
    void aCrashedNodeIsDeadByRefusal()
    {
        QFETCH(int, nodes);
        Trio trio(nodes);
        QTRY_VERIFY(trio.allAlive());
        const QByteArray last(1, char('a' + nodes - 1));
        trio.kill(size_t(nodes - 1));
        QElapsedTimer since;
        since.start();
        for (int i = 0; i < nodes - 1; ++i)
            QTRY_COMPARE_WITH_TIMEOUT(stateOf(trio[size_t(i)], last), MemberState::Dead, 3000);
        qInfo("dead everywhere after %lld ms", since.elapsed());
        for (int i = 0; i < nodes - 1; ++i)
            QCOMPARE(stateOf(trio[size_t(i)], "a"_ba), MemberState::Alive);
    }

    void whoLeavesHasLeft()
    {
        Trio trio;
        QTRY_VERIFY(trio.allAlive());
        QSignalSpy stopped(&trio[2], &GossipAdapter::stopped);
        trio[2].stop();
        QVERIFY(stopped.wait());
        QTRY_COMPARE(stateOf(trio[0], "c"_ba), MemberState::Left);
        QTRY_COMPARE(stateOf(trio[1], "c"_ba), MemberState::Left);
        // Nothing is listening anymore, and later requests are answered and harmless.
        QSignalSpy sent(&trio[2], &GossipAdapter::userSent);
        trio[2].sendUser(NodeId(u"a"_s), "late"_ba);
        QTRY_COMPARE(sent.size(), 1);
        trio[2].stop();
    }

    void garbageDoesNotDisturb()
    {
        Trio trio;
        QTRY_VERIFY(trio.allAlive());
        const QHostAddress host = toHostAddress(trio[0].address());
        const quint16 port = trio[0].address().port;
        QUdpSocket udp;
        Random random(7);
        for (int i = 0; i < 5'000; ++i) {
            QByteArray bytes(qsizetype(random.below(200)), '\0');
            for (char &byte : bytes)
                byte = char(random.next());
            // Half of it gets past the label.
            udp.writeDatagram(i % 2 ? "\xf4\x04" + "demo"_ba + bytes : bytes, host, port);
        }
        const QByteArray label = "\xf4\x04" + "demo"_ba;
        const QList<QByteArray> hostile{
            "GET / HTTP/1.1\r\n\r\n"_ba,
            label
                + QByteArray::fromHex(
                    "0683a44a6f696ec2a54e6f646573ffac5573657253746174654c656e00"), // minus one
            label + QByteArray::fromHex("0881aa557365724d73674c656ece7fffffff"), // two gigabytes
            label + QByteArray::fromHex("0981a3427566dbffffffff"), // four, compressed
            label + "\x06\xdf\xff\xff\xff\xff"_ba, // a map of four billion keys
            label, // slow: more never comes
            QByteArray(),
        };
        std::vector<std::unique_ptr<QTcpSocket>> open;
        for (const QByteArray &bytes : hostile) {
            open.push_back(std::make_unique<QTcpSocket>());
            open.back()->connectToHost(host, port);
            QVERIFY(open.back()->waitForConnected(2000));
            open.back()->write(bytes);
        }
        // What makes no sense is closed at once; the two that say nothing wrong wait for their deadline.
        for (size_t i = 0; i + 2 < open.size(); ++i)
            QTRY_COMPARE(open[i]->state(), QAbstractSocket::UnconnectedState);
        QSignalSpy received(&trio[0], &GossipAdapter::userReceived);
        trio[1].sendUser(NodeId(u"a"_s), "still there"_ba);
        QTRY_COMPARE(received.size(), 1);
        QVERIFY(trio.allAlive());
        for (size_t i = 0; i < 3; ++i)
            QCOMPARE(trio[i].view()->members.size(), size_t(3));
    }

    void slowAndCrowdingStreamsAreClosed()
    {
        GossipOptions options = optionsOf(u"a"_s);
        options.streamsPerPeerMax = 2;
        options.streamDeadline = Millis(300);
        GossipAdapter adapter(options);
        QVERIFY(adapter.start(metaOf(u"a"_s)));
        std::vector<std::unique_ptr<QTcpSocket>> sockets;
        for (int i = 0; i < 3; ++i) {
            sockets.push_back(std::make_unique<QTcpSocket>());
            sockets.back()->connectToHost(toHostAddress(adapter.address()), adapter.address().port);
            QVERIFY(sockets.back()->waitForConnected(2000));
        }
        QElapsedTimer since;
        since.start();
        QTRY_COMPARE(sockets[2]->state(), QAbstractSocket::UnconnectedState);
        QVERIFY2(since.elapsed() < 280, "the third is too much, not too slow");
        QCOMPARE(sockets[0]->state(), QAbstractSocket::ConnectedState);
        QTRY_COMPARE(sockets[0]->state(), QAbstractSocket::UnconnectedState);
        QTRY_COMPARE(sockets[1]->state(), QAbstractSocket::UnconnectedState);
    }

    // Goal: a few hosts that open streams and say nothing do not keep the others from joining.
    void whoHasMostStreamsMakesRoom()
    {
        GossipOptions options = optionsOf(u"a"_s);
        options.streamsMax = 4;
        options.streamsPerPeerMax = 4;
        options.streamDeadline = Millis(60'000);
        GossipAdapter adapter(options);
        QVERIFY(adapter.start(metaOf(u"a"_s)));
        std::vector<std::unique_ptr<QTcpSocket>> sockets;
        const auto connectFrom = [&](const QString &from) {
            sockets.push_back(std::make_unique<QTcpSocket>());
            return sockets.back()->bind(QHostAddress(from))
                && (sockets.back()->connectToHost(toHostAddress(adapter.address()), adapter.address().port),
                    sockets.back()->waitForConnected(2000));
        };
        const auto open = [&] {
            QString states;
            for (const auto &socket : sockets)
                states += socket->state() == QAbstractSocket::ConnectedState ? u'1' : u'0';
            return states;
        };
        for (int i = 0; i < 4; ++i)
            QVERIFY(connectFrom(u"127.0.0.7"_s));
        QVERIFY(connectFrom(u"127.0.0.8"_s));
        QTRY_COMPARE(open(), u"11101"_s);
        QVERIFY(connectFrom(u"127.0.0.8"_s));
        QTRY_COMPARE(open(), u"110011"_s);
        QVERIFY(connectFrom(u"127.0.0.8"_s)); // it would have most
        QTRY_COMPARE(open(), u"1100110"_s);
    }

    void clustersOfOtherNamesStayApart()
    {
        Trio trio(2);
        GossipOptions stranger = optionsOf(u"z"_s);
        stranger.label = "production"_ba;
        GossipAdapter other(stranger);
        QVERIFY(other.start(metaOf(u"z"_s)));
        other.join({trio[0].address()});
        trio[0].join({other.address()});
        QTRY_VERIFY(trio.allAlive()); // two, although the third knocked before
        QSignalSpy received(&trio[1], &GossipAdapter::userReceived);
        trio[0].sendUser(NodeId(u"b"_s), "ours"_ba);
        QTRY_COMPARE(received.size(), 1);
        QCOMPARE(other.view()->members.size(), size_t(1));
        QVERIFY(!stateOf(trio[0], "z"_ba));
    }

    void aRestartedNodeIsBelievedAtOnce()
    {
        const QTemporaryDir directory;
        Trio trio(2);
        GossipOptions options = optionsOf(u"c"_s);
        options.dataDirectory = directory.path();
        auto first = std::make_unique<GossipAdapter>(options);
        QVERIFY(first->start(metaOf(u"c"_s)));
        options.port = first->address().port;
        first->join({trio[0].address()});
        QTRY_COMPARE(stateOf(trio[0], "c"_ba), MemberState::Alive);
        const quint32 before = memberOf(trio[0], "c"_ba)->incarnation;
        first.reset();
        QTRY_COMPARE(stateOf(trio[0], "c"_ba), MemberState::Dead);

        GossipAdapter second(options);
        QVERIFY(second.start(metaOf(u"c"_s)));
        second.join({trio[0].address()});
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(trio[0], "c"_ba), MemberState::Alive, 2000);
        QVERIFY(memberOf(trio[0], "c"_ba)->incarnation > before);
    }

    void whatCannotStartSaysWhy()
    {
        Trio trio(1);
        GossipOptions options = optionsOf(u"b"_s);
        options.port = trio[0].address().port;
        GossipAdapter taken(options);
        const auto started = taken.start(metaOf(u"b"_s));
        QVERIFY(!started);
        QCOMPARE(started.error().code, ErrorCode::Unavailable);
        QVERIFY(started.error().detail.contains(QString::number(options.port)));

        options.self.clear();
        QCOMPARE(GossipAdapter(options).start(metaOf(u"b"_s)).error().code, ErrorCode::InvalidArgument);
        options = optionsOf(u"b"_s);
        options.label = QByteArray(256, 'x');
        QCOMPARE(GossipAdapter(options).start(metaOf(u"b"_s)).error().code, ErrorCode::InvalidArgument);
    }
};

QTEST_GUILESS_MAIN(TestGossipAdapter)
#include "tst_gossipadapter.moc"
