// muster_test: USES Muster::Databases
#include "databases/lagclock.h"

#include <QTest>

using namespace muster;
using namespace muster::databases;
using namespace std::chrono_literals;

// Goal: how long a replica is behind follows from where the primary was seen, without any clock of theirs.
class TestLagClock final : public QObject {
    Q_OBJECT

    static TimePoint at(Millis since) { return TimePoint(1h + since); }

private slots:
    void aReplicaIsAsLateAsThePrimaryWasLastSeenThere_data()
    {
        QTest::addColumn<qint64>("position");
        QTest::addColumn<std::optional<Millis>>("behind");
        QTest::addColumn<qint64>("bytes");
        const auto row = [](const char *name, qint64 position, std::optional<Millis> behind, qint64 bytes) {
            QTest::newRow(name) << position << behind << bytes;
        };
        row("level with the primary", 300, 0ms, 0);
        row("ahead of the last look", 301, 0ms, 0);
        row("where it stood two looks ago", 200, 4s, 100);
        row("between two looks: since the earlier", 250, 4s, 50);
        row("it stood there for a while: since it left", 100, 6s, 200);
        row("before the first look: nobody knows", 99, std::nullopt, 201);
    }
    void aReplicaIsAsLateAsThePrimaryWasLastSeenThere()
    {
        LagClock clock;
        clock.note(100, at(0s));
        clock.note(100, at(2s));
        clock.note(200, at(4s));
        clock.note(300, at(6s));
        clock.note(300, at(8s));
        QFETCH(qint64, position);
        QTEST(clock.behind(position, at(8s)), "behind");
        QTEST(*clock.bytesBehind(position), "bytes");
    }

    void whereNothingIsWrittenNobodyFallsBehind()
    {
        LagClock clock;
        for (Millis now = 0s; now < 30min; now += 2s)
            clock.note(500, at(now));
        QCOMPARE(clock.behind(500, at(30min)), 0ms);
    }

    void aPrimaryThatDoesNotAnswerIsComparedWithNobody()
    {
        LagClock clock;
        QVERIFY(!clock.bytesBehind(1) && !clock.behind(1, at(0s)));
        clock.note(100, at(0s));
        clock.lose();
        QVERIFY(!clock.bytesBehind(1) && !clock.behind(100, at(1s)));
        clock.note(200, at(2s));
        QCOMPARE(clock.behind(100, at(3s)), 3s);
    }

    void anotherHistoryStartsOver()
    {
        LagClock clock;
        clock.note(1'000, at(0s));
        clock.note(400, at(2s));
        QCOMPARE(clock.bytesBehind(900), 0);
        QVERIFY(!clock.behind(300, at(4s)));
    }

    void whatIsOlderThanAnHourIsForgotten()
    {
        LagClock clock;
        clock.note(1, at(0s));
        clock.note(2, at(1s));
        clock.note(3, at(62min));
        QVERIFY(!clock.behind(2, at(62min)));
    }
};

QTEST_GUILESS_MAIN(TestLagClock)
#include "tst_lagclock.moc"
