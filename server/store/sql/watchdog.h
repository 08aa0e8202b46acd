#pragma once
#include "base/time.h"

#include <QtGlobal>

#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace muster::store {

/// One thread that holds all workers to their deadlines from outside (design decision 8): a hanging statement
/// cannot look at the clock itself. It sleeps until the earliest deadline, and never touches SQL.
class Watchdog {
public:
    /// Handles what is overdue at `now` and returns when it must be called next; empty means never.
    using Sweep = std::function<std::optional<TimePoint>(TimePoint now)>;

    /// The one of this process; it is destroyed with its last user.
    static std::shared_ptr<Watchdog> shared();
    Watchdog();
    ~Watchdog();
    Q_DISABLE_COPY_MOVE(Watchdog)

    /// `sweep` is called in the watchdog's thread until remove() has returned.
    int add(Sweep sweep);
    void remove(int id);
    /// Requests a sweep at `when`, if none is due earlier. Must not be called while holding a lock that a
    /// sweep takes, but may be called from within a sweep.
    void wakeBy(TimePoint when);

private:
    void loop();

    std::recursive_mutex m_mutex; ///< recursive: an answer given in a sweep may send the next job
    std::condition_variable_any m_wake;
    std::map<int, Sweep> m_sweeps;
    std::optional<TimePoint> m_next;
    int m_lastId = 0;
    bool m_stopping = false;
    std::thread m_thread; // last: starts when everything else exists
};

} // namespace muster::store
