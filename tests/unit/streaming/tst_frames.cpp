// muster_test: USES Muster::Streaming
#include "streaming/frames.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace muster;
using namespace muster::streaming;

namespace {

Hello hello()
{
    return {NodeId(u"node-1"_s), 7, {9, 3}, {u"events-1"_s, u"later"_s}};
}

QByteArray raw(char kind, const QByteArray &body)
{
    QByteArray bytes(3, '\0');
    return bytes + char(body.size() + 1) + kind + body;
}

QByteArray u64(quint64 value)
{
    QByteArray bytes;
    for (int shift = 56; shift >= 0; shift -= 8)
        bytes.append(char(value >> shift));
    return bytes;
}

} // namespace

class TestFrames final : public QObject {
    Q_OBJECT
private slots:
    void roundTrip();
    void hostile_data();
    void hostile();
    void unknownKindsAndFieldsAreSkipped();
    void nothingLargerThanAllowedIsHeld();
};

void TestFrames::roundTrip()
{
    const QList<Frame> frames = {hello(), From{5}, Events{5, {"one", "", QByteArray(3000, 'x')}},
        Part{8, 10, 4, "456"}, Probe{~quint64(0)}, Answer{3, 8, 7}, Resend{0}};
    QByteArray bytes;
    for (const Frame &frame : frames)
        bytes += encode(frame);
    for (const qsizetype piece : {bytes.size(), qsizetype(1), qsizetype(7)}) {
        FrameReader reader;
        QList<Frame> read;
        for (qsizetype at = 0; at < bytes.size(); at += piece) {
            reader.feed(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at)));
            for (auto frame = reader.next();; frame = reader.next()) {
                QVERIFY(frame);
                if (!*frame)
                    break;
                read.append(**frame);
            }
        }
        QVERIFY(read == frames);
    }
}

void TestFrames::hostile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray head = "\x06node-1" + u64(7) + u64(0) + u64(0);
    QTest::newRow("a frame of nothing") << QByteArray(4, '\0');
    QTest::newRow("longer than may be") << QByteArray("\xff\xff\xff\xff\x01");
    QTest::newRow("hello without an id") << raw(1, '\0' + u64(7) + u64(0) + u64(0) + '\0');
    QTest::newRow("an id with a line break") << raw(1,
        "\x03"
        "a\nb"
            + u64(7) + u64(0) + u64(0) + '\0');
    QTest::newRow("incarnation 0") << raw(1,
        "\x01"
        "a" + u64(0)
            + u64(0) + u64(0) + '\0');
    QTest::newRow("more features than follow") << raw(1,
        head
            + "\x02\x01"
              "a");
    QTest::newRow("too many features") << raw(1,
        head + char(65)
            + QByteArray("\x01"
                         "a")
                  .repeated(65));
    QTest::newRow("hello cut short") << raw(1, head.left(9));
    QTest::newRow("from 0") << raw(2, u64(0));
    QTest::newRow("from beyond all numbers") << raw(2, u64(numberMax + 1));
    QTest::newRow("events without one") << raw(3, u64(1));
    QTest::newRow("event 0") << raw(3, u64(0) + QByteArray("\0\0\0\0", 4));
    QTest::newRow("an event longer than its frame") << raw(3,
        u64(1)
            + QByteArray("\0\0\0\x05"
                         "abc",
                7));
    QTest::newRow("an event of four gigabytes") << raw(3,
        u64(1)
            + "\xff\xff\xff\xff"
              "abc");
    QTest::newRow("half a length") << raw(3,
        u64(1)
            + QByteArray("\0\0\0\x01"
                         "a\0\0",
                7));
    QTest::newRow("an empty part") << raw(4, u64(1) + u64(5) + u64(0));
    QTest::newRow("a part behind its event") << raw(4, u64(1) + u64(5) + u64(4) + "ab");
    QTest::newRow("an offset that overflows") << raw(4, u64(1) + u64(5) + u64(~quint64(0)) + "ab");
    QTest::newRow("half a token") << raw(5, "1234");
    QTest::newRow("an answer cut short") << raw(6, u64(1) + u64(2));
}

void TestFrames::hostile()
{
    QFETCH(const QByteArray, bytes);
    FrameReader reader;
    reader.feed(bytes);
    QVERIFY(!reader.next());
    QVERIFY(!reader.next()); // and stays so
}

void TestFrames::unknownKindsAndFieldsAreSkipped()
{
    FrameReader reader;
    reader.feed(raw(99, "of a later version") + raw(0, "") + raw(2, u64(3) + "and more") + encode(Probe{1}));
    QVERIFY(reader.next().value() == Frame(From{3}));
    QVERIFY(reader.next().value() == Frame(Probe{1}));
    QVERIFY(!reader.next().value());
}

void TestFrames::nothingLargerThanAllowedIsHeld()
{
    FrameReader reader;
    const QByteArray large = encode(Events{1, {QByteArray(helloBytesMax, 'x')}});
    reader.feed(large.left(5));
    const auto refused = reader.next();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::TooLarge);
    FrameReader known(frameBytesMax);
    known.feed(large);
    QVERIFY(known.next().value());
}

QTEST_GUILESS_MAIN(TestFrames)
#include "tst_frames.moc"
