// muster_test: USES Muster::Cluster PATHS
#include "cluster/packets/lzw.h"
#include "support/lzwcompress.h"
#include "unit/cluster/packets/vectors.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QTest>

using namespace muster;
using namespace muster::cluster::packets;
using namespace Qt::Literals::StringLiterals;

/// The inputs that the vectors describe instead of listing.
static QByteArray generated(const QJsonObject &row)
{
    QByteArray plain(row[u"plain_len"].toInt(), '\0');
    const quint32 mask = row[u"name"].toString().contains(u"mask 0x03") ? 0x03 : 0xff;
    quint32 x = 12345;
    if (row[u"name"].toString().startsWith(u"lcg")) {
        for (char &byte : plain) {
            x = x * 1103515245U + 12345U;
            byte = char(quint8((x >> 16) & mask));
        }
    }
    return plain;
}

static QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

class TestLzw : public QObject {
    Q_OBJECT
private slots:
    void bitsEqualThoseOfGo_data()
    {
        QTest::addColumn<QJsonObject>("row");
        for (const QJsonValue &row : vectors::load()[u"lzw"].toArray())
            QTest::newRow(qPrintable(row[u"name"].toString())) << row.toObject();
    }
    void bitsEqualThoseOfGo()
    {
        QFETCH(QJsonObject, row);
        const bool listed = row.contains(u"plain_hex");
        const QByteArray plain = listed ? vectors::hex(row[u"plain_hex"]) : generated(row);
        const QByteArray compressed = test::lzwCompress(plain);
        QCOMPARE(compressed.size(), row[u"lzw_len"].toInteger());
        if (listed) {
            QCOMPARE(compressed, vectors::hex(row[u"lzw_hex"]));
        } else {
            QCOMPARE(sha256(plain), row[u"plain_sha256"].toString().toLatin1());
            QCOMPARE(sha256(compressed), row[u"lzw_sha256"].toString().toLatin1());
        }
        const auto expanded = lzwExpand(compressed, plain.size());
        QVERIFY2(expanded, qPrintable(vectors::whyNot(expanded)));
        QCOMPARE(*expanded, plain);
        if (!plain.isEmpty())
            QCOMPARE(lzwExpand(compressed, plain.size() - 1).error().code, ErrorCode::TooLarge);
    }

    void everyCutIsRefused()
    {
        const QByteArray whole = test::lzwCompress("to be or not to be or to be"_ba);
        for (qsizetype size = 0; size < whole.size() - 1; ++size)
            QCOMPARE(lzwExpand(whole.left(size), 1000).error().code, ErrorCode::Corrupt);
    }

    void worksWithoutTheFirstClearCode()
    {
        // 'A' (9 bits) then end (257), least significant bit first.
        const QByteArray bytes = QByteArray::fromHex("410202");
        QCOMPARE(lzwExpand(bytes, 10).value(), "A"_ba);
    }

    void aCodeThatIsNotDefinedYetIsRefused()
    {
        // clear, then 300.
        QCOMPARE(lzwExpand(QByteArray::fromHex("005902"), 10).error().code, ErrorCode::Corrupt);
    }

    void aFullTableStaysUsable()
    {
        // Never cleared: the encoder of ours would, others may not have to. 4,095 nines-to-twelve-bit
        // literals fill the table, then the last entry is used.
        QByteArray bits;
        const auto put = [&bits](int code, int width) {
            for (int bit = 0; bit < width; ++bit)
                bits.append(char((code >> bit) & 1));
        };
        int width = 9;
        int last = 257;
        put(256, width);
        const auto literal = [&](int code) {
            put(code, width);
            if (++last >= 1 << width && width < 12)
                ++width;
            last = std::min(last, 4095);
        };
        for (int i = 0; i < 4000; ++i)
            literal(i % 251);
        literal(4095);
        literal(258);
        put(257, width);
        QByteArray packed((bits.size() + 7) / 8, '\0');
        for (qsizetype i = 0; i < bits.size(); ++i)
            packed[i / 8] = char(quint8(packed[i / 8]) | quint8(bits[i] << (i % 8)));
        const auto expanded = lzwExpand(packed, 10'000);
        QVERIFY2(expanded, qPrintable(vectors::whyNot(expanded)));
        QCOMPARE(expanded->size(), 4004);
        // The last entry is still the pair that filled the table, literals 3,837 and 3,838.
        QCOMPARE(expanded->sliced(4000, 2), QByteArray("\x48\x49"));
        QCOMPARE(expanded->last(2), QByteArray("\x00\x01", 2));
    }
};

QTEST_GUILESS_MAIN(TestLzw)
#include "tst_lzw.moc"
