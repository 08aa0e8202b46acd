// muster_test: USES Muster::Cluster PATHS
#include "cluster/packets/codec.h"
#include "cluster/packets/label.h"
#include "cluster/packets/lzw.h"
#include "cluster/packets/stream.h"
#include "support/lzwcompress.h"
#include "unit/cluster/packets/vectors.h"

#include <QTest>

using namespace muster;
using namespace muster::cluster;
using namespace muster::cluster::packets;
using namespace Qt::Literals::StringLiterals;

namespace {

Protection protectionOf(const QJsonObject &vector)
{
    KeyRing ring;
    for (const QJsonValue &key : vector[u"keys_hex"].toArray()) {
        if (!ring.add(vectors::hex(key)))
            qFatal("a vector holds a bad key");
    }
    return Protection(vector[u"label"].toString().toUtf8(), {ring, true, true}, [] { return quint64(1); });
}

/// As memberlist writes it; ours never compresses.
QByteArray compressed(const QByteArray &plain)
{
    MsgpackWriter writer;
    writer.map(2);
    writer.raw("Algo");
    writer.number(0);
    writer.raw("Buf");
    writer.raw(test::lzwCompress(plain));
    return "\x09"_ba + writer.take();
}

/// What comes out of the decoder for a stream's direction.
StreamMessage streamMessage(const QJsonObject &decoded)
{
    const QString name = decoded[u"name"].toString();
    if (name == u"compress")
        return streamMessage(decoded[u"inner"].toObject());
    if (name == u"pushPull")
        return vectors::pushPull(decoded);
    if (name == u"err")
        return StreamError{decoded[u"fields"][u"Error"].toString().toUtf8()};
    const Message message = vectors::message(decoded);
    if (const auto *ping = std::get_if<Ping>(&message))
        return *ping;
    if (const auto *ack = std::get_if<Ack>(&message))
        return *ack;
    return std::get<UserData>(message);
}

QByteArray encodeStream(const StreamMessage &message)
{
    if (const auto *table = std::get_if<PushPull>(&message))
        return encodePushPull(*table);
    if (const auto *user = std::get_if<UserData>(&message))
        return encodeStreamUser(user->body);
    if (const auto *ping = std::get_if<Ping>(&message))
        return encodeStreamPing(*ping);
    if (const auto *ack = std::get_if<Ack>(&message))
        return encodeStreamAck(*ack);
    return encodeStreamError(std::get<StreamError>(message).text);
}

/// Each vector's place, so that a run says what it covered.
struct Covered {
    int decoded = 0;
    int identical = 0;
};

} // namespace

/// Everything in tests/vectors/memberlist-vectors.json that is bytes, through the functions that the gossip
/// adapter uses. The odd inputs are in tst_oddinput.
class TestVectors : public QObject {
    Q_OBJECT
private slots:
    void packets_data()
    {
        QTest::addColumn<QJsonObject>("packet");
        const QJsonArray packets = vectors::load()[u"packets"].toArray();
        QCOMPARE(packets.size(), 103);
        for (const QJsonValue &packet : packets)
            QTest::newRow(qPrintable(packet[u"id"].toString() + u' ' + packet[u"kind"].toString()))
                << packet.toObject();
    }
    void packets()
    {
        QFETCH(QJsonObject, packet);
        const QByteArray bytes = vectors::hex(packet[u"hex"]);
        const Protection protection = protectionOf(packet);
        const auto plain = protection.openPacket(bytes);
        QVERIFY2(plain, qPrintable(vectors::whyNot(plain)));
        const auto messages = decodePacket(*plain);
        QVERIFY2(messages, qPrintable(vectors::whyNot(messages)));
        QCOMPARE(*messages, vectors::messages(packet[u"decoded"].toObject()));
        ++m_packets.decoded;
        for (const Message &message : *messages) {
            QCOMPARE(decode(encode(message)).value(), message);
            QCOMPARE(encodedSize(message), int(encode(message).size()));
        }

        // And back to the very same bytes, each layer with what it had.
        const bool hasCrc = quint8((*plain)[0]) == 12;
        QByteArray again = encodePacket(*messages, Checksum::None);
        if (packet[u"kind"].toString().contains(u"compress"))
            again = compressed(again);
        if (hasCrc) {
            // Over the compressed bytes, which encodePacket() has no need to know.
            const QByteArray crc = plain->mid(1, 4);
            again = "\x0c"_ba + crc + again;
        }
        QCOMPARE(again.toHex(), plain->toHex());
        const QByteArray label = packet[u"label"].toString().toUtf8();
        if (protection.canOpen()) {
            const QByteArray sealed = bytes.mid(labelHeader(label).size());
            again = encrypt(protection.settings().keys, sealed[0], sealed.mid(1, nonceBytes), again, label);
        }
        QCOMPARE((labelHeader(label) + again).toHex(), bytes.toHex());
        ++m_packets.identical;
    }
    void everyPacketWasCovered()
    {
        QCOMPARE(m_packets.decoded, 103);
        QCOMPARE(m_packets.identical, 103);
    }

    void streams_data()
    {
        QTest::addColumn<QJsonObject>("stream");
        const QJsonArray streams = vectors::load()[u"streams"].toArray();
        QCOMPARE(streams.size(), 67);
        for (const QJsonValue &stream : streams)
            QTest::newRow(qPrintable(stream[u"id"].toString() + u' ' + stream[u"step"].toString()))
                << stream.toObject();
    }
    void streams()
    {
        QFETCH(QJsonObject, stream);
        // What a stream got for an answer is what a node in the acceptor's place has to make of the request.
        const QJsonObject reply = stream[u"server_to_client"].toObject();
        const bool refused = reply[u"kind"] == u"err"_s
            || (stream[u"scenario"].toString().startsWith(u"stream errors"_s)
                && reply[u"kind"] == u"(nothing)"_s && !stream[u"step"].toString().startsWith(u"ping"_s));
        direction(stream, u"client_to_server"_s, Protection::Side::Acceptor, refused);
        if (QTest::currentTestFailed())
            return;
        if (reply[u"kind"] != u"(nothing)"_s)
            direction(stream, u"server_to_client"_s, Protection::Side::Dialer, false);
        ++m_streams.decoded;
    }
    void everyStreamWasCovered()
    {
        QCOMPARE(m_streams.decoded, 67);
        qInfo("%d directions: %d encode to the same bytes, %d differ by the newer integer dialect alone, %d "
              "are "
              "hand-made, %d are refused as the reference refused them",
            m_directions, m_streams.identical, m_dialect, m_handMade, m_refused);
        QCOMPARE(m_directions, m_streams.identical + m_dialect + m_handMade + m_refused);
        QCOMPARE(m_handMade, 2);
    }

    void sequences()
    {
        int datagrams = 0;
        for (const QJsonValue &sequence : vectors::load()[u"sequences"].toArray()) {
            for (const QJsonValue &step : sequence[u"exchange"].toArray()) {
                if (step[u"proto"] != u"udp"_s)
                    continue;
                const QByteArray bytes = vectors::hex(step[u"hex"]);
                const auto messages = decodePacket(bytes);
                QVERIFY2(messages, qPrintable(vectors::whyNot(messages)));
                const Checksum checksum = quint8(bytes[0]) == 12 ? Checksum::Crc : Checksum::None;
                QCOMPARE(encodePacket(*messages, checksum).toHex(), bytes.toHex());
                ++datagrams;
            }
        }
        QVERIFY2(datagrams > 70, qPrintable(QString::number(datagrams)));
    }

    void aesGcm()
    {
        const QJsonArray rows = vectors::load()[u"aes_gcm"].toArray();
        QCOMPARE(rows.size(), 60);
        for (const QJsonValue &row : rows) {
            KeyRing ring;
            QVERIFY(ring.add(vectors::hex(row[u"key_hex"])));
            const QByteArray plain = vectors::hex(row[u"plain_hex"]);
            const QByteArray context = vectors::hex(row[u"aad_hex"]);
            const QByteArray sealed =
                encrypt(ring, row[u"version"].toInt(), vectors::hex(row[u"nonce_hex"]), plain, context);
            QCOMPARE(sealed.toHex(), row[u"out_hex"].toString().toLatin1());
            QCOMPARE(sealed.size(), row[u"computed_length"].toInt());
            QCOMPARE(decrypt(ring, sealed, context).value(), plain);
            QCOMPARE(decrypt(ring, sealed, context + 'x').error().code, ErrorCode::Unauthorized);
        }
    }

    void sealedSizes()
    {
        const QJsonArray rows = vectors::load()[u"formulas"][u"encrypted_length"].toArray();
        QCOMPARE(rows.size(), 12);
        KeyRing ring;
        QVERIFY(ring.add(QByteArray(16, 'k')));
        for (const QJsonValue &row : rows) {
            const QByteArray plain(row[u"plain_len"].toInt(), 'x');
            const int version = row[u"version"].toInt();
            const QByteArray sealed = encrypt(ring, version, QByteArray(nonceBytes, 'n'), plain, {});
            QCOMPARE(sealed.size(), row[u"wire_len"].toInt());
            if (version == 1)
                QCOMPARE(encryptionOverhead, row[u"reserved_overhead"].toInt());
        }
    }

private:
    void direction(const QJsonObject &stream, const QString &which, Protection::Side side, bool refused)
    {
        const QJsonObject one = stream[which].toObject();
        const QByteArray bytes = vectors::hex(one[u"hex"]);
        const Protection protection = protectionOf(stream);
        StreamDecoder decoder(protection, side);
        const auto message = decoder.feed(bytes);
        ++m_directions;
        if (refused) {
            QVERIFY2(!message, qPrintable(which));
            ++m_refused;
            return;
        }
        QVERIFY2(message, qPrintable(which + u": "_s + vectors::whyNot(message)));
        QVERIFY2(message->has_value(), qPrintable(which));
        QCOMPARE(**message, streamMessage(one[u"decoded"].toObject()));

        StreamDecoder byteByByte(protection, side);
        std::optional<StreamMessage> same;
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            QVERIFY2(!same, "complete before its last byte");
            same = byteByByte.feed(QByteArrayView(bytes).sliced(i, 1)).value();
        }
        QCOMPARE(same, *message);
        encodesBack(stream, one, side, **message);
    }

    void encodesBack(const QJsonObject &stream, const QJsonObject &one, Protection::Side side,
        const StreamMessage &message)
    {
        const Protection protection = protectionOf(stream);
        QByteArray again = encodeStream(message);
        if (one[u"kind"].toString().startsWith(u"compress"_s))
            again = compressed(again);
        const QByteArray header =
            side == Protection::Side::Dialer ? QByteArray() : labelHeader(protection.label());
        const QByteArray bytes = vectors::hex(one[u"hex"]).mid(header.size());
        if (one.contains(u"encryption")) {
            const QJsonValue sealing = one[u"encryption"];
            const QByteArray sealed = encrypt(protection.settings().keys, sealing[u"version"].toInt(),
                vectors::hex(sealing[u"nonce_hex"]), again, vectors::hex(sealing[u"aad_hex"]));
            again = bytes.left(frameHeadBytes) + sealed;
        }
        if (again == bytes) {
            ++m_streams.identical;
            return;
        }
        if (stream[u"step"].toString().contains(u"another order"_s)) {
            ++m_handMade;
            return;
        }
        // Of the newer dialect, in which integers over 127 are written as d1 where ours (the older,
        // understood by all) has cc or cd; its sender's other bytes are the same.
        QVERIFY2(!stream[u"source"].toString().contains(u"go-msgpack 0.5.5"), again.toHex());
        QVERIFY2(largestSigned(one[u"decoded"].toObject()) > 127, again.toHex());
        ++m_dialect;
    }

    /// Of the fields that are signed on the wire.
    static qint64 largestSigned(const QJsonObject &decoded)
    {
        if (decoded.contains(u"inner"))
            return largestSigned(decoded[u"inner"].toObject());
        const QJsonObject header =
            decoded[decoded.contains(u"header") ? u"header"_s : u"fields"_s].toObject();
        return std::max({header[u"Nodes"].toInteger(), header[u"UserStateLen"].toInteger(),
            header[u"UserMsgLen"].toInteger()});
    }

    Covered m_packets;
    Covered m_streams;
    int m_directions = 0;
    int m_refused = 0;
    int m_dialect = 0;
    int m_handMade = 0; ///< written on purpose as no encoder writes
};

QTEST_GUILESS_MAIN(TestVectors)
#include "tst_vectors.moc"
