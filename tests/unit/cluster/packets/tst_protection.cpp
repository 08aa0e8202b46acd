// muster_test: USES Muster::Cluster
#include "cluster/packets/codec.h"
#include "cluster/packets/protection.h"

#include <QTest>

#include <set>

using namespace muster;
using namespace muster::cluster;
using namespace muster::cluster::packets;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray oldKey(16, 'o');
const QByteArray newKey(32, 'n');
const QByteArray packet = encodePacket({Message(Suspect{7, "b"_ba, "a"_ba})});

KeyRing ringOf(const QList<QByteArray> &keys)
{
    KeyRing ring;
    for (const QByteArray &key : keys) {
        if (!ring.add(key))
            qFatal("bad key");
    }
    return ring;
}

Protection protection(
    const QList<QByteArray> &keys, const QByteArray &label = {}, bool incoming = true, bool outgoing = true)
{
    return Protection(label, {ringOf(keys), incoming, outgoing}, [] { return quint64(0x0123456789abcdef); });
}

} // namespace

class TestProtection : public QObject {
    Q_OBJECT
private slots:
    void packets_data()
    {
        QTest::addColumn<QList<QByteArray>>("senderKeys");
        QTest::addColumn<QByteArray>("senderLabel");
        QTest::addColumn<bool>("outgoing");
        QTest::addColumn<QList<QByteArray>>("ourKeys");
        QTest::addColumn<bool>("incoming");
        QTest::addColumn<int>("error"); // -1: heard
        QTest::addColumn<QString>("detail");
        using Keys = QList<QByteArray>;
        const QByteArray ours = "ours"_ba;
        QTest::newRow("nobody has keys") << Keys() << ours << true << Keys() << true << -1 << QString();
        QTest::newRow("one key") << Keys{oldKey} << ours << true << Keys{oldKey} << true << -1 << QString();
        QTest::newRow("our second key")
            << Keys{oldKey} << ours << true << Keys{newKey, oldKey} << true << -1 << QString();
        QTest::newRow("a wrong key") << Keys{newKey} << ours << true << Keys{oldKey} << true
                                     << int(ErrorCode::Unauthorized) << u"does not fit our key"_s;
        QTest::newRow("a wrong key for several")
            << Keys{QByteArray(24, 'x')} << ours << true << Keys{oldKey, newKey} << true
            << int(ErrorCode::Unauthorized) << u"fits none of our 2 keys"_s;
        QTest::newRow("no key") << Keys() << ours << true << Keys{oldKey} << true << int(ErrorCode::Forbidden)
                                << u"is not encrypted"_s;
        QTest::newRow("outgoing off is no key either")
            << Keys{oldKey} << ours << false << Keys{oldKey} << true << int(ErrorCode::Forbidden)
            << u"is not encrypted"_s;
        QTest::newRow("plaintext while incoming is off")
            << Keys() << ours << true << Keys{oldKey} << false << -1 << QString();
        QTest::newRow("sealed while incoming is off")
            << Keys{oldKey} << ours << true << Keys{oldKey} << false << -1 << QString();
        QTest::newRow("another label") << Keys{oldKey} << "other"_ba << true << Keys{oldKey} << true
                                       << int(ErrorCode::Conflict) << u"carries the label 'other'"_s;
        QTest::newRow("no label") << Keys{oldKey} << QByteArray() << true << Keys{oldKey} << true
                                  << int(ErrorCode::Conflict) << u"carries no label"_s;
        QTest::newRow("a label that breaks the line")
            << Keys{} << "x\ny"_ba << true << Keys{} << true << int(ErrorCode::Conflict)
            << u"carries the label 'x?y'"_s;
    }
    void packets()
    {
        QFETCH(QList<QByteArray>, senderKeys);
        QFETCH(QByteArray, senderLabel);
        QFETCH(bool, outgoing);
        QFETCH(QList<QByteArray>, ourKeys);
        QFETCH(bool, incoming);
        QFETCH(QString, detail);
        Protection sender = protection(senderKeys, senderLabel, true, outgoing);
        const QByteArray sent = sender.sealPacket(packet);
        QVERIFY(sent.size() - packet.size() <= sender.packetOverhead());
        QCOMPARE(sent.contains(packet), senderKeys.isEmpty() || !outgoing);
        const auto opened = protection(ourKeys, "ours"_ba, incoming).openPacket(sent);
        QTEST(opened ? -1 : int(opened.error().code), "error");
        if (opened)
            QCOMPARE(*opened, packet);
        else
            QCOMPARE(opened.error().detail, detail);
    }

    void plainPingsAreToldFromSealedPackets()
    {
        // Both begin with 0 or 1.
        const Protection ours = protection({oldKey});
        for (const Message &message : {Message(Ping{1, "a"_ba, {}, {}}),
                 Message(IndirectPing{1, {"abcd"_ba, 1}, "a"_ba, true, {}, {}})}) {
            const QByteArray plain = encodePacket({message}, Checksum::None);
            QVERIFY(quint8(plain[0]) <= 1);
            QCOMPARE(ours.openPacket(plain).error().code, ErrorCode::Forbidden);
        }
        // A node without keys hears sealed packets as damaged pings.
        const Protection keyless = protection({});
        Protection sealed = protection({oldKey});
        const QByteArray sent = sealed.sealPacket(packet);
        QVERIFY(!decodePacket(keyless.openPacket(sent).value()));
        QCOMPARE(keyless.suspicionAbout(sent).value().code, ErrorCode::Unavailable);
        QVERIFY(!keyless.suspicionAbout("\x04garbage"_ba));
        QVERIFY(!keyless.suspicionAbout({}));
    }

    void whatIsOnItsWayDuringAChangeIsHeard()
    {
        Protection receiver = protection({oldKey, newKey});
        Protection slow = protection({oldKey});
        const QByteArray before = slow.sealPacket(packet);
        receiver.change({ringOf({newKey}), true, true});
        QVERIFY(receiver.hasFormer());
        QCOMPARE(receiver.openPacket(before).value(), packet);
        // A second change within the grace does not forget the first.
        receiver.change({ringOf({newKey, QByteArray(24, 'x')}), true, true});
        QCOMPARE(receiver.openPacket(before).value(), packet);
        receiver.forgetFormer();
        QCOMPARE(receiver.openPacket(before).error().code, ErrorCode::Unauthorized);
        QVERIFY(!receiver.hasFormer());
    }

    void plaintextIsHeardForAWhileAfterEncryptionIsDemanded()
    {
        Protection receiver = protection({oldKey}, {}, false, true);
        receiver.change({ringOf({oldKey}), true, true});
        QCOMPARE(receiver.openPacket(packet).value(), packet);
        receiver.forgetFormer();
        QCOMPARE(receiver.openPacket(packet).error().code, ErrorCode::Forbidden);
        // Keys that are taken away altogether: what is still sealed is heard.
        Protection slow = protection({oldKey});
        receiver.change({});
        QCOMPARE(receiver.openPacket(slow.sealPacket(packet)).value(), packet);
        QCOMPARE(receiver.openPacket(packet).value(), packet);
    }

    void noncesNeverRepeat()
    {
        quint64 drawn = 0;
        NonceSequence nonces([&drawn] { return ++drawn; });
        std::set<QByteArray> seen;
        for (int i = 0; i < 1000; ++i) {
            const QByteArray nonce = nonces.next();
            QCOMPARE(nonce.size(), nonceBytes);
            QVERIFY(seen.insert(nonce).second);
        }
        QCOMPARE(drawn, quint64(1));
    }

    void fingerprintsNameKeysAndDoNotTellThem()
    {
        QCOMPARE(keyFingerprint(oldKey).size(), 16);
        QCOMPARE(keyFingerprint(oldKey), keyFingerprint(QByteArray(16, 'o')));
        QVERIFY(keyFingerprint(oldKey) != keyFingerprint(newKey));
        QVERIFY(!keyFingerprint(oldKey).contains(oldKey.toHex().left(8)));
    }
};

QTEST_GUILESS_MAIN(TestProtection)
#include "tst_protection.moc"
