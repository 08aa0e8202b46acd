#include "net/io/timerheap.h"

#include <algorithm>
#include <functional>
#include <limits>

namespace muster::net {

namespace {

using std::chrono::milliseconds;

TimerHeap::Time rounded(TimerHeap::Time due, milliseconds interval, Qt::TimerType type)
{
    const milliseconds grain = type == Qt::PreciseTimer ? milliseconds(1)
        : type == Qt::VeryCoarseTimer                   ? milliseconds(1000)
                                                        : std::min(interval / 20, milliseconds(1000));
    if (grain <= milliseconds(1))
        return due;
    const auto since = due.time_since_epoch();
    const auto step = std::chrono::duration_cast<TimerHeap::Clock::duration>(grain);
    return TimerHeap::Time(((since + step - TimerHeap::Clock::duration(1)) / step) * step);
}

} // namespace

void TimerHeap::add(int timerId, milliseconds interval, Qt::TimerType type, QObject *object, Time now)
{
    Timer &timer = m_timers[timerId];
    timer = {object, interval, type, now + interval, 0};
    schedule(timerId, timer);
}

void TimerHeap::schedule(int timerId, Timer &timer)
{
    timer.entry = ++m_entries;
    m_heap.push_back({rounded(timer.due, timer.interval, timer.type), timer.entry, timerId});
    std::push_heap(m_heap.begin(), m_heap.end(), std::greater<>());
    // Removed timers leave their entry behind; a timer restarted at every byte must not grow the heap
    // forever.
    if (m_heap.size() > 64 && m_heap.size() > 2 * size_t(m_timers.size())) {
        std::erase_if(m_heap, [this](const Entry &entry) { return !isCurrent(entry); });
        std::make_heap(m_heap.begin(), m_heap.end(), std::greater<>());
    }
}

bool TimerHeap::isCurrent(const Entry &entry) const
{
    const auto it = m_timers.constFind(entry.timerId);
    return it != m_timers.cend() && it->entry == entry.number;
}

bool TimerHeap::remove(int timerId)
{
    return m_timers.remove(timerId) > 0;
}

bool TimerHeap::removeAll(QObject *object)
{
    return m_timers.removeIf([object](auto it) { return it.value().object == object; }) > 0;
}

QList<QAbstractEventDispatcher::TimerInfo> TimerHeap::of(QObject *object) const
{
    QList<QAbstractEventDispatcher::TimerInfo> list;
    for (auto it = m_timers.cbegin(); it != m_timers.cend(); ++it)
        if (it->object == object)
            list.append({it.key(), int(it->interval.count()), it->type});
    return list;
}

int TimerHeap::remaining(int timerId, Time now) const
{
    const auto it = m_timers.constFind(timerId);
    if (it == m_timers.cend())
        return -1;
    const auto left = std::chrono::ceil<milliseconds>(it->due - now).count();
    return int(std::clamp<qint64>(left, 0, std::numeric_limits<int>::max()));
}

void TimerHeap::dropLeftOvers()
{
    while (!m_heap.empty() && !isCurrent(m_heap.front())) {
        std::pop_heap(m_heap.begin(), m_heap.end(), std::greater<>());
        m_heap.pop_back();
    }
}

std::optional<TimerHeap::Time> TimerHeap::nextDue()
{
    dropLeftOvers();
    if (m_heap.empty())
        return std::nullopt;
    return m_heap.front().due;
}

std::vector<TimerHeap::Firing> TimerHeap::takeDue(Time now)
{
    std::vector<Firing> due;
    for (dropLeftOvers(); !m_heap.empty() && m_heap.front().due <= now; dropLeftOvers()) {
        due.push_back({m_heap.front().timerId, m_heap.front().number});
        std::pop_heap(m_heap.begin(), m_heap.end(), std::greater<>());
        m_heap.pop_back();
    }
    return due;
}

QObject *TimerHeap::begin(const Firing &firing, Time now)
{
    const auto it = m_timers.find(firing.timerId);
    if (it == m_timers.end() || it->entry != firing.entry)
        return nullptr;
    it->due += it->interval;
    if (it->due < now)
        it->due = now + it->interval;
    schedule(firing.timerId, *it);
    if (it->firing != 0)
        return nullptr;
    it->firing = firing.entry;
    return it->object;
}

void TimerHeap::finished(const Firing &firing)
{
    // The id may belong to another timer by now; entries are never reused.
    const auto it = m_timers.find(firing.timerId);
    if (it != m_timers.end() && it->firing == firing.entry)
        it->firing = 0;
}

} // namespace muster::net
