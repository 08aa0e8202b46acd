// muster_test: USES Muster::Cluster PATHS
#include "cluster/packets/codec.h"
#include "cluster/packets/label.h"
#include "cluster/packets/lzw.h"
#include "cluster/packets/msgpack.h"
#include "support/lzwcompress.h"
#include "unit/cluster/packets/vectors.h"

#include <QTest>

using namespace muster;
using namespace muster::cluster;
using namespace muster::cluster::packets;
using namespace Qt::Literals::StringLiterals;

static QByteArray compound(const QList<QByteArray> &parts)
{
    QByteArray bytes = "\x07"_ba;
    bytes.append(char(quint8(parts.size())));
    for (const QByteArray &part : parts)
        bytes.append(char(quint8(part.size() >> 8))).append(char(quint8(part.size())));
    return bytes + parts.join();
}

static QByteArray compressed(const QByteArray &plain)
{
    MsgpackWriter writer;
    writer.map(2);
    writer.raw("Algo");
    writer.number(0);
    writer.raw("Buf");
    writer.raw(test::lzwCompress(plain));
    return "\x09"_ba + writer.take();
}

class TestCodec : public QObject {
    Q_OBJECT
private slots:
    void oddInputNeverDecodesToMoreThanTheReferenceSaw_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<int>("messages");
        for (const QJsonValue &row : vectors::load()[u"behaviour_on_odd_input"][u"udp_plain"].toArray()) {
            const QString name = row[u"case"].toString();
            // Refused by ours although memberlist takes them, or ends itself: they make no sense.
            static const QStringList refused{u"alive with 3-byte Vsn"_s, u"alive with 5-byte Vsn"_s,
                u"alive with empty Addr"_s, u"alive with empty Node name"_s, u"ping with 3-byte SourceAddr"_s,
                u"indirect ping with empty Target"_s};
            static const QStringList two{u"compound in compound"_s};
            static const QStringList none{u"type byte"_s, u"CRC"_s, u"compound with zero parts"_s,
                u"compound, 3 parts announced"_s, u"compress of an"_s, u"compress with"_s, u"ping, msgpack"_s,
                u"ping, empty body"_s, u"label"_s};
            const auto isOneOf = [&name](const QStringList &list) {
                return std::any_of(list.begin(), list.end(),
                    [&name](const QString &start) { return name.startsWith(start); });
            };
            QTest::newRow(qPrintable(name)) << vectors::hex(row[u"hex"])
                                            << (isOneOf(refused) || isOneOf(none) ? 0
                                                       : isOneOf(two)             ? 2
                                                                                  : 1);
        }
    }
    void oddInputNeverDecodesToMoreThanTheReferenceSaw()
    {
        QFETCH(QByteArray, input);
        const auto inner = removeLabel(input, {});
        const auto messages = inner ? decodePacket(*inner) : fail(ErrorCode::Corrupt);
        QTEST(messages ? int(messages->size()) : 0, "messages");
    }

    void compoundVectors_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<bool>("ok");
        for (const QJsonValue &row : vectors::load()[u"compound"].toArray()) {
            const QByteArray whole = row.toObject().contains(u"full_hex")
                ? vectors::hex(row[u"full_hex"])
                : "\x07"_ba + vectors::hex(row[u"after_type_byte_hex"]);
            QTest::newRow(qPrintable(row[u"case"].toString())) << whole << !row.toObject().contains(u"error");
        }
    }
    void compoundVectors()
    {
        QFETCH(QByteArray, input);
        const auto messages = decodePacket(input);
        QTEST(messages.has_value(), "ok");
        if (messages)
            QVERIFY(messages->empty()); // their parts are letters, no messages
    }

    void partsThatCannotBeReadAreSkipped()
    {
        const QByteArray nack = encode(Nack{7});
        const auto messages =
            decodePacket(compound({nack, "\x4d?"_ba, "\x04garbage"_ba, QByteArray(), nack}));
        QCOMPARE(messages.value(), (std::vector<Message>{Nack{7}, Nack{7}}));
    }

    void wholePartsOfATruncatedCompoundCount()
    {
        const QByteArray whole = compound({encode(Nack{1}), encode(Nack{2})});
        QCOMPARE(decodePacket(whole.chopped(1)).value(), std::vector<Message>{Nack{1}});
    }

    void nesting_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<int>("messages");
        const QByteArray nack = encode(Nack{7});
        QTest::newRow("compound in compound") << compound({compound({nack, nack})}) << 2;
        QTest::newRow("compress in compress") << compressed(compressed(nack)) << 1;
        QTest::newRow("compound in compress") << compressed(compound({nack, nack})) << 2;
        QTest::newRow("compress in compound") << compound({compressed(nack), nack}) << 2;
        QTest::newRow("three deep is too much, its neighbours count")
            << compound({compound({compound({nack}), nack})}) << 1;
    }
    void nesting()
    {
        QFETCH(QByteArray, input);
        QTEST(int(decodePacket(input).value().size()), "messages");
    }

    void bombsAreBounded()
    {
        const QByteArray bomb = compressed("\x08"_ba + QByteArray(60'000, 'x'));
        QVERIFY(bomb.size() < 1000);
        QCOMPARE(
            decodePacket(compressed("\x08"_ba + QByteArray(70'000, 'x'))).error().code, ErrorCode::TooLarge);
        // One fits; a datagram full of them does not get 60 kB for each.
        const auto messages = decodePacket(compound({bomb, bomb, bomb, bomb}));
        QCOMPARE(messages.value().size(), size_t(1));
    }

    void packetsOfManyPartsRoundTrip_data()
    {
        QTest::addColumn<int>("parts");
        QTest::newRow("one is sent alone") << 1;
        QTest::newRow("two become a compound") << 2;
        QTest::newRow("as many as the count can hold") << compoundPartsMax;
    }
    void packetsOfManyPartsRoundTrip()
    {
        QFETCH(int, parts);
        std::vector<Message> messages;
        qsizetype bytes = 0;
        for (int i = 0; i < parts; ++i) {
            messages.push_back(Suspect{quint32(i), "node"_ba, "accuser"_ba});
            bytes += encodedSize(messages.back()) + compoundPartOverhead;
        }
        const QByteArray packet = encodePacket(messages);
        QVERIFY(packet.size() <= bytes + packetOverhead);
        QCOMPARE(decodePacket(packet).value(), messages);
        QVERIFY(encodePacket({}).isEmpty());
    }

    void anyFlippedBitIsSeenByTheChecksum()
    {
        const QByteArray packet = encodePacket({Message(Ack{7, "payload"_ba})});
        for (qsizetype bit = 8; bit < 8 * packet.size(); ++bit) {
            QByteArray broken = packet;
            broken[bit / 8] = char(broken[bit / 8] ^ (1 << (bit % 8)));
            QVERIFY(!decodePacket(broken));
        }
    }

    void labels_data()
    {
        QTest::addColumn<QByteArray>("packet");
        QTest::addColumn<QByteArray>("expected");
        QTest::addColumn<int>("error"); // -1: none
        QTest::newRow("own label") << "\xf4\x03onex"_ba
                                   << "one"_ba << -1;
        QTest::newRow("no label where none is wanted") << "x"_ba << QByteArray() << -1;
        QTest::newRow("label of another cluster") << "\xf4\x03twox"_ba
                                                  << "one"_ba << int(ErrorCode::Conflict);
        QTest::newRow("label that only begins like ours") << "\xf4\x02onx"_ba
                                                          << "one"_ba << int(ErrorCode::Conflict);
        QTest::newRow("no label where one is wanted") << "x"_ba
                                                      << "one"_ba << int(ErrorCode::Conflict);
        QTest::newRow("label where none is wanted")
            << "\xf4\x03onex"_ba << QByteArray() << int(ErrorCode::Conflict);
        QTest::newRow("empty label") << QByteArray("\xf4\x00x", 3) << QByteArray() << int(ErrorCode::Corrupt);
        QTest::newRow("label cut short") << "\xf4\x09on"_ba
                                         << "one"_ba << int(ErrorCode::Corrupt);
        QTest::newRow("header cut short") << "\xf4"_ba
                                          << "one"_ba << int(ErrorCode::Corrupt);
    }
    void labels()
    {
        QFETCH(QByteArray, packet);
        QFETCH(QByteArray, expected);
        const auto inner = removeLabel(packet, expected);
        QTEST(inner ? -1 : int(inner.error().code), "error");
        if (inner)
            QCOMPARE(inner->toByteArray(), "x"_ba);
    }
};

QTEST_GUILESS_MAIN(TestCodec)
#include "tst_codec.moc"
