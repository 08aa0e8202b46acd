// muster_test: USES Muster::Node
#include "node/samples/dayfile.h"

#include <QTest>

#include <cmath>

using namespace muster;
using namespace muster::node;

/// The file of a day of samples: small, and whatever is wrong with it costs only what is wrong.
class TestDayFile : public QObject {
    Q_OBJECT

    static constexpr qint32 day = 20'780;
    static constexpr qsizetype recordBytes = 45;

    static protocol::NodeSample sampleOf(double value)
    {
        protocol::NodeSample sample;
        sample.cpuPercent = value;
        sample.residentBytes = 38'123'456 + value;
        sample.clockOffsetMillis = -value;
        sample.requestsPerSecondPeak = 2 * value;
        return sample;
    }
    static std::vector<Minute> minutes(qint32 count)
    {
        std::vector<Minute> all;
        for (qint32 i = 0; i < count; ++i)
            all.push_back(Minute::of(day * minutesOfDay + i, sampleOf(i)));
        return all;
    }

private slots:
    void whatIsWrittenIsRead()
    {
        const auto decoded = decodeDay(day, encodeDay(day, minutes(3)));
        QVERIFY(decoded);
        QCOMPARE(decoded->dropped, 0);
        QCOMPARE(decoded->minutes.size(), 3U);
        const protocol::NodeSample read = decoded->minutes[2].sample();
        QCOMPARE(read.at, WallTime(std::chrono::minutes(day * minutesOfDay + 2)));
        QCOMPARE(read.cpuPercent, std::optional(2.0));
        QCOMPARE(read.clockOffsetMillis, std::optional(-2.0));
        QCOMPARE(read.requestsPerSecondPeak, std::optional(4.0));
        QVERIFY(std::abs(*read.residentBytes - 38'123'458) < 38'123'458 / 65'536.0 + 1);
        QVERIFY(!read.latencyMillis); // not measured is not 0
    }

    void twoWeeksAreLessThanAMegabyte()
    {
        const QByteArray whole = encodeDay(day, minutes(minutesOfDay));
        QCOMPARE(whole.size(), dayHeaderBytes + minutesOfDay * recordBytes);
        QVERIFY(whole.size() * 14 < 1'000'000);
    }

    void aTornEndIsDropped()
    {
        const QByteArray whole = encodeDay(day, minutes(3));
        for (qsizetype size = dayHeaderBytes; size < whole.size(); ++size) {
            const auto decoded = decodeDay(day, QByteArrayView(whole).first(size));
            QVERIFY(decoded);
            QCOMPARE(qsizetype(decoded->minutes.size()), (size - dayHeaderBytes) / recordBytes);
            QCOMPARE(decoded->dropped, (size - dayHeaderBytes) % recordBytes);
        }
    }

    void oneWrongBitIsFound()
    {
        const QByteArray whole = encodeDay(day, minutes(3));
        for (qsizetype bit = 0; bit < whole.size() * 8; ++bit) {
            QByteArray wrong = whole;
            wrong[bit / 8] = char(wrong[bit / 8] ^ (1 << (bit % 8)));
            const auto decoded = decodeDay(day, wrong);
            if (bit / 8 < dayHeaderBytes)
                QVERIFY(!decoded);
            else
                QCOMPARE(qsizetype(decoded->minutes.size()), (bit / 8 - dayHeaderBytes) / recordBytes);
        }
    }

    void whatIsNoFileOfThatDayIsRefused_data()
    {
        QTest::addColumn<qint32>("ofDay");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        const QByteArray whole = encodeDay(day, minutes(1));
        QByteArray later = whole;
        later[4] = 2;
        QTest::newRow("nothing") << day << QByteArray() << ErrorCode::Corrupt;
        QTest::newRow("half a header") << day << whole.first(9) << ErrorCode::Corrupt;
        QTest::newRow("something else") << day << QByteArray(200, 'x') << ErrorCode::Corrupt;
        QTest::newRow("a later version") << day << later << ErrorCode::Corrupt;
        QTest::newRow("renamed from another day") << day + 1 << whole << ErrorCode::Corrupt;
        QTest::newRow("a day before all") << -1 << whole << ErrorCode::Corrupt;
        QTest::newRow("a day after all") << dayMax + 1 << encodeDay(dayMax + 1, {}) << ErrorCode::Corrupt;
        QTest::newRow("more than a day") << day << QByteArray(dayBytesMax + 1, 'x') << ErrorCode::TooLarge;
    }
    void whatIsNoFileOfThatDayIsRefused()
    {
        QFETCH(qint32, ofDay);
        QFETCH(QByteArray, bytes);
        const auto decoded = decodeDay(ofDay, bytes);
        QVERIFY(!decoded);
        QTEST(decoded.error().code, "code");
    }

    void recordsThatDoNotRiseAreDamage()
    {
        std::vector<Minute> twice = minutes(2);
        twice.push_back(twice.front());
        const auto decoded = decodeDay(day, encodeDay(day, twice));
        QCOMPARE(decoded->minutes.size(), 2U);
        QCOMPARE(decoded->dropped, recordBytes);
    }

    void valuesThatMeanNothingAreNotMeasured()
    {
        for (const double value : {std::nan(""), 1e300, -1e16, double(INFINITY)}) {
            protocol::NodeSample sample;
            sample.cpuPercent = value;
            sample.connections = 7;
            const std::vector<Minute> one{Minute::of(day * minutesOfDay, sample)};
            const auto read = decodeDay(day, encodeDay(day, one))->minutes.front().sample();
            QVERIFY(!read.cpuPercent);
            QCOMPARE(read.connections, std::optional(7.0));
        }
    }
};

QTEST_GUILESS_MAIN(TestDayFile)
#include "tst_dayfile.moc"
