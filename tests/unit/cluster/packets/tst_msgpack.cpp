// muster_test: USES Muster::Cluster PATHS
#include "cluster/packets/msgpack.h"
#include "unit/cluster/packets/vectors.h"

#include <QTest>

using namespace muster::cluster::packets;
using namespace Qt::Literals::StringLiterals;
using State = MsgpackReader::State;

/// The struct that the Go decoder's tolerance was tried with.
struct Probe {
    QByteArray text;
    QByteArray bytes;
    quint32 number = 0;
    quint16 port = 0;
    qint64 whole = 0;
    bool truth = false;
};

static State read(QByteArrayView input, Probe &probe)
{
    MsgpackReader reader(input);
    for (quint32 left = reader.map(64); left > 0 && reader.fine(); --left) {
        const QByteArray key = reader.bytes(64);
        if (key == "S")
            probe.text = reader.bytes(64);
        else if (key == "B")
            probe.bytes = reader.bytes(64);
        else if (key == "U")
            probe.number = reader.unsignedOf<quint32>();
        else if (key == "P")
            probe.port = reader.unsignedOf<quint16>();
        else if (key == "I")
            probe.whole = reader.number(-1000, 1'000'000);
        else if (key == "T")
            probe.truth = reader.boolean();
        else
            reader.skip();
    }
    return reader.state();
}

class TestMsgpack : public QObject {
    Q_OBJECT
private slots:
    void acceptsWhatTheReferenceDecoderAccepts_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<bool>("ok");
        QTest::addColumn<QString>("expected");
        for (const QJsonValue &row : vectors::load()[u"msgpack"][u"decoder_tolerance"].toArray()) {
            // Nobody sends a struct as an array (reference §4); ours refuses it.
            const bool asArray = row[u"case"].toString().startsWith(u"struct sent as array");
            QTest::newRow(qPrintable(row[u"case"].toString()))
                << vectors::hex(row[u"hex"]) << (row[u"ok"].toBool() && !asArray) << row[u"got"].toString();
        }
    }
    void acceptsWhatTheReferenceDecoderAccepts()
    {
        QFETCH(QByteArray, input);
        QFETCH(bool, ok);
        QFETCH(QString, expected);
        Probe probe;
        QCOMPARE(read(input, probe) == State::Fine, ok);
        if (ok) {
            const QString got = u"S=\"%1\" B=%2 U=%3 P=%4 I=%5 T=%6"_s.arg(QString::fromUtf8(probe.text),
                QString::fromLatin1(probe.bytes.toHex()), QString::number(probe.number),
                QString::number(probe.port), QString::number(probe.whole),
                probe.truth ? u"true"_s : u"false"_s);
            QCOMPARE(got, expected.remove(u"(nil=true)"_s).remove(u"(nil=false)"_s));
        }
    }

    void readsBothDialectsOfIntegers()
    {
        const QJsonObject msgpack = vectors::load()[u"msgpack"].toObject();
        int rows = 0;
        for (const QString &key : msgpack.keys()) {
            if (!key.startsWith(u"go_"))
                continue;
            for (const QJsonValue &row : msgpack[key].toArray()) {
                const QByteArray input = vectors::hex(row[u"hex"]);
                MsgpackReader reader(input);
                QCOMPARE(
                    reader.number(std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max()),
                    row[u"value"].toInteger());
                QCOMPARE(reader.state(), State::Fine);
                QCOMPARE(reader.position(), input.size());
                ++rows;
            }
        }
        QVERIFY(rows > 30);
    }

    void writesUnsignedIntegersAsGoDoes()
    {
        const QJsonArray rows =
            vectors::load()[u"msgpack"][u"go_uint_fields (SeqNo, Incarnation, Port, Algo)"].toArray();
        QVERIFY(!rows.isEmpty());
        for (const QJsonValue &row : rows) {
            MsgpackWriter writer;
            writer.number(quint64(row[u"value"].toInteger()));
            QCOMPARE(writer.take(), vectors::hex(row[u"hex"]));
        }
    }

    void writesStringsAsOldSpecRaw()
    {
        for (const QJsonValue &row : vectors::load()[u"msgpack"][u"raw_lengths"].toArray()) {
            MsgpackWriter writer;
            const QByteArray text(row[u"length"].toInt(), 'x');
            writer.raw(text);
            const QByteArray written = writer.take();
            QCOMPARE(written, vectors::hex(row[u"header_hex"]) + text);
            MsgpackReader reader(written);
            QCOMPARE(reader.bytes(text.size()), text);
            MsgpackReader strict(written);
            QVERIFY(strict.bytes(text.size() - 1).isEmpty());
            QCOMPARE(strict.state(), text.isEmpty() ? State::Fine : State::Malformed);
        }
    }

    void bigMapsAndArraysReadBack()
    {
        MsgpackWriter writer;
        writer.map(16);
        writer.array(300);
        writer.number(0x1'0000'0000);
        const QByteArray written = writer.take();
        MsgpackReader reader(written);
        QCOMPARE(reader.map(16), 16U);
        QCOMPARE(reader.array(300), 300U);
        QCOMPARE(reader.unsignedNumber(), quint64(0x1'0000'0000));
        QVERIFY(reader.fine());
    }

    void everyCutIsIncomplete_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("raw 16") << QByteArray::fromHex("da0003616263");
        QTest::newRow("array of integers") << QByteArray::fromHex("92cc01cd0002");
        QTest::newRow("nested map") << QByteArray::fromHex("81a16193c0cb3ff0000000000000c7020141 42"_ba);
        QTest::newRow("fixext, bin, str, int")
            << QByteArray::fromHex("94d40101c40161d90161d300000000000000ff");
    }
    void everyCutIsIncomplete()
    {
        QFETCH(QByteArray, value);
        for (qsizetype size = 0; size < value.size(); ++size) {
            MsgpackReader reader(QByteArrayView(value).first(size));
            reader.skip();
            QCOMPARE(reader.state(), State::Incomplete);
        }
        MsgpackReader reader(value);
        reader.skip();
        QCOMPARE(reader.state(), State::Fine);
        QCOMPARE(reader.position(), value.size());
    }

    void hostile_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::newRow("map of four billion entries") << QByteArray::fromHex("dfffffffff");
        QTest::newRow("unknown key with a deep value") << "\x81\xa1z"_ba + QByteArray(100, '\x91') + "\xc0";
        QTest::newRow("unknown key with an array of millions") << "\x81\xa1z\xdd\x00\xff\xff\xff"_ba;
        QTest::newRow("unknown key with the type that msgpack never uses") << "\x81\xa1z\xc1"_ba;
        QTest::newRow("string of four gigabytes") << "\x81\xa1S\xdb\xff\xff\xff\xff"_ba;
        QTest::newRow("bytes as an array of numbers over 255") << "\x81\xa1"_ba + "B\x91\xcd\x01\x00"_ba;
        QTest::newRow("negative 64-bit number for an unsigned one")
            << "\x81\xa1U\xd3"_ba + QByteArray(8, '\xff');
        QTest::newRow("number beyond the signed range") << "\x81\xa1I\xcf"_ba + QByteArray(8, '\xff');
    }
    void hostile()
    {
        QFETCH(QByteArray, input);
        Probe probe;
        QCOMPARE(read(input, probe), State::Malformed);
    }
};

QTEST_GUILESS_MAIN(TestMsgpack)
#include "tst_msgpack.moc"
