// muster_test: USES Muster::Net TIMEOUT 300
#include "cluster/packets/codec.h"
#include "integration/gossip/adapters.h"
#include "log/log.h"
#include "net/gossip/endpoints.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <QUdpSocket>

using namespace muster;
using namespace muster::net;
using namespace muster::adapters;
using namespace Qt::Literals::StringLiterals;
using cluster::MemberState;
using cluster::packets::KeyRing;
using cluster::packets::ProtectionSettings;

namespace {

const QByteArray oldKey(16, 'o');
const QByteArray newKey(32, 'n');
const QByteArray wrongKey(32, 'w');

KeyRing ringOf(const QList<QByteArray> &keys)
{
    KeyRing ring;
    for (const QByteArray &key : keys) {
        if (!ring.add(key))
            qFatal("bad key");
    }
    return ring;
}

ProtectionSettings sealedWith(const QList<QByteArray> &keys)
{
    return {ringOf(keys), true, true};
}

/// What `adapter` remembers of refusals of this kind.
std::optional<Stranger> strangerOf(const GossipAdapter &adapter, Refusal refusal, const QByteArray &ip = {})
{
    for (const Stranger &stranger : adapter.view()->strangers) {
        if (stranger.refusal == refusal && (ip.isEmpty() || stranger.from.ip == ip))
            return stranger;
    }
    return {};
}

/// Every adapter sends numbered messages to its neighbor without end, a few at a time, and counts what
/// arrives. Member events other than the first ones are remembered: a change of keys must cause none.
class Traffic : public QObject {
public:
    explicit Traffic(Trio &trio) : m_trio(trio)
    {
        for (size_t i = 0; i < trio.size(); ++i) {
            QObject::connect(&trio[i], &GossipAdapter::userReceived, this,
                [this](const NodeId &, const QByteArray &body) { ++m_arrived[body]; });
            QObject::connect(&trio[i], &GossipAdapter::userSent, this,
                [this, i](const NodeId &, const QString &error) { sent(i, error); });
            QObject::connect(&trio[i], &GossipAdapter::memberEvent, this,
                [this](const cluster::MemberEvent &event) { happened(event); });
            for (int window = 0; window < 4; ++window)
                send(i);
        }
    }
    void end() { m_ending = true; }
    bool isOver() const { return m_inFlight == 0; }
    int count() const { return m_sent; }
    const QStringList &errors() const { return m_errors; }
    const QByteArrayList &events() const { return m_events; }
    /// Those of the messages sent that did not arrive exactly once.
    int wrong() const
    {
        const auto once = std::count_if(
            m_arrived.begin(), m_arrived.end(), [](const auto &entry) { return entry.second == 1; });
        return m_sent - int(once) + (int(m_arrived.size()) - int(once));
    }

private:
    void send(size_t from)
    {
        const size_t to = (from + 1) % m_trio.size();
        // Of any size from nothing to some datagrams.
        ++m_sent;
        ++m_inFlight;
        const QByteArray body = QByteArray::number(m_sent) + ' ' + QByteArray(m_sent % 7 * 1000, 'x');
        m_trio[from].sendUser(NodeId(QString(QChar(u'a' + int(to)))), body);
    }
    void happened(const cluster::MemberEvent &event)
    {
        // The news of the start may still be in transit.
        const bool started = !event.was && event.is == MemberState::Alive && event.name < "z"_ba;
        if (!started)
            m_events.push_back(event.name + ": " + event.reason.toUtf8());
    }
    void sent(size_t from, const QString &error)
    {
        --m_inFlight;
        if (!error.isEmpty())
            m_errors.append(error);
        if (!m_ending)
            send(from);
    }

    Trio &m_trio;
    bool m_ending = false;
    int m_sent = 0;
    int m_inFlight = 0;
    std::map<QByteArray, int> m_arrived;
    QStringList m_errors;
    QByteArrayList m_events;
};

/// What each adapter uses, as its view shows.
bool usesKeys(const GossipAdapter &adapter, const QList<QByteArray> &keys)
{
    std::vector<QByteArray> fingerprints;
    for (const QByteArray &key : keys)
        fingerprints.push_back(cluster::packets::keyFingerprint(key));
    return adapter.view()->keyFingerprints == fingerprints;
}

} // namespace

class TestProtectedGossip : public QObject {
    Q_OBJECT
private slots:
    void aSealedClusterWorks_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("AES-128") << QByteArray(16, 'k');
        QTest::newRow("AES-192") << QByteArray(24, 'k');
        QTest::newRow("AES-256") << QByteArray(32, 'k');
    }
    void aSealedClusterWorks()
    {
        QFETCH(QByteArray, key);
        Trio trio(3, sealedWith({key}));
        QTRY_VERIFY(trio.allAlive());
        QVERIFY(usesKeys(trio[0], {key}));
        const QByteArray large(4 * 1024 * 1024, 'x');
        QSignalSpy received(&trio[1], &GossipAdapter::userReceived);
        trio[0].sendUser(NodeId(u"b"_s), large);
        QTRY_COMPARE(received.size(), 1);
        QCOMPARE(received.first().last().toByteArray(), large);
        trio.kill(2);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(trio[0], "c"_ba), MemberState::Dead, 5000);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(trio[1], "c"_ba), MemberState::Dead, 5000);
        QCOMPARE(trio[0].view()->refused, quint64(0));
    }

    void intruders_data()
    {
        QTest::addColumn<QList<QByteArray>>("keys");
        QTest::addColumn<QByteArray>("label");
        QTest::addColumn<int>("refusal"); // at the cluster
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<int>(
            "atIntruder"); // at the intruder; -1: nothing, as the reference answers no other label
        using Keys = QList<QByteArray>;
        QTest::newRow("a wrong key") << Keys{wrongKey} << "demo"_ba << int(Refusal::WrongKey)
                                     << u"fits none of our 2 keys."_s << int(Refusal::WrongKey);
        QTest::newRow("no key") << Keys{} << "demo"_ba << int(Refusal::NotEncrypted) << u"is not encrypted."_s
                                << int(Refusal::NoKeyHere);
        QTest::newRow("a wrong label") << Keys{oldKey} << "other"_ba << int(Refusal::OtherLabel)
                                       << u"carries the label 'other'."_s << -1;
        QTest::newRow("no label") << Keys{oldKey} << QByteArray() << int(Refusal::OtherLabel)
                                  << u"carries no label."_s << -1;
    }
    void intruders()
    {
        QFETCH(QList<QByteArray>, keys);
        QFETCH(QByteArray, label);
        QFETCH(int, refusal);
        QFETCH(QString, sentence);
        QFETCH(int, atIntruder);
        Trio trio(3, sealedWith({oldKey, newKey}));
        QTRY_VERIFY(trio.allAlive());
        Traffic traffic(trio);
        GossipOptions options = optionsOf(u"z"_s);
        options.label = label;
        options.protection = sealedWith(keys);
        options.bindAddress = QHostAddress(u"127.0.0.2"_s); // so that it can be distinguished from the others
        GossipAdapter intruder(options);
        QVERIFY(intruder.start(metaOf(u"z"_s)));
        std::vector<cluster::Endpoint> seeds;
        for (size_t i = 0; i < trio.size(); ++i)
            seeds.push_back(trio[i].address());
        intruder.join(seeds);
        // It says that a member died and that it lives, in its own words.
        QUdpSocket liar;
        QVERIFY(liar.bind(QHostAddress(u"127.0.0.2"_s)));
        cluster::packets::Protection protection(label, options.protection, [] { return quint64(9); });
        for (const cluster::Message &lie : {cluster::Message(cluster::Dead{1'000, "b"_ba, "c"_ba}),
                 cluster::Message(cluster::Alive{
                     1, "z"_ba, intruder.address(), cluster::encodeNodeMeta(metaOf(u"z"_s))})}) {
            for (size_t i = 0; i < trio.size(); ++i)
                liar.writeDatagram(protection.sealPacket(cluster::packets::encodePacket({lie})),
                    toHostAddress(trio[i].address()), trio[i].address().port);
        }
        const QByteArray ip = QByteArray::fromHex("7f000002");
        for (size_t i = 0; i < trio.size(); ++i) {
            QTRY_VERIFY(strangerOf(trio[i], Refusal(refusal), ip));
            // As a packet and as a stream (dialed from whatever address the route has), each named.
            QTRY_VERIFY(strangerWith(trio[i], ip, liar.localPort(), sentence));
            QTRY_VERIFY(strangerWith(trio[i], QByteArray::fromHex("7f000001"), 0, sentence));
        }
        if (atIntruder >= 0)
            QTRY_VERIFY(
                strangerOf(intruder, Refusal(atIntruder)) || strangerOf(intruder, Refusal::RefusesUs));
        const QString packet = u"A packet from 127.0.0.2:%1 %2"_s.arg(liar.localPort()).arg(sentence);
        QTRY_VERIFY(logHas(packet));

        traffic.end();
        QTRY_VERIFY(traffic.isOver());
        QVERIFY(trio.allAlive());
        QCOMPARE(traffic.events(), QByteArrayList());
        QCOMPARE(traffic.errors(), QStringList());
        QTRY_COMPARE(traffic.wrong(), 0);
        QCOMPARE(intruder.view()->members.size(), size_t(1));
    }

    void keysRotateUnderLoad_data()
    {
        QTest::addColumn<int>("nodes");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("two nodes, AES-128 to AES-256") << 2 << oldKey << newKey;
        QTest::newRow("five nodes, AES-256 to AES-192") << 5 << newKey << QByteArray(24, 'm');
    }
    void keysRotateUnderLoad()
    {
        QFETCH(int, nodes);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        Trio trio(nodes, sealedWith({from}));
        QTRY_VERIFY(trio.allAlive());
        Traffic traffic(trio);
        // One node after the other, with traffic between all the while; each step is done when the last has
        // taken it, not later.
        for (const QList<QByteArray> &keys : {QList{from, to}, QList{to, from}, QList{to}}) {
            for (size_t i = 0; i < trio.size(); ++i) {
                const int before = traffic.count();
                trio[i].setKeys(ringOf(keys));
                QTRY_VERIFY(usesKeys(trio[i], keys));
                QTRY_VERIFY(traffic.count() > before + 20);
            }
        }
        verifyUndisturbed(trio, traffic);
        // The old key is worthless once everything in transit has arrived.
        cluster::packets::Protection late("demo"_ba, sealedWith({from}), [] { return quint64(9); });
        QUdpSocket socket;
        QTRY_VERIFY_WITH_TIMEOUT((socket.writeDatagram(late.sealPacket(cluster::packets::encodePacket(
                                                           {cluster::Message(cluster::Nack{1})})),
                                      toHostAddress(trio[0].address()), trio[0].address().port),
                                     strangerOf(trio[0], Refusal::WrongKey)),
            10'000);
    }

    void aRunningClusterMovesToEncryptionAndBack()
    {
        Trio trio(3);
        QTRY_VERIFY(trio.allAlive());
        Traffic traffic(trio);
        // Keys with both flags off, outgoing on, incoming on; and the other way round.
        const KeyRing keys = ringOf({oldKey});
        const std::vector<ProtectionSettings> steps{{keys, false, false}, {keys, false, true},
            {keys, true, true}, {keys, false, true}, {keys, false, false}, {{}, true, true}};
        for (const ProtectionSettings &step : steps) {
            for (size_t i = 0; i < trio.size(); ++i) {
                const int before = traffic.count();
                // The flags first where keys come, or the first moment of the key would demand it of all.
                const auto flags = [&] {
                    trio[i].setVerification(step.verifyIncoming, step.verifyOutgoing);
                };
                if (!step.keys.isEmpty())
                    flags();
                trio[i].setKeys(step.keys);
                if (step.keys.isEmpty())
                    flags();
                QTRY_COMPARE(trio[i].view()->keyFingerprints.size(), step.keys.keys().size());
                QTRY_COMPARE(trio[i].view()->verifyIncoming, step.verifyIncoming);
                QTRY_COMPARE(trio[i].view()->verifyOutgoing, step.verifyOutgoing);
                QTRY_VERIFY(traffic.count() > before + 20);
            }
        }
        verifyUndisturbed(trio, traffic);
    }

    void datagramsStayBelowTheLimit_data()
    {
        QTest::addColumn<ProtectionSettings>("protection");
        QTest::addColumn<int>("protocolMax"); // of the peer
        QTest::newRow("plain") << ProtectionSettings() << 5;
        QTest::newRow("plain, to a peer that does not know checksums") << ProtectionSettings() << 4;
        QTest::newRow("sealed") << sealedWith({newKey}) << 5;
    }
    void datagramsStayBelowTheLimit()
    {
        QFETCH(ProtectionSettings, protection);
        QFETCH(int, protocolMax);
        Trio trio(1, protection);
        cluster::packets::Protection ours("demo"_ba, protection, [] { return quint64(9); });
        QUdpSocket peer;
        QVERIFY(peer.bind(QHostAddress(QHostAddress::LocalHost)));
        const auto tell = [&](const cluster::Alive &alive) {
            peer.writeDatagram(ours.sealPacket(cluster::packets::encodePacket({cluster::Message(alive)})),
                toHostAddress(trio[0].address()), trio[0].address().port);
        };
        // A peer that listens, and so much news for it that its datagrams are full.
        tell({1, "peer"_ba, toEndpoint(QHostAddress(QHostAddress::LocalHost), peer.localPort()), {},
            {1, quint8(protocolMax), 2, 0, 0, 0}});
        for (int i = 0; i < 60; ++i)
            tell({1, "member" + QByteArray::number(i), {QByteArray::fromHex("7f000003"), quint16(1000 + i)},
                QByteArray(10 + 7 * i, 'm')});
        qsizetype largest = 0;
        int datagrams = 0;
        int checksums = 0;
        const bool wantsChecksum = protection.keys.isEmpty() && protocolMax >= 5;
        const auto readAll = [&] {
            while (peer.hasPendingDatagrams()) {
                QByteArray bytes(peer.pendingDatagramSize(), '\0');
                peer.readDatagram(bytes.data(), bytes.size());
                largest = std::max(largest, bytes.size());
                const auto inner = ours.openPacket(bytes);
                if (!inner)
                    return false;
                const auto messages = cluster::packets::decodePacket(*inner);
                if (!messages)
                    return false;
                // News carries a checksum for peers known to understand it; pings and acks do not.
                const bool hasChecksum = quint8((*inner)[0]) == 12;
                checksums += hasChecksum;
                if (hasChecksum && !wantsChecksum)
                    return false;
                ++datagrams;
            }
            return true;
        };
        bool fine = true;
        const auto heardAll = [&] {
            return datagrams > 20 && largest > 1200 && (checksums > 0 || !wantsChecksum);
        };
        QTRY_VERIFY_WITH_TIMEOUT(!(fine = fine && readAll()) || heardAll(), 20'000);
        QVERIFY(fine);
        QCOMPARE(checksums > 0, wantsChecksum);
        QVERIFY2(largest <= cluster::packets::packetBytesMax, qPrintable(QString::number(largest)));
    }

    void whoHoardsBytesLosesItsOwnStream()
    {
        Trio trio(1, sealedWith({oldKey}));
        GossipOptions options = optionsOf(u"b"_s);
        options.protection = sealedWith({oldKey});
        QCOMPARE(options.streamBytesMax, 64LL * 1024 * 1024); // without a key
        options.streamBytesMax = 1'000'000;
        GossipAdapter &target = trio.add(options);
        QTRY_VERIFY(trio.allAlive());
        // A frame of 20 MiB is announced and nearly fills the budget; it needs no key for that.
        QTcpSocket hoarder;
        hoarder.connectToHost(toHostAddress(target.address()), target.address().port);
        QVERIFY(hoarder.waitForConnected(2000));
        hoarder.write("\xf4\x04"
                      "demo"_ba
            + QByteArray::fromHex("0a01400000") + QByteArray(900'000, 'x'));
        QTRY_COMPARE(hoarder.bytesToWrite(), 0);
        const QByteArray body(600'000, 'y');
        QSignalSpy received(&target, &GossipAdapter::userReceived);
        trio[0].sendUser(NodeId(u"b"_s), body);
        QTRY_COMPARE(received.size(), 1);
        QCOMPARE(received.first().last().toByteArray(), body);
        QTRY_COMPARE(hoarder.state(), QAbstractSocket::UnconnectedState);
        QTRY_VERIFY(strangerOf(target, Refusal::TooMuch));
        const auto named = strangerOf(target, Refusal::TooMuch);
        QVERIFY2(named->sentence.startsWith(u"A stream from 127.0.0.1 cannot be read: "_s),
            qPrintable(named->sentence));
    }

    void strangersAreBounded()
    {
        Trio trio(1, sealedWith({oldKey}));
        std::vector<std::unique_ptr<QUdpSocket>> sockets;
        quint64 sent = 0;
        for (size_t i = 0; i < 2 * Strangers::keptMax; ++i) {
            sockets.push_back(std::make_unique<QUdpSocket>());
            sockets.back()->writeDatagram("\xf4\x04"
                                          "demo\x01garbage garbage garbage garbage garbage"_ba,
                toHostAddress(trio[0].address()), trio[0].address().port);
            ++sent;
        }
        QTRY_COMPARE(trio[0].view()->refused, sent);
        QCOMPARE(trio[0].view()->strangers.size(), Strangers::keptMax);
        QVERIFY(trio.allAlive());
    }

private:
    static bool strangerWith(
        const GossipAdapter &adapter, const QByteArray &ip, quint16 port, const QString &end)
    {
        const auto view = adapter.view();
        return std::any_of(view->strangers.begin(), view->strangers.end(), [&](const Stranger &stranger) {
            return stranger.from == cluster::Endpoint{ip, port} && stranger.sentence.endsWith(end);
        });
    }
    static bool logHas(const QString &text)
    {
        const QList<QByteArray> lines = log::recentLines(1000);
        return std::any_of(lines.begin(), lines.end(),
            [&text](const QByteArray &line) { return QString::fromUtf8(line).contains(text); });
    }
    static void verifyUndisturbed(Trio &trio, Traffic &traffic)
    {
        traffic.end();
        QTRY_VERIFY_WITH_TIMEOUT(traffic.isOver(), 15'000);
        QCOMPARE(traffic.errors(), QStringList());
        QTRY_COMPARE(traffic.wrong(), 0);
        QCOMPARE(traffic.events(), QByteArrayList());
        QVERIFY(trio.allAlive());
        QStringList refused;
        for (size_t i = 0; i < trio.size(); ++i) {
            for (const Stranger &stranger : trio[i].view()->strangers)
                refused.append(stranger.sentence);
        }
        QCOMPARE(refused, QStringList());
        qInfo("%d messages, each arrived once; no member event", traffic.count());
    }
};

QTEST_GUILESS_MAIN(TestProtectedGossip)
#include "tst_protectedgossip.moc"
