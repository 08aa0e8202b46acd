#include "store/sql/watchdog.h"

namespace muster::store {

std::shared_ptr<Watchdog> Watchdog::shared()
{
    static RankedMutex mutex(LockRank::Watchdogs);
    static std::weak_ptr<Watchdog> current;
    const std::lock_guard lock(mutex);
    std::shared_ptr<Watchdog> watchdog = current.lock();
    if (!watchdog) {
        watchdog = std::make_shared<Watchdog>();
        current = watchdog;
    }
    return watchdog;
}

Watchdog::Watchdog() : m_thread([this] { loop(); }) { }

Watchdog::~Watchdog()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

int Watchdog::add(Sweep sweep)
{
    const std::lock_guard lock(m_mutex);
    m_sweeps.emplace(++m_lastId, std::move(sweep));
    return m_lastId;
}

void Watchdog::remove(int id)
{
    assertNoLockHeld("waiting for the watchdog's answers");
    std::unique_lock lock(m_mutex);
    m_sweeps.erase(id);
    if (std::this_thread::get_id() != m_thread.get_id())
        m_answered.wait(lock, [&] { return !m_answering.contains(id); });
}

void Watchdog::wakeBy(TimePoint when)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_next && *m_next <= when)
            return;
        m_next = when;
    }
    m_wake.notify_all();
}

void Watchdog::loop()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        if (!m_next) {
            m_wake.wait(lock);
            continue;
        }
        if (const TimePoint now = steadyNow(); *m_next > now) {
            m_wake.wait_for(lock, *m_next - now);
            continue;
        }
        m_next.reset();
        sweepAll(lock);
    }
}

void Watchdog::sweepAll(std::unique_lock<RankedMutex> &lock)
{
    std::vector<std::pair<int, std::vector<std::function<void()>>>> due;
    const TimePoint now = steadyNow();
    for (const auto &[id, sweep] : m_sweeps) {
        Due found = sweep(now);
        if (found.next && (!m_next || *found.next < *m_next))
            m_next = found.next;
        if (found.answers.empty())
            continue;
        m_answering.insert(id);
        due.emplace_back(id, std::move(found.answers));
    }
    for (auto &[id, answers] : due) {
        lock.unlock();
        for (const auto &answer : answers) {
            assertNoLockHeld("an answer");
            answer();
        }
        answers.clear(); // what they captured goes before anybody who waits does
        lock.lock();
        m_answering.erase(id);
        m_answered.notify_all();
    }
}

} // namespace muster::store
