// muster_test: USES Muster::Cluster
#include "base/random.h"
#include "cluster/clock/clockjump.h"
#include "cluster/clock/clockoffset.h"

#include <QTest>

using namespace muster;
using namespace muster::cluster;
using namespace std::chrono_literals;

namespace {

constexpr WallTime wallAtStart = fromEpochMillis(1'700'000'000'000);

/// Two clocks and the way between them: what a sample looks like when the truth is known.
struct Pair {
    Millis ahead{0}; ///< the peer's wall clock before ours
    ClockSample sample(TimePoint at, Millis there, Millis back, Millis work = 0ms) const
    {
        const auto peerAt = [&](TimePoint when) {
            return wallAtStart + when.time_since_epoch() + ahead;
        };
        return {at, peerAt(at + there), peerAt(at + there + work), at + there + work + back};
    }
};

WallTime wallOf(TimePoint at)
{
    return wallAtStart + at.time_since_epoch();
}

} // namespace

class TestClockOffset : public QObject {
    Q_OBJECT
private slots:
    void oneSample_data()
    {
        QTest::addColumn<Millis>("ahead");
        QTest::addColumn<Millis>("there");
        QTest::addColumn<Millis>("back");
        QTest::addColumn<Millis>("work");
        QTest::newRow("equal clocks, quick way") << 0ms << 1ms << 1ms << 0ms;
        QTest::newRow("seven seconds ahead") << 7'000ms << 1ms << 1ms << 0ms;
        QTest::newRow("an hour behind") << -3'600'000ms << 1ms << 1ms << 0ms;
        QTest::newRow("all of the way lies before") << 200ms << 400ms << 0ms << 0ms;
        QTest::newRow("all of the way lies behind") << 200ms << 0ms << 400ms << 0ms;
        QTest::newRow("a peer that takes its time") << -50ms << 5ms << 5ms << 3'000ms;
    }
    /// Whatever the way was like, the truth lies within the bound, and the bound is half the way.
    void oneSample()
    {
        QFETCH(Millis, ahead);
        QFETCH(Millis, there);
        QFETCH(Millis, back);
        QFETCH(Millis, work);
        ClockOffsetEstimator estimator;
        const TimePoint at(100s);
        const ClockSample sample = Pair{ahead}.sample(at, there, back, work);
        QVERIFY(estimator.add(sample));
        const auto estimate = estimator.estimate(sample.answeredAt, wallOf(sample.answeredAt), 60s);
        QVERIFY(estimate);
        QVERIFY(std::chrono::abs(estimate->offset - ahead) <= estimate->error);
        QVERIFY(estimate->error <= (there + back) / 2 + 2ms);
    }

    void theQuickestSampleDecides()
    {
        ClockOffsetEstimator estimator;
        const Pair pair{120ms};
        TimePoint at(10s);
        QVERIFY(estimator.add(pair.sample(at, 2ms, 2ms)));
        for (int i = 0; i < 5; ++i)
            QVERIFY(estimator.add(pair.sample(at += 1s, 800ms, 10ms))); // congested, and one way only
        const auto estimate = estimator.estimate(at + 1s, wallOf(at + 1s), 60s);
        QVERIFY(estimate);
        QVERIFY2(estimate->error <= 15ms, "the quick sample still bounds it, drift included");
        QVERIFY(std::chrono::abs(estimate->offset - 120ms) <= estimate->error);
    }

    void aPeersClockThatWasSetIsBelievedAtOnce()
    {
        ClockOffsetEstimator estimator;
        TimePoint at(10s);
        for (int i = 0; i < 8; ++i)
            QVERIFY(estimator.add(Pair{7'000ms}.sample(at += 1s, 1ms, 1ms)));
        QVERIFY(estimator.add(Pair{0ms}.sample(at += 1s, 30ms, 30ms)));
        const auto estimate = estimator.estimate(at + 60ms, wallOf(at + 60ms), 60s);
        QVERIFY(estimate);
        QVERIFY(std::chrono::abs(estimate->offset) <= estimate->error);
        QVERIFY(estimate->error <= 40ms);
    }

    void whatWasBeforeAClockWasSetStaysOut()
    {
        // The clock was set forth and nearly back: the oldest samples would fit again, and exclude the truth.
        ClockOffsetEstimator estimator;
        TimePoint at(10s);
        for (int i = 0; i < 4; ++i)
            QVERIFY(estimator.add(Pair{0ms}.sample(at += 1s, 1ms, 1ms)));
        QVERIFY(estimator.add(Pair{7'000ms}.sample(at += 1s, 1ms, 1ms)));
        QVERIFY(estimator.add(Pair{20ms}.sample(at += 1s, 30ms, 30ms)));
        const auto estimate = estimator.estimate(at + 60ms, wallOf(at + 60ms), 60s);
        QVERIFY(estimate);
        QVERIFY(estimate->offset - estimate->error <= 20ms && estimate->offset + estimate->error >= 20ms);
        QVERIFY2(estimate->error >= 30ms, "only the newest sample says anything");
    }

    void ourOwnClockThatWasSetShowsWithoutANewSample()
    {
        ClockOffsetEstimator estimator;
        const TimePoint at(10s);
        const ClockSample sample = Pair{0ms}.sample(at, 1ms, 1ms);
        QVERIFY(estimator.add(sample));
        const auto estimate = estimator.estimate(sample.answeredAt, wallOf(sample.answeredAt) + 5s, 60s);
        QVERIFY(estimate);
        QVERIFY(std::chrono::abs(estimate->offset + 5s) <= 5ms);
    }

    void whatIsOldIsNoEvidence()
    {
        ClockOffsetEstimator estimator;
        QVERIFY(!estimator.estimate(TimePoint(1s), wallAtStart, 60s));
        QVERIFY(estimator.add(Pair{}.sample(TimePoint(10s), 1ms, 1ms)));
        QVERIFY(estimator.estimate(TimePoint(60s), wallOf(TimePoint(60s)), 60s));
        QVERIFY(!estimator.estimate(TimePoint(71s), wallOf(TimePoint(71s)), 60s));
    }

    void theBoundGrowsWithAge()
    {
        ClockOffsetEstimator estimator;
        QVERIFY(estimator.add(Pair{}.sample(TimePoint(10s), 1ms, 1ms)));
        const auto fresh = estimator.estimate(TimePoint(11s), wallOf(TimePoint(11s)), 60s);
        const auto aged = estimator.estimate(TimePoint(50s), wallOf(TimePoint(50s)), 60s);
        QVERIFY(fresh && aged);
        QVERIFY(aged->error >= fresh->error + 30ms);
    }

    void impossible_data()
    {
        QTest::addColumn<WallTime>("received");
        QTest::addColumn<WallTime>("sent");
        QTest::addColumn<Millis>("took");
        QTest::newRow("answered before it was asked") << wallAtStart << wallAtStart - 1ms << 10ms;
        QTest::newRow("took longer than all of it") << wallAtStart << wallAtStart + 60s << 10ms;
        QTest::newRow("before the epoch") << fromEpochMillis(-5) << fromEpochMillis(-5) << 10ms;
        QTest::newRow("far beyond what a clock can hold") << WallTime::max() << WallTime::max() << 10ms;
        QTest::newRow("our own time runs backwards") << wallAtStart << wallAtStart << -10ms;
    }
    void impossible()
    {
        QFETCH(WallTime, received);
        QFETCH(WallTime, sent);
        QFETCH(Millis, took);
        ClockOffsetEstimator estimator;
        QVERIFY(!estimator.add({TimePoint(10s), received, sent, TimePoint(10s) + took}));
        QVERIFY(!estimator.estimate(TimePoint(10s), wallAtStart, 60s));
    }

    /// Goal: the bound is a bound. Method: 2,000 seeds of random ways, drifts and offsets.
    void theTruthIsAlwaysWithinTheBound()
    {
        for (quint64 seed = 1; seed <= 2'000; ++seed) {
            Random random(seed);
            const Millis ahead(qint64(random.below(20'000)) - 10'000);
            ClockOffsetEstimator estimator;
            TimePoint at(10s);
            for (int i = 0; i < 20; ++i) {
                at += Millis(random.below(20'000));
                const ClockSample sample = Pair{ahead}.sample(
                    at, Millis(random.below(300)), Millis(random.below(300)), Millis(random.below(50)));
                QVERIFY(estimator.add(sample));
                at = sample.answeredAt;
                const auto estimate = estimator.estimate(at, wallOf(at), 60s);
                QVERIFY(estimate);
                QVERIFY2(std::chrono::abs(estimate->offset - ahead) <= estimate->error,
                    qPrintable(QStringLiteral("seed %1").arg(seed)));
            }
        }
    }

    void jumps_data()
    {
        QTest::addColumn<Millis>("wall");
        QTest::addColumn<Millis>("monotonic");
        QTest::addColumn<Millis>("running");
        QTest::addColumn<Millis>("stepped");
        QTest::addColumn<Millis>("suspended");
        QTest::newRow("a second passes") << 1'000ms << 1'000ms << 1'000ms << 0ms << 0ms;
        QTest::newRow("slewed") << 1'010ms << 1'000ms << 1'000ms << 0ms << 0ms;
        QTest::newRow("set forwards") << 8'000ms << 1'000ms << 1'000ms << 7'000ms << 0ms;
        QTest::newRow("set backwards") << -4'000ms << 1'000ms << 1'000ms << -5'000ms << 0ms;
        QTest::newRow("the process was stopped, the clocks were not")
            << 30'000ms << 30'000ms << 30'000ms << 0ms << 0ms;
        QTest::newRow("suspended for an hour") << 3'601'000ms << 1'000ms << 3'601'000ms << 0ms << 3'600'000ms;
        QTest::newRow("suspended, and set afterwards")
            << 63'000ms << 1'000ms << 61'000ms << 2'000ms << 60'000ms;
    }
    void jumps()
    {
        QFETCH(Millis, wall);
        QFETCH(Millis, monotonic);
        QFETCH(Millis, running);
        QFETCH(Millis, stepped);
        QFETCH(Millis, suspended);
        ClockJumpWatch watch;
        QVERIFY(!watch.look({wallAtStart, TimePoint(5s), 6s}));
        const auto jump = watch.look({wallAtStart + wall, TimePoint(5s) + monotonic, 6s + running});
        const bool jumped = stepped != 0ms || suspended != 0ms;
        const bool stoodStill = !jumped && monotonic >= ClockJumpWatch::pauseMin;
        QCOMPARE(jump.has_value(), jumped || stoodStill);
        if (jump) {
            QCOMPARE(jump->paused, stoodStill ? monotonic : 0ms);
            QCOMPARE(jump->stepped, stepped);
            QCOMPARE(jump->suspended, suspended);
        }
    }
};

QTEST_GUILESS_MAIN(TestClockOffset)
#include "tst_clockoffset.moc"
