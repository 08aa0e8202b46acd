#include "net/io/epolleventdispatcher.h"

#include "net/io/timerheap.h"

#include <QCoreApplication>
#include <QHash>
#include <QSocketNotifier>
#include <QThread>

#include <array>
#include <atomic>
#include <cerrno>
#include <limits>

#include <poll.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace muster::net {

namespace {

constexpr int batchMax = 256; ///< descriptors reported per wake-up; the rest follows in the next iteration

struct Watched {
    std::array<QSocketNotifier *, 3> notifiers{}; ///< by QSocketNotifier::Type; borrowed until unregistered
    uint32_t inKernel = 0; ///< the events epoll knows
    uint32_t generation = 0; ///< distinguishes a reused descriptor from the one that was reported
    bool isDirty = false;
};

constexpr std::array<uint32_t, 3> eventOf{EPOLLIN, EPOLLOUT, EPOLLPRI};

uint32_t wanted(const Watched &watched)
{
    uint32_t events = 0;
    for (size_t type = 0; type < watched.notifiers.size(); ++type)
        if (watched.notifiers[type])
            events |= eventOf[type];
    return events;
}

} // namespace

struct EpollEventDispatcher::Private {
    int epoll = -1;
    int wakeEvent = -1;
    std::atomic<bool> wakePending{false};
    std::atomic<bool> interrupted{false};
    QHash<int, Watched> watched;
    std::vector<int> dirty;
    uint32_t generations = 0;
    TimerHeap timers;

    void changeKernel(int descriptor, Watched &entry, uint32_t events);
    void flushChanges();
    int waitMillis(bool mayWait, bool withTimers);
    int wait(int timeoutMillis, bool withNotifiers, std::array<epoll_event, batchMax> &events);
    int activateSocket(const epoll_event &event);
    int activateTimers();
    void drainWakeUp();
};

EpollEventDispatcher::EpollEventDispatcher(QObject *parent) : QAbstractEventDispatcher(parent), d(new Private)
{
    d->epoll = epoll_create1(EPOLL_CLOEXEC);
    d->wakeEvent = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (d->epoll < 0 || d->wakeEvent < 0)
        qFatal("cannot make an event dispatcher: %s", qPrintable(qt_error_string(errno)));
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u64 = std::numeric_limits<uint64_t>::max();
    if (epoll_ctl(d->epoll, EPOLL_CTL_ADD, d->wakeEvent, &event) != 0)
        qFatal("cannot watch the wake-up event: %s", qPrintable(qt_error_string(errno)));
}

EpollEventDispatcher::~EpollEventDispatcher()
{
    ::close(d->wakeEvent);
    ::close(d->epoll);
}

bool EpollEventDispatcher::processEvents(QEventLoop::ProcessEventsFlags flags)
{
    d->interrupted.store(false, std::memory_order_relaxed);
    emit awake();
    QCoreApplication::sendPostedEvents();

    const bool withTimers = !flags.testFlag(QEventLoop::X11ExcludeTimers);
    const bool withNotifiers = !flags.testFlag(QEventLoop::ExcludeSocketNotifiers);
    // Anything posted from now on sets the wake-up event, so that waiting cannot miss it.
    const bool mayWait = flags.testFlag(QEventLoop::WaitForMoreEvents)
        && !d->interrupted.load(std::memory_order_relaxed) && !d->wakePending.load();
    if (mayWait)
        emit aboutToBlock();
    if (d->interrupted.load(std::memory_order_relaxed))
        return false;

    if (withNotifiers)
        d->flushChanges();
    std::array<epoll_event, batchMax> events;
    const int reported = d->wait(d->waitMillis(mayWait, withTimers), withNotifiers, events);
    int handled = 0;
    for (int i = 0; i < reported; ++i)
        handled += d->activateSocket(events[size_t(i)]);
    if (withTimers)
        handled += d->activateTimers();
    return handled > 0;
}

int EpollEventDispatcher::Private::waitMillis(bool mayWait, bool withTimers)
{
    if (!mayWait)
        return 0;
    const auto due = withTimers ? timers.nextDue() : std::nullopt;
    if (!due)
        return -1;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(*due - TimerHeap::Clock::now()).count();
    return int(std::clamp<qint64>(left, 0, std::numeric_limits<int>::max()));
}

int EpollEventDispatcher::Private::wait(
    int timeoutMillis, bool withNotifiers, std::array<epoll_event, batchMax> &events)
{
    if (!withNotifiers) {
        // Only the wake-up event is checked: notifiers stay registered in the kernel, so epoll cannot be
        // asked.
        pollfd wake{wakeEvent, POLLIN, 0};
        if (::poll(&wake, 1, timeoutMillis) > 0)
            drainWakeUp();
        return 0;
    }
    const int reported = epoll_wait(epoll, events.data(), batchMax, timeoutMillis);
    return std::max(reported, 0); // EINTR: the caller's loop retries
}

void EpollEventDispatcher::Private::drainWakeUp()
{
    uint64_t count = 0;
    [[maybe_unused]] const auto size = ::read(wakeEvent, &count, sizeof count);
    // After the read: an event posted in between is seen by sendPostedEvents() before the next wait.
    wakePending.store(false);
}

int EpollEventDispatcher::Private::activateSocket(const epoll_event &event)
{
    if (event.data.u64 == std::numeric_limits<uint64_t>::max()) {
        drainWakeUp();
        return 1;
    }
    const int descriptor = int(event.data.u64 & 0xffffffffU);
    const auto generation = uint32_t(event.data.u64 >> 32);
    int handled = 0;
    for (size_t type = 0; type < eventOf.size(); ++type) {
        if (!(event.events & (eventOf[type] | EPOLLHUP | EPOLLERR)))
            continue;
        // Looked up each time: the previous handler may have deleted the notifier, or the whole connection.
        const auto it = watched.constFind(descriptor);
        if (it == watched.cend() || it->generation != generation)
            break;
        QSocketNotifier *const notifier = it->notifiers[type];
        if (!notifier)
            continue;
        QEvent activation(QEvent::SockAct);
        QCoreApplication::sendEvent(notifier, &activation);
        ++handled;
    }
    return handled;
}

int EpollEventDispatcher::Private::activateTimers()
{
    if (timers.nextDue().value_or(TimerHeap::Time::max()) == TimerHeap::Time::max())
        return 0;
    const std::vector<TimerHeap::Firing> due = timers.takeDue(TimerHeap::Clock::now());
    for (const TimerHeap::Firing &firing : due) {
        QObject *const receiver = timers.begin(firing, TimerHeap::Clock::now());
        if (!receiver)
            continue;
        QTimerEvent event(firing.timerId);
        QCoreApplication::sendEvent(receiver, &event);
        timers.finished(firing);
    }
    return int(due.size());
}

void EpollEventDispatcher::Private::changeKernel(int descriptor, Watched &entry, uint32_t events)
{
    if (entry.inKernel == events)
        return;
    epoll_event event{};
    event.events = events;
    event.data.u64 = (uint64_t(entry.generation) << 32) | uint32_t(descriptor);
    const int operation = events == 0 ? EPOLL_CTL_DEL : entry.inKernel == 0 ? EPOLL_CTL_ADD : EPOLL_CTL_MOD;
    int error = epoll_ctl(epoll, operation, descriptor, &event) == 0 ? 0 : errno;
    // The kernel drops a closed descriptor on its own, and its number may be reused for another socket.
    if (error == ENOENT && operation == EPOLL_CTL_MOD)
        error = epoll_ctl(epoll, EPOLL_CTL_ADD, descriptor, &event) == 0 ? 0 : errno;
    else if (error == EEXIST && operation == EPOLL_CTL_ADD)
        error = epoll_ctl(epoll, EPOLL_CTL_MOD, descriptor, &event) == 0 ? 0 : errno;
    entry.inKernel = error == 0 ? events : 0;
    if (error != 0 && operation != EPOLL_CTL_DEL)
        qWarning("cannot watch descriptor %d: %s", descriptor, qPrintable(qt_error_string(error)));
}

void EpollEventDispatcher::Private::flushChanges()
{
    for (const int descriptor : std::exchange(dirty, {})) {
        const auto it = watched.find(descriptor);
        if (it == watched.end())
            continue;
        it->isDirty = false;
        changeKernel(descriptor, *it, wanted(*it));
    }
}

void EpollEventDispatcher::registerSocketNotifier(QSocketNotifier *notifier)
{
    Q_ASSERT(notifier->thread() == thread() && QThread::currentThread() == thread());
    const int descriptor = int(notifier->socket());
    Watched &entry = d->watched[descriptor];
    if (entry.generation == 0)
        entry.generation = ++d->generations == 0 ? ++d->generations : d->generations;
    entry.notifiers.at(size_t(notifier->type())) = notifier;
    if (!std::exchange(entry.isDirty, true))
        d->dirty.push_back(descriptor);
}

void EpollEventDispatcher::unregisterSocketNotifier(QSocketNotifier *notifier)
{
    const int descriptor = int(notifier->socket());
    const auto it = d->watched.find(descriptor);
    if (it == d->watched.end() || it->notifiers.at(size_t(notifier->type())) != notifier)
        return;
    it->notifiers.at(size_t(notifier->type())) = nullptr;
    if (wanted(*it) == 0) {
        // Immediately: the descriptor may be closed next, and its number may be another socket's before the
        // flush.
        d->changeKernel(descriptor, *it, 0);
        d->watched.erase(it);
    } else if (!std::exchange(it->isDirty, true)) {
        d->dirty.push_back(descriptor);
    }
}

void EpollEventDispatcher::registerTimer(
    int timerId, qint64 interval, Qt::TimerType timerType, QObject *object)
{
    d->timers.add(timerId, std::chrono::milliseconds(interval), timerType, object, TimerHeap::Clock::now());
}

bool EpollEventDispatcher::unregisterTimer(int timerId)
{
    return d->timers.remove(timerId);
}

bool EpollEventDispatcher::unregisterTimers(QObject *object)
{
    return d->timers.removeAll(object);
}

QList<QAbstractEventDispatcher::TimerInfo> EpollEventDispatcher::registeredTimers(QObject *object) const
{
    return d->timers.of(object);
}

int EpollEventDispatcher::remainingTime(int timerId)
{
    return d->timers.remaining(timerId, TimerHeap::Clock::now());
}

void EpollEventDispatcher::wakeUp()
{
    if (d->wakePending.exchange(true))
        return;
    const uint64_t one = 1;
    [[maybe_unused]] const auto size = ::write(d->wakeEvent, &one, sizeof one);
}

void EpollEventDispatcher::interrupt()
{
    d->interrupted.store(true, std::memory_order_relaxed);
    wakeUp();
}

} // namespace muster::net
