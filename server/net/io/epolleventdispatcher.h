#pragma once
#include <QAbstractEventDispatcher>

#include <memory>

namespace muster::net {

/// An event dispatcher for threads with many sockets: epoll(7) instead of poll(2), so that a wake-up costs
/// only the sockets with events and not all that exist (design decision 7). Timers are kept in a heap,
/// notifier changes reach the kernel once per iteration, and a notifier may be deleted by any handler of the
/// batch it was reported in.
/// Use: `thread.setEventDispatcher(new EpollEventDispatcher)` before the thread starts; the thread owns it.
/// Thread: its own; wakeUp() and interrupt() from any. Linux only. Aborts the process with a clear line if
/// the kernel refuses an epoll or event descriptor, since a thread without them could only hang.
class EpollEventDispatcher final : public QAbstractEventDispatcher {
    Q_OBJECT
public:
    explicit EpollEventDispatcher(QObject *parent = nullptr);
    ~EpollEventDispatcher() override;

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;
    void registerSocketNotifier(QSocketNotifier *notifier) override;
    void unregisterSocketNotifier(QSocketNotifier *notifier) override;
    void registerTimer(int timerId, qint64 interval, Qt::TimerType timerType, QObject *object) override;
    bool unregisterTimer(int timerId) override;
    bool unregisterTimers(QObject *object) override;
    QList<TimerInfo> registeredTimers(QObject *object) const override;
    int remainingTime(int timerId) override;
    void wakeUp() override;
    void interrupt() override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace muster::net
