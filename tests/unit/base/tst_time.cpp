// muster_test: USES Muster::Base
#include "base/time.h"

#include <QTest>

#include <type_traits>

using namespace muster;
using namespace std::chrono_literals;

class TestTime final : public QObject {
    Q_OBJECT
private slots:
    // Goal: what a number means is said where it becomes a time; a clock is not taken for another by the
    // compiler.
    void nothingConvertsByItself()
    {
        static_assert(!std::is_convertible_v<qint64, WallTime>);
        static_assert(!std::is_convertible_v<WallTime, qint64>);
        static_assert(!std::is_convertible_v<Millis, WallTime>);
        static_assert(!std::is_convertible_v<TimePoint, WallTime>);
        static_assert(!std::is_constructible_v<WallTime, TimePoint>);
        static_assert(!std::is_constructible_v<WallTime, qint64>);
        static_assert(std::is_same_v<decltype(WallTime() - WallTime()), Millis>);
        static_assert(sizeof(WallTime) == sizeof(qint64) && std::is_trivially_copyable_v<WallTime>);
    }

    void millisecondsThereAndBack_data()
    {
        QTest::addColumn<qint64>("millis");
        QTest::newRow("the epoch") << qint64(0);
        QTest::newRow("before the epoch") << qint64(-1);
        QTest::newRow("today") << qint64(1'796'000'000'123);
    }
    void millisecondsThereAndBack()
    {
        QFETCH(qint64, millis);
        const WallTime time = fromEpochMillis(millis);
        QCOMPARE(epochMillis(time), millis);
        QCOMPARE(toDateTime(time).toMSecsSinceEpoch(), millis);
        QVERIFY(fromDateTime(toDateTime(time)) == time);
    }

    void aDateIsInUtcAndAnInvalidOneIsTheEpoch()
    {
        QCOMPARE(toDateTime(fromEpochMillis(86'400'001)).toString(Qt::ISODateWithMs),
            QStringLiteral("1970-01-02T00:00:00.001Z"));
        const QDateTime elsewhere(QDate(1970, 1, 1), QTime(3, 0), Qt::OffsetFromUTC, 3 * 3600);
        QVERIFY(fromDateTime(elsewhere) == WallTime());
        QVERIFY(fromDateTime({}) == WallTime());
    }

    void timesAreOrderedAndKeys()
    {
        const WallTime early = fromEpochMillis(1'000);
        const WallTime late = early + 2s;
        QVERIFY(early < late);
        QVERIFY(late - early == 2'000ms);
        QHash<WallTime, int> byTime;
        byTime.insert(early, 1);
        byTime.insert(late, 2);
        byTime.insert(fromEpochMillis(1'000), 3);
        QCOMPARE(byTime.size(), 2);
        QCOMPARE(byTime.value(early), 3);
    }

    // Goal: the clock is the host's, in milliseconds and not in another unit.
    void nowIsTheTimeOfTheHost()
    {
        const qint64 before = QDateTime::currentMSecsSinceEpoch();
        const qint64 now = epochMillis(wallNow());
        const qint64 after = QDateTime::currentMSecsSinceEpoch();
        QVERIFY(before <= now && now <= after);
    }
};

QTEST_GUILESS_MAIN(TestTime)
#include "tst_time.moc"
