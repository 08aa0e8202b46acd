#pragma once
#include "base/rankedmutex.h"
#include "base/time.h"

#include <QtGlobal>

#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <thread>
#include <vector>

namespace muster::store {

/// One thread that holds all workers to their deadlines from outside (design decision 8): a hanging statement
/// cannot look at the clock itself. It sleeps until the earliest deadline, and never touches SQL. No lock is
/// held while it answers: an answer may lead anywhere, into every worker and back here.
class Watchdog {
public:
    /// What a sweep found.
    struct Due {
        std::optional<TimePoint> next; ///< when it must be called again; empty means never
        std::vector<std::function<void()>> answers; ///< to be given now
    };
    /// Collects what is overdue at `now`. Called with a lock held, so it answers nothing itself.
    using Sweep = std::function<Due(TimePoint now)>;

    /// The one of this process; it is destroyed with its last user.
    static std::shared_ptr<Watchdog> shared();
    Watchdog();
    ~Watchdog();
    Q_DISABLE_COPY_MOVE(Watchdog)

    /// `sweep` is called in the watchdog's thread until remove() is.
    int add(Sweep sweep);
    /// Returns when what `id` had due is answered. From within an answer it does not wait for that one.
    void remove(int id);
    /// Requests a sweep at `when`, if none is due earlier.
    void wakeBy(TimePoint when);

private:
    void loop();
    /// Answers what is due, without the lock; `lock` is held before and after.
    void sweepAll(std::unique_lock<RankedMutex> &lock);

    RankedMutex m_mutex{LockRank::Watchdog};
    std::condition_variable_any m_wake;
    std::condition_variable_any m_answered;
    std::map<int, Sweep> m_sweeps;
    std::set<int> m_answering; ///< those of which something that was due is not answered yet
    std::optional<TimePoint> m_next;
    int m_lastId = 0;
    bool m_stopping = false;
    std::thread m_thread; // last: starts when everything else exists
};

} // namespace muster::store
