// muster_test: USES Muster::Net
#include "net/io/timerheap.h"

#include <QTest>

using namespace muster;
using namespace std::chrono_literals;
using net::TimerHeap;

class TimerHeapTest : public QObject {
    Q_OBJECT

    const TimerHeap::Time m_start{1'000s};
    QObject m_first;
    QObject m_second;

    static QList<int> fire(TimerHeap &heap, TimerHeap::Time now)
    {
        QList<int> ids;
        for (const auto &firing : heap.takeDue(now)) {
            if (heap.begin(firing, now))
                ids.append(firing.timerId);
            heap.finished(firing);
        }
        return ids;
    }

private slots:
    void firesInOrderOfTime()
    {
        TimerHeap heap;
        heap.add(1, 30ms, Qt::PreciseTimer, &m_first, m_start);
        heap.add(2, 10ms, Qt::PreciseTimer, &m_second, m_start);
        QCOMPARE(*heap.nextDue(), m_start + 10ms);
        QCOMPARE(fire(heap, m_start + 9ms), QList<int>());
        QCOMPARE(fire(heap, m_start + 10ms), QList<int>{2});
        QCOMPARE(fire(heap, m_start + 30ms), (QList<int>{2, 1})); // due at 20 and 30
        QCOMPARE(heap.remaining(1, m_start + 35ms), 25);
        QCOMPARE(heap.remaining(1, m_start + 99ms), 0);
        QCOMPARE(heap.remaining(3, m_start), -1);
    }
    void lateTimerDoesNotFireForEachMissedTurn()
    {
        TimerHeap heap;
        heap.add(1, 10ms, Qt::PreciseTimer, &m_first, m_start);
        QCOMPARE(fire(heap, m_start + 1s), QList<int>{1});
        QCOMPARE(*heap.nextDue(), m_start + 1s + 10ms);
    }
    void zeroTimerFiresOncePerTurn()
    {
        TimerHeap heap;
        heap.add(1, 0ms, Qt::CoarseTimer, &m_first, m_start);
        QCOMPARE(fire(heap, m_start), QList<int>{1});
        QCOMPARE(fire(heap, m_start), QList<int>{1});
    }
    void coarseTimersAreLateByFivePercentAtMost_data()
    {
        QTest::addColumn<qint64>("interval");
        QTest::addColumn<int>("type");
        QTest::addColumn<qint64>("latestMillis");
        QTest::newRow("a precise one is not") << qint64(1000) << int(Qt::PreciseTimer) << qint64(0);
        QTest::newRow("a short one is not") << qint64(15) << int(Qt::CoarseTimer) << qint64(0);
        QTest::newRow("a second by 50 ms") << qint64(1000) << int(Qt::CoarseTimer) << qint64(50);
        QTest::newRow("an hour by a second") << qint64(3'600'000) << int(Qt::CoarseTimer) << qint64(1000);
        QTest::newRow("a very coarse one by a second")
            << qint64(2500) << int(Qt::VeryCoarseTimer) << qint64(1000);
    }
    void coarseTimersAreLateByFivePercentAtMost()
    {
        QFETCH(qint64, interval);
        QFETCH(int, type);
        QFETCH(qint64, latestMillis);
        for (int offset = 0; offset < 1000; offset += 7) {
            TimerHeap heap;
            const auto now = m_start + std::chrono::milliseconds(offset);
            heap.add(1, std::chrono::milliseconds(interval), Qt::TimerType(type), &m_first, now);
            const auto late = *heap.nextDue() - (now + std::chrono::milliseconds(interval));
            QVERIFY(late >= 0ms && late <= std::chrono::milliseconds(latestMillis));
        }
    }
    void removedTimerOfTheSameTurnDoesNotFire()
    {
        TimerHeap heap;
        heap.add(1, 10ms, Qt::PreciseTimer, &m_first, m_start);
        heap.add(2, 10ms, Qt::PreciseTimer, &m_first, m_start);
        const auto due = heap.takeDue(m_start + 10ms);
        QCOMPARE(due.size(), size_t(2));
        QVERIFY(heap.remove(2));
        QVERIFY(!heap.remove(2));
        heap.add(2, 500ms, Qt::PreciseTimer, &m_second, m_start + 10ms); // the id comes back as another timer
        QVERIFY(heap.begin(due[0], m_start + 10ms));
        QVERIFY(!heap.begin(due[1], m_start + 10ms));
        QCOMPARE(heap.remaining(2, m_start + 10ms), 500);
    }
    void doesNotFireInsideItsOwnFiring()
    {
        TimerHeap heap;
        heap.add(1, 10ms, Qt::PreciseTimer, &m_first, m_start);
        const auto outer = heap.takeDue(m_start + 10ms);
        QVERIFY(heap.begin(outer[0], m_start + 10ms));
        QCOMPARE(fire(heap, m_start + 20ms), QList<int>()); // a nested event loop
        heap.finished(outer[0]);
        QCOMPARE(fire(heap, m_start + 30ms), QList<int>{1});
    }
    void forgetsAnObject()
    {
        TimerHeap heap;
        heap.add(1, 10ms, Qt::PreciseTimer, &m_first, m_start);
        heap.add(2, 20ms, Qt::CoarseTimer, &m_first, m_start);
        heap.add(3, 30ms, Qt::PreciseTimer, &m_second, m_start);
        QCOMPARE(heap.of(&m_first).size(), 2);
        QVERIFY(heap.removeAll(&m_first));
        QVERIFY(!heap.removeAll(&m_first));
        QCOMPARE(*heap.nextDue(), m_start + 30ms);
        QCOMPARE(heap.of(&m_second).at(0).timerId, 3);
    }
    void restartedForEverStaysSmall()
    {
        TimerHeap heap;
        for (int i = 0; i < 100'000; ++i) {
            heap.remove(1);
            heap.add(1, 60'000ms, Qt::CoarseTimer, &m_first, m_start + std::chrono::milliseconds(i));
        }
        QVERIFY(heap.nextDue() > m_start + 100s);
        QCOMPARE(fire(heap, m_start + 300s), QList<int>{1});
    }
};

QTEST_GUILESS_MAIN(TimerHeapTest)
#include "tst_timerheap.moc"
