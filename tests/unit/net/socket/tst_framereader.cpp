// muster_test: USES Muster::Net
#include "net/socket/framereader.h"
#include "net/socket/framewriter.h"

#include "support/net/clientframe.h"

#include <QTest>

using namespace muster;
using namespace Qt::Literals::StringLiterals;
using net::FrameReader;
using test::clientFrame;
using test::clientFrameWithLength;
using Kind = FrameReader::Kind;

namespace {

struct Read {
    QList<FrameReader::Message> messages;
    std::optional<FrameReader::Failure> failure;
    qint64 heldMost = 0;
};

/// What comes out of these bytes when they arrive in pieces of this size.
Read readAll(const QByteArray &bytes, qsizetype piece, qint64 limit = 1'000)
{
    FrameReader reader(limit);
    Read read;
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        const QByteArray arrived = bytes.mid(at, piece);
        QByteArrayView data(arrived);
        while (const auto message = reader.next(data))
            read.messages.append(*message);
        read.heldMost = std::max(read.heldMost, reader.heldBytes());
        if (!data.isEmpty())
            qFatal("bytes were left behind");
    }
    read.failure = reader.failure();
    return read;
}

const QList<qsizetype> pieces{1, 2, 3, 7, 64, 1'000'000};

} // namespace

class FrameReaderTest : public QObject {
    Q_OBJECT

private slots:
    void messagesArriveHoweverTheyAreCut_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QList<int>>("kinds");
        QTest::addColumn<QList<QByteArray>>("payloads");
        const int text = int(Kind::Text);
        QTest::newRow("one text") << clientFrame(0x81, "hello") << QList<int>{text}
                                  << QList<QByteArray>{"hello"};
        QTest::newRow("an empty text") << clientFrame(0x81, "") << QList<int>{text} << QList<QByteArray>{""};
        QTest::newRow("two in one piece") << clientFrame(0x81, "a") + clientFrame(0x81, "b")
                                          << QList<int>{text, text} << QList<QByteArray>{"a", "b"};
        QTest::newRow("three fragments, the middle one empty")
            << clientFrame(0x01, "a") + clientFrame(0x00, "") + clientFrame(0x80, "b") << QList<int>{text}
            << QList<QByteArray>{"ab"};
        QTest::newRow("a character cut by fragments")
            << clientFrame(0x01, "\xe2\x82") + clientFrame(0x80, "\xac") << QList<int>{text}
            << QList<QByteArray>{"\xe2\x82\xac"};
        QTest::newRow("a ping and a pong between fragments")
            << clientFrame(0x01, "a") + clientFrame(0x89, "p") + clientFrame(0x8a, "q")
                + clientFrame(0x80, "b")
            << QList<int>{int(Kind::Ping), int(Kind::Pong), text} << QList<QByteArray>{"p", "q", "ab"};
        QTest::newRow("a length in two bytes") << clientFrame(0x81, QByteArray(126, 'x')) << QList<int>{text}
                                               << QList<QByteArray>{QByteArray(126, 'x')};
        QTest::newRow("as long as is allowed")
            << clientFrame(0x81, QByteArray(1'000, 'x')) << QList<int>{text}
            << QList<QByteArray>{QByteArray(1'000, 'x')};
        QTest::newRow("a ping of 125 bytes")
            << clientFrame(0x89, QByteArray(125, 'x')) << QList<int>{int(Kind::Ping)}
            << QList<QByteArray>{QByteArray(125, 'x')};
        QTest::newRow("nothing after a close is read")
            << clientFrame(0x88,
                   "\x03\xe8"
                   "bye")
                + clientFrame(0x81, "late") + QByteArray(50, '\xff')
            << QList<int>{int(Kind::Close)} << QList<QByteArray>{"bye"};
    }
    void messagesArriveHoweverTheyAreCut()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QList<int>, kinds);
        QFETCH(QList<QByteArray>, payloads);
        for (const qsizetype piece : pieces) {
            const Read read = readAll(bytes, piece);
            QVERIFY(!read.failure);
            QCOMPARE(read.messages.size(), kinds.size());
            for (qsizetype i = 0; i < kinds.size(); ++i) {
                QCOMPARE(int(read.messages[i].kind), kinds[i]);
                QCOMPARE(read.messages[i].payload, payloads[i]);
            }
        }
    }
    void whatTheProtocolForbidsFails_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        QTest::newRow("not masked") << clientFrame(0x81, "x", false) << 1002;
        QTest::newRow("not masked and empty") << QByteArray("\x81\0", 2) << 1002;
        QTest::newRow("a control frame that is not masked") << clientFrame(0x89, "x", false) << 1002;
        QTest::newRow("a fragment that is not masked")
            << clientFrame(0x01, "x") + clientFrame(0x80, "y", false) << 1002;
        for (const int bit : {0x40, 0x20, 0x10}) {
            QTest::addRow("reserved bit %02x", bit) << clientFrame(0x81 | bit, "x") << 1002;
            QTest::addRow("reserved bit %02x of a ping", bit) << clientFrame(0x89 | bit, "x") << 1002;
            QTest::addRow("reserved bit %02x of a continuation", bit)
                << clientFrame(0x01, "x") + clientFrame(0x80 | bit, "x") << 1002;
        }
        for (const int opcode : {3, 4, 5, 6, 7, 0xb, 0xc, 0xd, 0xe, 0xf})
            QTest::addRow("opcode %x", opcode) << clientFrame(0x80 | opcode, "x") << 1002;
        for (const int opcode : {0x8, 0x9, 0xa}) {
            QTest::addRow("a fragment of control opcode %x", opcode) << clientFrame(opcode, "") << 1002;
            QTest::addRow("126 bytes of control opcode %x", opcode)
                << clientFrame(0x80 | opcode, QByteArray(126, 'x')) << 1002;
            QTest::addRow("65,536 bytes of control opcode %x", opcode)
                << clientFrame(0x80 | opcode, QByteArray(65'536, 'x')) << 1002;
        }
        QTest::newRow("a continuation of nothing") << clientFrame(0x80, "x") << 1002;
        QTest::newRow("a continuation after the end")
            << clientFrame(0x81, "x") + clientFrame(0x80, "x") << 1002;
        QTest::newRow("a message within another") << clientFrame(0x01, "x") + clientFrame(0x81, "y") << 1002;
        QTest::newRow("a binary message") << clientFrame(0x82, "x") << 1003;
        QTest::newRow("the beginning of a binary message") << clientFrame(0x02, "x") << 1003;
        QTest::newRow("125 in two bytes") << clientFrameWithLength(0x81, 2, 125) << 1002;
        QTest::newRow("0 in two bytes") << clientFrameWithLength(0x81, 2, 0) << 1002;
        QTest::newRow("65,535 in eight bytes") << clientFrameWithLength(0x81, 8, 65'535) << 1002;
        QTest::newRow("5 in eight bytes") << clientFrameWithLength(0x81, 8, 5) << 1002;
        QTest::newRow("the top bit of eight bytes") << clientFrameWithLength(0x81, 8, 1ULL << 63) << 1002;
        QTest::newRow("all bits of eight bytes") << clientFrameWithLength(0x81, 8, ~0ULL) << 1002;
        QTest::newRow("2^63 - 1") << clientFrameWithLength(0x81, 8, (1ULL << 63) - 1) << 1009;
        QTest::newRow("a byte too many") << clientFrameWithLength(0x81, 2, 1'001) << 1009;
        QTest::newRow("a byte too many in fragments")
            << clientFrame(0x01, QByteArray(1'000, 'x')) + clientFrame(0x80, "x") << 1009;
        QTest::newRow("not UTF-8") << clientFrame(0x81, "a\xff") << 1007;
        QTest::newRow("an overlong slash") << clientFrame(0x81, "\xc0\xaf") << 1007;
        QTest::newRow("a surrogate") << clientFrame(0x81, "\xed\xa0\x80") << 1007;
        QTest::newRow("beyond U+10FFFF") << clientFrame(0x81, "\xf4\x90\x80\x80") << 1007;
        QTest::newRow("half a character") << clientFrame(0x81, "\xe2\x82") << 1007;
        QTest::newRow("half a character in fragments")
            << clientFrame(0x01, "\xe2") + clientFrame(0x80, "\x82") << 1007;
        QTest::newRow("a close of one byte") << clientFrame(0x88, "\x03") << 1002;
        for (const int code : {0, 999, 1004, 1005, 1006, 1015, 1016, 2999, 5000, 65535})
            QTest::addRow("close code %d", code)
                << clientFrame(0x88, QByteArray(1, char(code >> 8)) + char(code & 0xff)) << 1002;
        QTest::newRow("a close reason that is not UTF-8") << clientFrame(0x88, "\x03\xe8\xff") << 1007;
    }
    void whatTheProtocolForbidsFails()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, code);
        for (const qsizetype piece : pieces) {
            // What comes after is not read any more, however good it looks.
            const Read read = readAll(bytes + clientFrame(0x81, "after"), piece);
            QVERIFY(read.failure.has_value());
            QCOMPARE(int(read.failure->code), code);
            QVERIFY(!read.failure->reason.isEmpty());
            for (const FrameReader::Message &message : read.messages)
                QVERIFY(message.payload != "after");
        }
    }
    void closeCodes_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<int>("code");
        QTest::newRow("none") << QByteArray() << 1005;
        for (const int code :
            {1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014, 3000, 4000, 4001, 4999})
            QTest::addRow("%d", code) << QByteArray(1, char(code >> 8)) + char(code & 0xff) << code;
    }
    void closeCodes()
    {
        QFETCH(QByteArray, payload);
        QFETCH(int, code);
        const Read read = readAll(clientFrame(0x88, payload), 1);
        QVERIFY(!read.failure);
        QCOMPARE(read.messages.size(), 1);
        QCOMPARE(int(read.messages[0].closeCode), code);
    }
    void holdsNoMoreThanAMessage()
    {
        // A claim of much costs nothing, and fragments do not add up beyond the limit.
        QCOMPARE(readAll(clientFrameWithLength(0x81, 2, 1'000), 1).heldMost, 0);
        QByteArray bytes;
        for (int i = 0; i < 10'000; ++i)
            bytes += clientFrame(i == 0 ? 0x01 : 0x00, i % 2 == 0 ? "" : "xxxxxxxxxx");
        const Read read = readAll(bytes, 4'096);
        QVERIFY(read.failure.has_value());
        QCOMPARE(int(read.failure->code), 1009);
        QVERIFY2(read.heldMost <= 1'000, qPrintable(QString::number(read.heldMost)));
    }
    void writtenFramesSayWhatTheyShould()
    {
        QCOMPARE(net::TextFrameHead(5).view().toByteArray(), QByteArray("\x81\x05", 2));
        QCOMPARE(net::TextFrameHead(125).view().toByteArray(), QByteArray("\x81\x7d", 2));
        QCOMPARE(net::TextFrameHead(126).view().toByteArray(), QByteArray("\x81\x7e\x00\x7e", 4));
        QCOMPARE(net::TextFrameHead(65'535).view().toByteArray(), QByteArray("\x81\x7e\xff\xff", 4));
        QCOMPARE(
            net::TextFrameHead(65'536).view().toByteArray(), QByteArray("\x81\x7f\0\0\0\0\0\x01\0\0", 10));
        QCOMPARE(net::pingFrame(), QByteArray("\x89\0", 2));
        QCOMPARE(net::pongFrame("ab"),
            QByteArray("\x8a\x02"
                       "ab",
                4));
        QCOMPARE(net::closeFrame(1001, u"bye"_s),
            QByteArray("\x88\x05\x03\xe9"
                       "bye",
                7));
        // Cut at a whole character: 41 euro signs are 123 bytes.
        const QByteArray longest = net::closeFrame(1000, QString(60, QChar(0x20ac)));
        QCOMPARE(longest.size(), 127);
        QCOMPARE(QString::fromUtf8(longest.mid(4)), QString(41, QChar(0x20ac)));
    }
};

QTEST_APPLESS_MAIN(FrameReaderTest)
#include "tst_framereader.moc"
