#include "cluster/wire/lzw.h"
#include "cluster/wire/stream.h"
#include "unit/wire/vectors.h"

#include <QTest>

using namespace muster;
using namespace muster::cluster;
using namespace muster::cluster::wire;
using namespace Qt::Literals::StringLiterals;

static StreamMessage expected(const QJsonObject &decoded)
{
    const QString name = decoded[u"name"].toString();
    if (name == u"compress")
        return expected(decoded[u"inner"].toObject());
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

static QByteArray encodeAgain(const StreamMessage &message)
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

static QByteArray compressed(const QByteArray &plain)
{
    MsgpackWriter writer;
    writer.map(2);
    writer.raw("Algo");
    writer.number(0);
    writer.raw("Buf");
    writer.raw(lzwCompress(plain));
    return "\x09"_ba + writer.take();
}

class TestStream : public QObject {
    Q_OBJECT
private slots:
    void decodesEveryCapturedStream_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("label");
        QTest::addColumn<QJsonObject>("decoded");
        for (const QJsonValue &stream : vectors::load()[u"streams"].toArray()) {
            for (const auto &[side, isDialler] :
                {std::pair(u"client_to_server"_s, true), {u"server_to_client"_s, false}}) {
                const QJsonObject one = stream[side].toObject();
                const QString kind = one[u"kind"].toString();
                static const QStringList others{
                    u"(nothing)"_s, u"(malformed on purpose)"_s, u"encrypt"_s, u"?"_s};
                if (!stream[u"keys_hex"].toArray().isEmpty() || one.isEmpty() || others.contains(kind))
                    continue;
                QTest::newRow(qPrintable(u"%1 %2 %3"_s.arg(stream[u"id"].toString(), side, kind)))
                    << vectors::hex(one[u"hex"])
                    << (isDialler ? stream[u"label"].toString().toUtf8() : QByteArray())
                    << one[u"decoded"].toObject();
            }
        }
    }
    void decodesEveryCapturedStream()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, label);
        QFETCH(QJsonObject, decoded);
        StreamDecoder atOnce(label);
        const auto message = atOnce.feed(bytes);
        QVERIFY2(message, qPrintable(vectors::whyNot(message)));
        QVERIFY(message->has_value());
        QCOMPARE(**message, expected(decoded));

        StreamDecoder byteByByte(label);
        std::optional<StreamMessage> same;
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            QVERIFY2(!same, "complete before its last byte");
            same = byteByByte.feed(QByteArrayView(bytes).sliced(i, 1)).value();
        }
        QCOMPARE(same, *message);

        StreamDecoder again;
        QCOMPARE(again.feed(encodeAgain(**message)).value(), *message);
    }

    void bytesOfTheOlderDialectAreOurs()
    {
        int compared = 0;
        for (const QJsonValue &stream : vectors::load()[u"streams"].toArray()) {
            const QJsonObject sent = stream[u"client_to_server"].toObject();
            const QString kind = sent[u"kind"].toString();
            if (stream[u"client"] == u"raw-client"_s || !stream[u"keys_hex"].toArray().isEmpty()
                || !stream[u"label"].toString().isEmpty()
                || !(kind == u"pushPull" || kind == u"user" || kind == u"ping")
                || !stream[u"source"].toString().contains(u"go-msgpack 0.5.5"))
                continue;
            QCOMPARE(encodeAgain(expected(sent[u"decoded"].toObject())).toHex(),
                sent[u"hex"].toString().toLatin1());
            ++compared;
        }
        QVERIFY(compared > 0);
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("error");
        const QByteArray header = "\x83\xa4Join\xc2\xa5Nodes"_ba;
        QTest::newRow("push/pull of minus one members")
            << "\x06"_ba + header + "\xff\xacUserStateLen\x00"_ba << int(ErrorCode::Corrupt);
        QTest::newRow("push/pull of a million members")
            << "\x06"_ba + header + "\xce\x00\x10\x00\x00\xacUserStateLen\xc0"_ba << int(ErrorCode::Corrupt);
        QTest::newRow("push/pull of more members than allowed")
            << QByteArray("\x06", 1) + header + QByteArray("\xce\x00\x10\x00\x00\xacUserStateLen\x00", 19)
            << int(ErrorCode::TooLarge);
        QTest::newRow("user message of minus one byte")
            << "\x08\x81\xaaUserMsgLen\xff"_ba << int(ErrorCode::Corrupt);
        QTest::newRow("user message of a gigabyte")
            << QByteArray("\x08\x81\xaaUserMsgLen\xce\x40\x00\x00\x00", 18) << int(ErrorCode::TooLarge);
        QTest::newRow("unknown type") << "\x4d"_ba << int(ErrorCode::Corrupt);
        QTest::newRow("checksum wrapper in a stream") << "\x0c\x01"_ba << int(ErrorCode::Corrupt);
        QTest::newRow("compound in a stream") << "\x07\x01"_ba << int(ErrorCode::Corrupt);
        QTest::newRow("encrypted without a key") << "\x0a\x00"_ba << int(ErrorCode::Corrupt);
        QTest::newRow("label of another cluster") << "\xf4\x03one"_ba << int(ErrorCode::Conflict);
        QTest::newRow("compressed twice")
            << compressed(compressed(encodeStreamUser("x"_ba))) << int(ErrorCode::Corrupt);
        QTest::newRow("compressed nothing") << compressed(QByteArray()) << int(ErrorCode::Corrupt);
        QTest::newRow("compressed type byte alone") << compressed("\x06"_ba) << int(ErrorCode::Corrupt);
        QTest::newRow("compressed half a user message")
            << compressed(encodeStreamUser(QByteArray(100, 'x')).chopped(1)) << int(ErrorCode::Corrupt);
        QTest::newRow("a map that never ends")
            << "\x00\x8f"_ba + QByteArray(100, '\x91') << int(ErrorCode::Corrupt);
    }
    void refused()
    {
        QFETCH(QByteArray, bytes);
        StreamDecoder decoder;
        const auto result = decoder.feed(bytes);
        QVERIFY2(!result, "accepted");
        QTEST(int(result.error().code), "error");
        QVERIFY2(!decoder.feed("more"_ba), "an error must stick");
        QCOMPARE(decoder.bytesHeld(), 0);
    }

    void oddStreamsOfTheVectors()
    {
        // What memberlist answered or accepted gives a message; what ended it or was refused gives none.
        for (const QJsonValue &row : vectors::load()[u"behaviour_on_odd_input"][u"tcp_plain"].toArray()) {
            const QString name = row[u"case"].toString();
            const bool good = name.startsWith(u"ping") || name.startsWith(u"pushPull with 0")
                || name.startsWith(u"pushPull, one") || name.startsWith(u"user message (accepted");
            StreamDecoder decoder;
            const auto result = decoder.feed(vectors::hex(row[u"hex"]));
            QVERIFY2((result && result->has_value()) == good, qPrintable(name));
        }
    }

    void tableEntriesWithoutSenseAreLeftOut()
    {
        PushPull table;
        table.members.push_back(
            {"good"_ba, {"\x7f\x00\x00\x01"_ba.left(4), 1}, {}, 1, MemberState::Alive, {}});
        table.members.push_back({"no address"_ba, {QByteArray(), 1}, {}, 1, MemberState::Alive, {}});
        table.members.push_back({QByteArray(), {"abcd"_ba, 1}, {}, 1, MemberState::Alive, {}});
        table.members.push_back({"unknown state"_ba, {"abcd"_ba, 1}, {}, 1, MemberState(9), {}});
        table.members.push_back({"left"_ba, {"abcd"_ba, 1}, {}, 1, MemberState::Left, {}});
        table.members[0].address.ip = "wxyz"_ba;
        StreamDecoder decoder;
        const auto result = decoder.feed(encodePushPull(table));
        const auto &read = std::get<PushPull>(result.value().value());
        QCOMPARE(read.members.size(), size_t(2));
        QCOMPARE(read.members[0].name, "good"_ba);
        QCOMPARE(read.members[1].name, "left"_ba);
    }

    void bigUserMessagesComeThroughPlainAndCompressed()
    {
        const QByteArray body(4 * 1024 * 1024, 'x');
        for (const QByteArray &bytes : {encodeStreamUser(body), compressed(encodeStreamUser(body))}) {
            StreamDecoder decoder;
            std::optional<StreamMessage> message;
            for (qsizetype at = 0; at < bytes.size(); at += 65'536)
                message = decoder
                              .feed(QByteArrayView(bytes).sliced(
                                  at, std::min<qsizetype>(65'536, bytes.size() - at)))
                              .value();
            QVERIFY(message);
            QCOMPARE(std::get<UserData>(*message).body, body);
        }
    }

    void memoryFollowsWhatArrived()
    {
        StreamDecoder decoder;
        const QByteArray announced = encodeStreamUser(QByteArray(4'000'000, 'x')).left(1000);
        QVERIFY(!decoder.feed(announced).value());
        QVERIFY(decoder.bytesHeld() <= 1000);
    }
};

QTEST_GUILESS_MAIN(TestStream)
#include "tst_stream.moc"
