// muster_test: USES Muster::Store TIMEOUT 60
#include "store/sql/watchdog.h"

#include <QTest>

#include <atomic>
#include <future>

using namespace muster;
using namespace muster::store;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 10s; // for what a deadlock would never do

/// Due once, at the next sweep.
Watchdog::Sweep once(std::function<void()> answer)
{
    return [answer = std::move(answer)](TimePoint) mutable {
        Watchdog::Due due;
        if (answer)
            due.answers.push_back(std::exchange(answer, nullptr));
        return due;
    };
}

} // namespace

// Goal: answers are given without a lock, so that they may lead anywhere, and are over when remove() returns.
class TestWatchdog : public QObject {
    Q_OBJECT

private slots:
    void anAnswerMayWaitForThreadsThatCallIt()
    {
        Watchdog watchdog;
        std::promise<bool> answered;
        std::future<void> other;
        watchdog.add(once([&] {
            other = std::async(std::launch::async, [&] {
                watchdog.wakeBy(steadyNow() + 1h);
                watchdog.remove(watchdog.add([](TimePoint) { return Watchdog::Due(); }));
            });
            answered.set_value(other.wait_for(patience) == std::future_status::ready);
        }));
        watchdog.wakeBy(steadyNow());
        QVERIFY(answered.get_future().get());
    }

    void anAnswerMayRemoveItsOwnSweep()
    {
        Watchdog watchdog;
        std::promise<void> answered;
        int id = 0;
        std::promise<void> isAdded;
        id = watchdog.add(once([&] {
            isAdded.get_future().wait();
            watchdog.remove(id);
            answered.set_value();
        }));
        isAdded.set_value();
        watchdog.wakeBy(steadyNow());
        QVERIFY(answered.get_future().wait_for(patience) == std::future_status::ready);
    }

    void removingWaitsForAnswersUnderWay()
    {
        Watchdog watchdog;
        std::promise<void> begun;
        std::promise<void> mayEnd;
        std::atomic<bool> ended{false};
        const int id = watchdog.add(once([&] {
            begun.set_value();
            mayEnd.get_future().wait();
            ended = true;
        }));
        const int another = watchdog.add([](TimePoint) { return Watchdog::Due(); });
        watchdog.wakeBy(steadyNow());
        begun.get_future().wait();
        watchdog.remove(another); // has nothing due
        QVERIFY(!ended);
        auto removing = std::async(std::launch::async, [&] {
            watchdog.remove(id);
            return ended.load();
        });
        QVERIFY(removing.wait_for(50ms) == std::future_status::timeout);
        mayEnd.set_value();
        QVERIFY(removing.get());
    }

    void isCalledAgainWhenTheNextIsDue()
    {
        Watchdog watchdog;
        std::promise<void> third;
        int sweeps = 0;
        watchdog.add([&](TimePoint now) {
            Watchdog::Due due;
            if (++sweeps < 3)
                due.next = now + 1ms;
            else if (sweeps == 3)
                due.answers.push_back([&] { third.set_value(); });
            return due;
        });
        watchdog.wakeBy(steadyNow());
        QVERIFY(third.get_future().wait_for(patience) == std::future_status::ready);
    }
};

QTEST_APPLESS_MAIN(TestWatchdog)
#include "tst_watchdog.moc"
