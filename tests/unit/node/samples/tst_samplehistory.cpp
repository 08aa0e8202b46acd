// muster_test: USES Muster::Node
#include "node/samples/samplehistory.h"

#include <QTest>

using namespace muster;
using namespace muster::node;
using namespace std::chrono_literals;

/// What a node keeps of two weeks, by a clock that is made up, and which may leap.
class TestSampleHistory : public QObject {
    Q_OBJECT

    static constexpr WallTime midnight = WallTime(20'780 * 24h);
    static constexpr qint32 today = 20'780;

    /// A node that looks every five seconds.
    struct Node {
        SampleHistory history;
        WallTime wall = midnight;
        TimePoint steady{1h};
        void run(Millis time, double cpu = 10)
        {
            for (Millis done = 0s; done < time; done += 5s) {
                protocol::NodeSample look;
                look.at = wall;
                look.cpuPercent = cpu;
                if (history.add(look, steady))
                    history.forget(wall, steady);
                wall += 5s;
                steady += 5s;
            }
        }
        QList<protocol::NodeSample> since(std::chrono::seconds span) const
        {
            return history.since(wall - span, wall, SampleHistory::stepFor(span));
        }
    };

private slots:
    void aMinuteIsItsMeanAndItsPeak()
    {
        Node node;
        node.run(55s, 10);
        node.run(5s, 70);
        node.run(20s, 30);
        const auto kept = node.since(2h);
        QCOMPARE(kept.size(), 2); // with the minute that has begun
        QCOMPARE(kept[0].at, midnight);
        QCOMPARE(kept[0].cpuPercent, std::optional(15.0));
        QCOMPARE(kept[0].cpuPercentPeak, std::optional(70.0));
        QVERIFY(!kept[0].connections);
        QCOMPARE(kept[1].cpuPercent, std::optional(30.0));
    }

    void theFarthestClockAndTheSlowestAnswersCount()
    {
        SampleSum sum;
        for (const double value : {1.0, -9.0, 4.0}) {
            protocol::NodeSample look;
            look.clockOffsetMillis = value;
            look.latency99Millis = value;
            sum.add(look);
        }
        QCOMPARE(sum.sample(midnight).clockOffsetMillis, std::optional(-9.0));
        QCOMPARE(sum.sample(midnight).latency99Millis, std::optional(4.0));
    }

    void answersAreBounded_data()
    {
        QTest::addColumn<int>("hours");
        QTest::addColumn<int>("minutesOfStep");
        QTest::newRow("a bit more than an hour") << 2 << 1;
        QTest::newRow("a day is minutes: what-if looks for the busiest one") << 24 << 1;
        QTest::newRow("two days") << 48 << 2;
        QTest::newRow("a week") << 7 * 24 << 10;
        QTest::newRow("two weeks") << 14 * 24 << 15;
    }
    void answersAreBounded()
    {
        QFETCH(int, hours);
        const auto step = SampleHistory::stepFor(std::chrono::hours(hours));
        QTEST(int(step.count()), "minutesOfStep");
        SampleHistory history;
        std::vector<Minute> all;
        for (qint32 number = today * minutesOfDay - 14 * minutesOfDay; number <= today * minutesOfDay;
             ++number)
            all.push_back(Minute::of(number, {}));
        history.restore(all);
        const auto kept = history.since(midnight - std::chrono::hours(hours), midnight, step);
        QVERIFY(kept.size() <= protocol::samplesMax);
        QVERIFY(kept.size() >= hours * 60 / step.count());
        for (qsizetype i = 1; i < kept.size(); ++i)
            QCOMPARE(kept[i].at - kept[i - 1].at, Millis(step));
    }

    void aDayChangesAtMidnight()
    {
        Node node;
        node.wall -= 3min;
        node.run(6min);
        QCOMPARE(node.history.minutesOf(today - 1).size(), 3U);
        QCOMPARE(node.history.minutesOf(today).size(), 2U);
        QCOMPARE(node.history.takeChanged(), (std::set<qint32>{today - 1, today}));
        QVERIFY(node.history.takeChanged().empty());
        node.history.endMinute(); // at the end of the process what has begun counts
        QCOMPARE(node.history.minutesOf(today).size(), 3U);
        QCOMPARE(node.history.takeChanged(), std::set<qint32>{today});
    }

    void moreThanTwoWeeksAreForgotten()
    {
        Node node;
        node.run(15 * 24h + 1h);
        QVERIFY(node.history.size() <= 14 * 1'440 + 60);
        QVERIFY(node.history.minutesOf(today).empty());
        QVERIFY(node.history.takeChanged().contains(today)); // its file may go
        QCOMPARE(node.since(14 * 24h).size(), 14 * 96);
    }

    void aMinuteThatIsThereAlreadyIsAveraged()
    {
        Node node;
        node.history.restore({Minute::of(today * minutesOfDay, [] {
            protocol::NodeSample before;
            before.cpuPercent = 30;
            before.cpuPercentPeak = 90;
            return before;
        }())});
        node.run(65s, 10);
        const auto kept = node.since(2h);
        QCOMPARE(kept.size(), 2);
        QCOMPARE(kept[0].cpuPercent, std::optional(20.0));
        QCOMPARE(kept[0].cpuPercentPeak, std::optional(90.0));
    }

    void aClockThatIsSetBackNeverMakesTimesFall()
    {
        Node node;
        node.run(30min);
        node.wall -= 20min;
        node.run(5min);
        const auto kept = node.since(2h);
        QVERIFY(kept.last().at <= node.wall); // what lies ahead is in no answer …
        for (qsizetype i = 1; i < kept.size(); ++i)
            QCOMPARE(kept[i].at - kept[i - 1].at, Millis(1min));
        QCOMPARE(node.history.size(), 30U); // … and not lost before the clock has settled
        node.run(2h);
        QCOMPARE(node.since(4h).size(), 10 + 125);
    }

    void aClockThatLeapsAheadForgetsNothingAtOnce()
    {
        Node node;
        node.run(24h);
        node.wall += 400 * 24h;
        node.run(50min);
        node.wall -= 400 * 24h;
        node.run(50min);
        QVERIFY(node.since(26h).size() >= 24 * 60 + 49);
        node.run(1h);
        QVERIFY(node.since(28h).size() >= 24 * 60 + 109);
        QVERIFY(node.history.minutesOf(today + 400).empty()); // what had not come yet is gone by now
    }

    void beforeItsTimeNothingIsKept()
    {
        Node node;
        node.wall = WallTime(-10min);
        node.run(20min);
        QCOMPARE(node.history.size(), 9U);
        QVERIFY(node.since(2h).size() <= 20);
    }
};

QTEST_GUILESS_MAIN(TestSampleHistory)
#include "tst_samplehistory.moc"
