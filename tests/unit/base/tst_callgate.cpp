// muster_test: USES Muster::Base
#include "base/callgate.h"

#include <QTest>

#include <atomic>
#include <future>

using namespace muster;

// Goal: what is behind a gate lives as long as calls to it do, and no lock is needed for that.
class TestCallGate : public QObject {
    Q_OBJECT

private slots:
    void callsPassUntilItIsClosed()
    {
        CallGate gate;
        QVERIFY(bool(CallGate::Pass(gate)));
        gate.close();
        QVERIFY(!CallGate::Pass(gate));
        gate.close(); // again
    }

    void callsMayLeadToOthers()
    {
        CallGate gate;
        const CallGate::Pass outer(gate);
        const CallGate::Pass inner(gate);
        QVERIFY(outer && inner);
        auto other = std::async(std::launch::async, [&] { return bool(CallGate::Pass(gate)); });
        QVERIFY(other.get()); // of another thread meanwhile
    }

    void closingWaitsForOtherThreads()
    {
        CallGate gate;
        std::promise<void> inside;
        std::promise<void> mayLeave;
        std::atomic<bool> left{false};
        std::atomic<bool> closed{false};
        auto call = std::async(std::launch::async, [&] {
            const CallGate::Pass pass(gate);
            inside.set_value();
            mayLeave.get_future().wait();
            left = true;
        });
        inside.get_future().wait();
        auto closing = std::async(std::launch::async, [&] {
            gate.close();
            closed = true;
            return left.load();
        });
        while (bool(CallGate::Pass(gate))) // until it is being closed
            std::this_thread::yield();
        QVERIFY(!closed);
        mayLeave.set_value();
        QVERIFY(closing.get());
    }

    void aCallMayCloseItsOwnGate()
    {
        CallGate gate;
        const CallGate::Pass pass(gate);
        gate.close(); // does not wait for itself
        QVERIFY(!CallGate::Pass(gate));
    }
};

QTEST_APPLESS_MAIN(TestCallGate)
#include "tst_callgate.moc"
