#pragma once
#include <QAbstractEventDispatcher>
#include <QHash>

#include <chrono>
#include <optional>
#include <vector>

namespace muster::net {

/// The timers of one thread, ordered by when they are due. It reads no clock and sends no events.
/// Coarse timers are due up to 5 % late, never early, so that those of many connections share a wake-up; very
/// coarse ones at the next full second. Thread: any one; not reentrant, but every call is allowed between
/// takeDue() and finished().
class TimerHeap {
public:
    using Clock = std::chrono::steady_clock;
    using Time = Clock::time_point;

    /// One firing of a timer: ask begin() before sending it, since an earlier one may have removed it.
    struct Firing {
        int timerId;
        quint64 entry;
    };

    void add(int timerId, std::chrono::milliseconds interval, Qt::TimerType type, QObject *object, Time now);
    bool remove(int timerId);
    bool removeAll(QObject *object);
    QList<QAbstractEventDispatcher::TimerInfo> of(QObject *object) const;
    /// Milliseconds, rounded up; 0 when overdue; -1 if there is no such timer.
    int remaining(int timerId, Time now) const;
    /// Empty without timers.
    std::optional<Time> nextDue();
    /// Those due now, in order. A timer that becomes due again in the meantime waits for the next call.
    std::vector<Firing> takeDue(Time now);
    /// The receiver, if the timer still exists and is not in the middle of a firing (a handler with its own
    /// event loop); schedules it again.
    QObject *begin(const Firing &firing, Time now);
    void finished(const Firing &firing);

private:
    struct Timer {
        QObject *object;
        std::chrono::milliseconds interval;
        Qt::TimerType type;
        Time due; ///< without the rounding of its type, so that delays do not add up
        quint64 entry; ///< the heap entry that counts; others of this timer are left-overs
        quint64 firing = 0; ///< entry of the firing that is being sent; 0 is none
    };
    struct Entry {
        Time due;
        quint64 number;
        int timerId;
        bool operator>(const Entry &other) const
        {
            return due != other.due ? due > other.due : number > other.number;
        }
    };

    void schedule(int timerId, Timer &timer);
    bool isCurrent(const Entry &entry) const;
    void dropLeftOvers();

    QHash<int, Timer> m_timers;
    std::vector<Entry> m_heap; ///< the earliest at the front (std::push_heap with >)
    quint64 m_entries = 0;
};

} // namespace muster::net
