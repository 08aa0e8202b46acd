#include "store/sql/watchdog.h"

namespace muster::store {

std::shared_ptr<Watchdog> Watchdog::shared()
{
    static std::mutex mutex;
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
    // A sweep runs under the mutex, so none with this id runs once it is held here.
    const std::lock_guard lock(m_mutex);
    m_sweeps.erase(id);
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
        const TimePoint now = steadyNow();
        for (const auto &[id, sweep] : m_sweeps)
            if (const auto next = sweep(now); next && (!m_next || *next < *m_next))
                m_next = next;
    }
}

} // namespace muster::store
