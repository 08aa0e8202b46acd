// muster_test: USES Muster::Base
#include "base/then.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace muster;

// Goal: a continuation runs once, wherever and whenever the future is finished.
class TestThen : public QObject {
    Q_OBJECT

private slots:
    void runsWhenTheFutureFinishes()
    {
        QPromise<int> promise;
        promise.start();
        const QFuture<QString> text =
            then(promise.future(), [](const int &value) { return QString::number(value); });
        QVERIFY(!text.isFinished());
        promise.addResult(42);
        promise.finish();
        QVERIFY(text.isFinished());
        QCOMPARE(text.result(), QStringLiteral("42"));
    }

    void runsAtOnceWhenItIsFinished()
    {
        int seen = 0;
        const QFuture<void> done = then(QtFuture::makeReadyFuture(7), [&](int value) { seen = value; });
        QCOMPARE(seen, 7);
        QVERIFY(done.isFinished());
    }

    void chains()
    {
        QPromise<int> promise;
        promise.start();
        const auto twice = then(
            then(promise.future(), [](int value) { return value + 1; }), [](int value) { return value * 2; });
        promise.addResult(20);
        promise.finish();
        QCOMPARE(twice.result(), 42);
    }

    void aPromiseThatIsBrokenCancelsWhatFollows()
    {
        bool ran = false;
        QFuture<int> next;
        {
            QPromise<int> promise;
            promise.start();
            next = then(promise.future(), [&](int value) {
                ran = true;
                return value;
            });
        }
        QVERIFY(next.isFinished());
        QVERIFY(next.isCanceled());
        QVERIFY(!ran);
    }

    void capturesEndWithTheirWork()
    {
        const auto kept = std::make_shared<int>(1);
        QFuture<int> ready = QtFuture::makeReadyFuture(1);
        const auto next = then(ready, [kept](int value) { return value; });
        QCOMPARE(kept.use_count(), 1L);
    }

    /// The moment that Qt's own then() does not survive, made slow: the state says finished, but the thread
    /// that finishes has not come to the continuation yet.
    void attachedWhileItFinishesRunsOnce()
    {
        QFutureInterface<int> finishing;
        finishing.reportStarted();
        finishing.reportResult(3);
        finishing.QFutureInterfaceBase::reportFinished(); // the state only …
        int runs = 0;
        const auto next = then(finishing.future(), [&](int value) {
            ++runs;
            return value + 1;
        });
        finishing.reportFinished(); // … and now the continuation
        QCOMPARE(runs, 1);
        QCOMPARE(next.result(), 4);
    }

    void twoThreads()
    {
        std::atomic<int> runs{0};
        constexpr int rounds = 20'000;
        std::atomic<QPromise<int> *> handed{nullptr};
        std::thread finisher([&] {
            for (int round = 0; round < rounds;) {
                if (const std::unique_ptr<QPromise<int>> promise{handed.exchange(nullptr)}) {
                    promise->addResult(1);
                    promise->finish();
                    ++round;
                } else {
                    std::this_thread::yield();
                }
            }
        });
        for (int round = 0; round < rounds; ++round) {
            auto promise = std::make_unique<QPromise<int>>();
            promise->start();
            const QFuture<int> future = promise->future();
            handed = promise.release();
            then(future, [&](int value) { runs += value; }).waitForFinished();
        }
        finisher.join();
        QCOMPARE(runs.load(), rounds);
    }
};

QTEST_APPLESS_MAIN(TestThen)
#include "tst_then.moc"
