// muster_test: USES Muster::Base
#include "base/clocks.h"

#include <QTest>

using namespace muster;
using namespace std::chrono_literals;

/// A host whose thread stands still for a given time within each reading.
struct StallingHost {
    std::vector<Millis> stalls; ///< of the first readings; later ones do not stall
    Millis now{1'000'000};
    size_t readings = 0;

    Clocks read()
    {
        Clocks clocks;
        clocks.steady = steady();
        if (readings < stalls.size())
            now += stalls[readings];
        ++readings;
        clocks.wall = fromEpochMillis(now.count());
        clocks.sinceBoot = now;
        return clocks;
    }
    TimePoint steady() const { return TimePoint(now); }
    Clocks readTogether()
    {
        return muster::readTogether([this] { return read(); }, [this] { return steady(); });
    }
};

class TestClocks : public QObject {
    Q_OBJECT
private slots:
    void aStallBetweenTwoClocksIsReadAgain()
    {
        StallingHost host;
        host.stalls = {300ms, 80ms};
        const Clocks clocks = host.readTogether();
        QCOMPARE(clocks.sinceBoot, clocks.steady.time_since_epoch());
        QCOMPARE(host.readings, size_t(3));
    }

    void theTightestReadingIsTakenFromAHostThatAlwaysStalls()
    {
        StallingHost host;
        host.stalls = {300ms, 80ms, 20ms, 90ms, 90ms, 90ms, 90ms, 90ms, 90ms, 90ms};
        const Clocks clocks = host.readTogether();
        QCOMPARE(clocks.sinceBoot - clocks.steady.time_since_epoch(), 20ms);
        QCOMPARE(host.readings, size_t(8));
    }

    void thisHostHasThem()
    {
        const Clocks clocks = clocksNow();
        QVERIFY(clocks.sinceBoot >= clocks.steady.time_since_epoch() - 10ms);
        QVERIFY(clocks.wall > fromEpochMillis(1'600'000'000'000));
    }
};

QTEST_GUILESS_MAIN(TestClocks)
#include "tst_clocks.moc"
