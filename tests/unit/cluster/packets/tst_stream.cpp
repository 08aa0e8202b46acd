// muster_test: USES Muster::Cluster
#include "cluster/packets/lzw.h"
#include "cluster/packets/stream.h"
#include "support/lzwcompress.h"

#include <QTest>

using namespace muster;
using namespace muster::cluster;
using namespace muster::cluster::packets;
using namespace Qt::Literals::StringLiterals;

static Protection protection(const QList<QByteArray> &keys = {}, const QByteArray &label = {})
{
    KeyRing ring;
    for (const QByteArray &key : keys) {
        if (!ring.add(key))
            qFatal("bad key");
    }
    return Protection(label, {ring, true, true}, [] { return quint64(7); });
}

static const Protection plaintext = protection();
constexpr auto acceptor = Protection::Side::Acceptor;
constexpr auto dialer = Protection::Side::Dialer;

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

class TestStream : public QObject {
    Q_OBJECT
private slots:
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
        QTest::newRow("encrypted without a key") << "\x0a\x00"_ba << int(ErrorCode::Unavailable);
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
        StreamDecoder decoder(plaintext, acceptor);
        const auto result = decoder.feed(bytes);
        QVERIFY2(!result, "accepted");
        QTEST(int(result.error().code), "error");
        QVERIFY2(!decoder.feed("more"_ba), "an error must stick");
        QCOMPARE(decoder.bytesHeld(), 0);
    }

    void sealedStreams_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("error"); // -1: read
        const QByteArray key(16, 'k');
        const QByteArray user = encodeStreamUser("hello"_ba);
        Protection ours = protection({key}, "ours"_ba);
        const QByteArray sealed = ours.sealStream(user, dialer);
        const auto frame = [&ours](const QByteArray &inside) {
            return ours.sealStream(inside, dialer);
        };
        const QByteArray label = "\xf4\x04ours"_ba;
        QTest::newRow("as it should be") << sealed << -1;
        QTest::newRow("compressed inside") << frame(compressed(user)) << -1;
        QTest::newRow("plaintext") << label + user << int(ErrorCode::Forbidden);
        QTest::newRow("compressed plaintext") << label + compressed(user) << int(ErrorCode::Forbidden);
        QTest::newRow("a plain err message, which only a dialer believes")
            << label + encodeStreamError("x"_ba) << int(ErrorCode::Forbidden);
        QTest::newRow("no label") << sealed.mid(label.size()) << int(ErrorCode::Conflict);
        QTest::newRow("sealed for another label, sent with ours")
            << label + protection({key}, "else"_ba).sealStream(user, dialer).mid(label.size())
            << int(ErrorCode::Unauthorized);
        QTest::newRow("sealed with another key")
            << protection({QByteArray(16, 'x')}, "ours"_ba).sealStream(user, dialer)
            << int(ErrorCode::Unauthorized);
        QTest::newRow("a packet's sealing, without the head in it")
            << label + sealed.mid(label.size(), frameHeadBytes)
                + encrypt(ours.settings().keys, 1, QByteArray(nonceBytes, 'n'), user, "ours"_ba)
            << int(ErrorCode::Unauthorized);
        QTest::newRow("encrypted twice") << frame(ours.sealStream(user, acceptor)) << int(ErrorCode::Corrupt);
        QTest::newRow("encrypted inside of compressed")
            << frame(compressed(ours.sealStream(user, acceptor))) << int(ErrorCode::Corrupt);
        QTest::newRow("a label inside") << frame(label + user) << int(ErrorCode::Corrupt);
        QTest::newRow("nothing inside") << frame({}) << int(ErrorCode::Corrupt);
        QTest::newRow("half a message inside") << frame(user.chopped(1)) << int(ErrorCode::Corrupt);
        QTest::newRow("half a header inside") << frame(user.left(4)) << int(ErrorCode::Corrupt);
        QTest::newRow("a frame of no bytes")
            << label + QByteArray("\x0a\x00\x00\x00\x00", 5) << int(ErrorCode::Corrupt);
        QTest::newRow("a frame over the limit, refused before it comes")
            << label + QByteArray("\x0a\x01\x40\x00\x01", 5) << int(ErrorCode::TooLarge);
    }
    void sealedStreams()
    {
        QFETCH(QByteArray, bytes);
        const Protection ours = protection({QByteArray(32, 'z'), QByteArray(16, 'k')}, "ours"_ba);
        StreamDecoder decoder(ours, acceptor);
        const auto message = decoder.feed(bytes);
        QTEST(message ? -1 : int(message.error().code), "error");
        StreamDecoder byteByByte(ours, acceptor);
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            const auto step = byteByByte.feed(QByteArrayView(bytes).sliced(i, 1));
            if (i + 1 < bytes.size()) {
                QVERIFY(!step || !*step);
                continue;
            }
            QCOMPARE(step.has_value(), message.has_value());
            if (step)
                QCOMPARE(*step, *message);
        }
        if (message)
            QCOMPARE(std::get<UserData>(message->value()).body, "hello"_ba);
    }

    void answersCarryNoLabelButAreSealedForIt()
    {
        const QByteArray key(24, 'k');
        Protection ours = protection({key}, "ours"_ba);
        const QByteArray answer = ours.sealStream(encodeStreamAck({7, {}}), acceptor);
        QCOMPARE(quint8(answer[0]), 10);
        StreamDecoder decoder(ours, dialer);
        QCOMPARE(std::get<Ack>(decoder.feed(answer).value().value()), (Ack{7, {}}));
        // What a peer without our key explains is read; an unsealed ack is not believed.
        StreamDecoder explained(ours, dialer);
        QVERIFY(
            std::holds_alternative<StreamError>(explained.feed(encodeStreamError("why"_ba)).value().value()));
        StreamDecoder forged(ours, dialer);
        QCOMPARE(forged.feed(encodeStreamAck({7, {}})).error().code, ErrorCode::Forbidden);
    }

    void keysThatComeWhileAStreamIsOpenCount()
    {
        Protection ours = protection({QByteArray(16, 'o')});
        Protection faster = protection({QByteArray(16, 'n')});
        StreamDecoder decoder(ours, acceptor);
        const QByteArray sealed = faster.sealStream(encodeStreamUser("x"_ba), dialer);
        QVERIFY(!decoder.feed(sealed.chopped(1)).value());
        KeyRing both = ours.settings().keys;
        QVERIFY(both.add(QByteArray(16, 'n')));
        ours.change({both, true, true});
        QVERIFY(decoder.feed(sealed.right(1)).value());
    }

    void sealedBytesCountAsHeld()
    {
        Protection ours = protection({QByteArray(16, 'o')});
        const QByteArray sealed = ours.sealStream(encodeStreamUser(QByteArray(100'000, 'x')), dialer);
        StreamDecoder decoder(ours, acceptor);
        QVERIFY(!decoder.feed(sealed.left(70'000)).value());
        QVERIFY(decoder.bytesHeld() >= 69'990);
        StreamDecoder announced(ours, acceptor);
        QVERIFY(!announced.feed(QByteArray("\x0a\x01\x40\x00\x00more", 9)).value());
        QVERIFY2(announced.bytesHeld() < 64, "20 MiB are announced, 4 bytes came");
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
        StreamDecoder decoder(plaintext, acceptor);
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
            StreamDecoder decoder(plaintext, acceptor);
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
        StreamDecoder decoder(plaintext, acceptor);
        const QByteArray announced = encodeStreamUser(QByteArray(4'000'000, 'x')).left(1000);
        QVERIFY(!decoder.feed(announced).value());
        QVERIFY(decoder.bytesHeld() <= 1000);
    }
};

QTEST_GUILESS_MAIN(TestStream)
#include "tst_stream.moc"
