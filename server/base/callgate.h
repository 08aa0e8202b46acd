#pragma once
#include "base/rankedmutex.h"

#include <algorithm>
#include <condition_variable>
#include <thread>
#include <vector>

namespace muster {

/// Before calls to something that ends earlier than those who call it. No lock is held during a call, so
/// calls may lead to others and come back; whoever ends it waits for those under way. Thread: any.
class CallGate {
public:
    /// As long as it lives what is behind the gate does, if it is true.
    class Pass {
    public:
        explicit Pass(CallGate &gate) : m_gate(gate.enter() ? &gate : nullptr) { }
        ~Pass()
        {
            if (m_gate)
                m_gate->leave();
        }
        Q_DISABLE_COPY_MOVE(Pass)
        explicit operator bool() const { return m_gate != nullptr; }

    private:
        CallGate *const m_gate;
    };

    /// No call begins any more; returns when those of other threads have ended. From within a call it does
    /// not wait for that one.
    void close()
    {
        assertNoLockHeld("waiting for calls");
        const auto self = std::this_thread::get_id();
        std::unique_lock lock(m_mutex);
        m_closed = true;
        m_left.wait(lock, [&] {
            return std::all_of(
                m_inside.begin(), m_inside.end(), [self](std::thread::id id) { return id == self; });
        });
    }

private:
    bool enter()
    {
        assertNoLockHeld("a call");
        const std::lock_guard lock(m_mutex);
        if (!m_closed)
            m_inside.push_back(std::this_thread::get_id());
        return !m_closed;
    }
    void leave()
    {
        const std::lock_guard lock(m_mutex);
        m_inside.erase(std::find(m_inside.begin(), m_inside.end(), std::this_thread::get_id()));
        m_left.notify_all(); // under the lock: whoever waits may destroy this at once
    }

    RankedMutex m_mutex{LockRank::CallGate};
    std::condition_variable_any m_left;
    std::vector<std::thread::id> m_inside; ///< a thread stands here once for each call within a call
    bool m_closed = false;
};

} // namespace muster
