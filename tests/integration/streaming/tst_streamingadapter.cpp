// muster_test: USES Muster::Net Muster::Keys TIMEOUT 120
#include "keys/certificates.h"
#include "net/streaming/streamingadapter.h"

#include "base/rankedmutex.h"

#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <mutex>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace muster;
using namespace muster::net;

namespace {

QSslConfiguration tlsOf(const keys::Identity &ca, const QString &name)
{
    const auto identity =
        keys::issueNodeCertificate(ca, {name, {}, {u"127.0.0.1"_s}}, 30, QDateTime::currentDateTimeUtc());
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates(QSslCertificate::fromData(ca.certificate, QSsl::Pem));
    if (!identity)
        return tls;
    tls.setLocalCertificateChain(QSslCertificate::fromData(identity->certificate, QSsl::Pem));
    tls.setPrivateKey(QSslKey(identity->privateKey, QSsl::Ec, QSsl::Pem, QSsl::PrivateKey));
    return tls;
}

class Receiver final : public StreamReceiver {
public:
    void event(const NodeId &, const QByteArray &payload) override
    {
        const std::lock_guard lock(m_mutex);
        m_events.append(payload);
    }
    void flush(const NodeId &, quint64) override
    {
        const std::lock_guard lock(m_mutex);
        ++m_flushes;
    }
    void forgotten(const NodeId &) override { }
    void trusted(TimePoint until) override
    {
        const std::lock_guard lock(m_mutex);
        m_until = until;
    }
    QByteArrayList events() const
    {
        const std::lock_guard lock(m_mutex);
        return m_events;
    }
    int flushes() const
    {
        const std::lock_guard lock(m_mutex);
        return m_flushes;
    }
    bool isSure() const
    {
        const std::lock_guard lock(m_mutex);
        return steadyNow() <= m_until;
    }

private:
    mutable RankedMutex m_mutex{LockRank::Overview};
    QByteArrayList m_events;
    int m_flushes = 0;
    TimePoint m_until;
};

struct Node {
    NodeId id;
    QString name;
    Receiver receiver;
    StreamingAdapter adapter;

    Node(const QString &letter, const QSslConfiguration &tls, StreamingOptions options = {})
        : id(letter)
        , name(u"name-"_s + letter)
        , adapter(
              [&] {
                  options.self = NodeId(letter);
                  options.tls = tls;
                  options.core.dialAgainAfter = 50ms;
                  options.core.probeEvery = 50ms;
                  options.core.trustFor = 1'500ms;
                  options.core.silentFor = 1'500ms;
                  return options;
              }(),
              receiver)
    {
    }
    StreamingPeer asPeer() const { return {name, QHostAddress(QHostAddress::LocalHost), adapter.port()}; }
};

} // namespace

class TestStreamingAdapter final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void eventsArriveBothWays();
    void largeEventsArrive();
    void whatWasSaidLastArrives();
    void returnedNodeIsConnectedAgain();
    void strangersAreRefused_data();
    void strangersAreRefused();
    void silentStrangersAreClosed();
    void connectionsOfOneAddressAreLimited();
    void takenPortIsAnError();

private:
    keys::Identity m_ca;
};

void TestStreamingAdapter::initTestCase()
{
    auto ca = keys::makeClusterCa(u"test"_s, QDateTime::currentDateTimeUtc());
    QVERIFY(ca);
    m_ca = *ca;
}

void TestStreamingAdapter::eventsArriveBothWays()
{
    Node a(u"a"_s, tlsOf(m_ca, u"name-a"_s));
    Node b(u"b"_s, tlsOf(m_ca, u"name-b"_s));
    QVERIFY(a.adapter.start());
    QVERIFY(b.adapter.start());
    QVERIFY(a.receiver.isSure()); // of nobody
    b.adapter.setPeers({{a.id, a.asPeer()}});
    a.adapter.setPeers({{b.id, b.asPeer()}});
    QTRY_VERIFY(a.receiver.flushes() == 1 && b.receiver.flushes() == 1);
    QTRY_VERIFY(a.receiver.isSure() && b.receiver.isSure());
    for (int i = 0; i < 1000; ++i) {
        a.adapter.publish("a" + QByteArray::number(i));
        b.adapter.publish("b" + QByteArray::number(i));
    }
    QTRY_COMPARE(a.receiver.events().size(), 1000);
    QTRY_COMPARE(b.receiver.events().size(), 1000);
    QCOMPARE(a.receiver.events().at(999), "b999");
    QCOMPARE(b.receiver.events().at(500), "a500");
    QCOMPARE(a.receiver.flushes(), 1);
}

void TestStreamingAdapter::largeEventsArrive()
{
    Node a(u"a"_s, tlsOf(m_ca, u"name-a"_s));
    Node b(u"b"_s, tlsOf(m_ca, u"name-b"_s));
    QVERIFY(a.adapter.start());
    QVERIFY(b.adapter.start());
    b.adapter.setPeers({{a.id, a.asPeer()}});
    a.adapter.setPeers({{b.id, b.asPeer()}});
    QTRY_VERIFY(b.receiver.isSure() && b.receiver.flushes() == 1);
    const QByteArray large(6 * 1024 * 1024, 'x');
    a.adapter.publish(large);
    QTRY_COMPARE(b.receiver.events().size(), 1);
    QVERIFY(b.receiver.events().first() == large);
    a.adapter.publish(QByteArray(9 * 1024 * 1024, 'x')); // more than any event may have
    QTRY_COMPARE(b.receiver.flushes(), 2);
    a.adapter.publish("after");
    QTRY_COMPARE(b.receiver.events().size(), 2);
}

void TestStreamingAdapter::whatWasSaidLastArrives()
{
    Node b(u"b"_s, tlsOf(m_ca, u"name-b"_s));
    QVERIFY(b.adapter.start());
    {
        Node a(u"a"_s, tlsOf(m_ca, u"name-a"_s));
        QVERIFY(a.adapter.start());
        b.adapter.setPeers({{a.id, a.asPeer()}});
        a.adapter.setPeers({{b.id, b.asPeer()}});
        QTRY_COMPARE(b.receiver.flushes(), 1);
        for (int i = 0; i < 2000; ++i)
            a.adapter.publish(QByteArray(1000, 'x'));
        a.adapter.publish("last");
        const QFuture<void> written = a.adapter.finish(1min);
        QTRY_VERIFY(written.isFinished());
        QTRY_COMPARE(b.receiver.events().size(), 2001); // all that is left to do is to read
        QCOMPARE(b.receiver.events().last(), "last");
    }
    Node alone(u"c"_s, tlsOf(m_ca, u"name-c"_s));
    QVERIFY(alone.adapter.start());
    alone.adapter.publish("unheard");
    const QFuture<void> atOnce = alone.adapter.finish(1min);
    QTRY_VERIFY(atOnce.isFinished());
}

void TestStreamingAdapter::returnedNodeIsConnectedAgain()
{
    Node a(u"a"_s, tlsOf(m_ca, u"name-a"_s));
    QVERIFY(a.adapter.start());
    {
        Node b(u"b"_s, tlsOf(m_ca, u"name-b"_s));
        QVERIFY(b.adapter.start());
        b.adapter.setPeers({{a.id, a.asPeer()}});
        a.adapter.setPeers({{b.id, b.asPeer()}});
        QTRY_COMPARE(a.receiver.flushes(), 1);
        QTRY_VERIFY(a.receiver.isSure());
    }
    QTRY_VERIFY(!a.receiver.isSure());
    Node again(u"b"_s, tlsOf(m_ca, u"name-b"_s));
    QVERIFY(again.adapter.start());
    again.adapter.setPeers({{a.id, a.asPeer()}});
    a.adapter.setPeers({{again.id, again.asPeer()}});
    QTRY_COMPARE(a.receiver.flushes(), 2);
    again.adapter.publish("new");
    QTRY_COMPARE(a.receiver.events(), QByteArrayList{"new"});
    QTRY_VERIFY(a.receiver.isSure());
}

void TestStreamingAdapter::strangersAreRefused_data()
{
    QTest::addColumn<QString>("who");
    QTest::newRow("another authority") << u"other"_s;
    QTest::newRow("no certificate") << u"none"_s;
    QTest::newRow("another node's certificate") << u"name-c"_s;
    QTest::newRow("the right one, to see that it works") << u"name-a"_s;
}

void TestStreamingAdapter::strangersAreRefused()
{
    QFETCH(const QString, who);
    QSslConfiguration tls = tlsOf(m_ca, who);
    if (who == u"other") {
        const auto other = keys::makeClusterCa(u"test"_s, QDateTime::currentDateTimeUtc());
        QVERIFY(other);
        tls = tlsOf(*other, u"name-a"_s);
        tls.setCaCertificates(QSslCertificate::fromData(m_ca.certificate, QSsl::Pem));
    } else if (who == u"none") {
        tls.setLocalCertificateChain({});
        tls.setPrivateKey({});
    }
    Node a(u"a"_s, tls);
    Node b(u"b"_s, tlsOf(m_ca, u"name-b"_s));
    QVERIFY(a.adapter.start());
    QVERIFY(b.adapter.start());
    b.adapter.setPeers({{a.id, a.asPeer()}});
    a.adapter.setPeers({{b.id, b.asPeer()}});
    a.adapter.publish("hello");
    if (who == u"name-a") {
        QTRY_VERIFY(b.receiver.isSure());
        return;
    }
    // The same port lets another in meanwhile.
    Node c(u"A"_s, tlsOf(m_ca, u"name-A"_s)); // sorts before both
    QVERIFY(c.adapter.start());
    b.adapter.setPeers({{a.id, a.asPeer()}, {c.id, c.asPeer()}});
    c.adapter.setPeers({{b.id, b.asPeer()}});
    QTRY_VERIFY(c.receiver.isSure() && c.receiver.flushes() == 1);
    QTRY_COMPARE(b.receiver.flushes(), 1);
    QVERIFY(!b.receiver.isSure());
    QCOMPARE(b.receiver.events(), QByteArrayList());
}

void TestStreamingAdapter::silentStrangersAreClosed()
{
    StreamingOptions options;
    options.handshakeWithin = 200ms;
    Node b(u"b"_s, tlsOf(m_ca, u"name-b"_s), options);
    QVERIFY(b.adapter.start());
    QTcpSocket silent;
    silent.connectToHost(QHostAddress(QHostAddress::LocalHost), b.adapter.port());
    QVERIFY(silent.waitForConnected());
    QTRY_COMPARE(silent.state(), QAbstractSocket::UnconnectedState);
    QTcpSocket garbage;
    garbage.connectToHost(QHostAddress(QHostAddress::LocalHost), b.adapter.port());
    garbage.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    QTRY_COMPARE(garbage.state(), QAbstractSocket::UnconnectedState);
    // Who dials waits no longer either: this one accepts and says nothing.
    QTcpServer mute;
    QVERIFY(mute.listen(QHostAddress(QHostAddress::LocalHost)));
    b.adapter.setPeers({{NodeId(u"c"_s), {u"name-c"_s, mute.serverAddress(), mute.serverPort()}}});
    QTRY_VERIFY(mute.hasPendingConnections());
    QTcpSocket *const dialed = mute.nextPendingConnection();
    QTRY_COMPARE(dialed->state(), QAbstractSocket::UnconnectedState);
    QTRY_VERIFY(mute.hasPendingConnections()); // and tries again
}

void TestStreamingAdapter::connectionsOfOneAddressAreLimited()
{
    StreamingOptions options;
    options.acceptedPerAddressMax = 3;
    Node b(u"b"_s, tlsOf(m_ca, u"name-b"_s), options);
    QVERIFY(b.adapter.start());
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int i = 0; i < 10; ++i) {
        sockets.push_back(std::make_unique<QTcpSocket>());
        sockets.back()->connectToHost(QHostAddress(QHostAddress::LocalHost), b.adapter.port());
        QVERIFY(sockets.back()->waitForConnected());
    }
    QTRY_COMPARE(std::count_if(sockets.begin(), sockets.end(),
                     [](const auto &socket) { return socket->state() == QAbstractSocket::ConnectedState; }),
        3);
}

void TestStreamingAdapter::takenPortIsAnError()
{
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress(QHostAddress::LocalHost)));
    StreamingOptions options;
    options.port = taken.serverPort();
    Node b(u"b"_s, tlsOf(m_ca, u"name-b"_s), options);
    const auto started = b.adapter.start();
    QVERIFY(!started);
    QVERIFY2(started.error().detail.contains(u"StreamingPort"), qPrintable(started.error().detail));
}

QTEST_GUILESS_MAIN(TestStreamingAdapter)
#include "tst_streamingadapter.moc"
