#pragma once
#include <QtGlobal>

#include <mutex>

namespace muster {

/// The locks of a process in the order in which one thread may take them: while it holds one it takes only
/// what stands further down. Most are leaves, held for a few lines with nothing taken within. Nothing foreign
/// is called with any of them held: see assertNoLockHeld().
enum class LockRank : quint8 {
    Watchdogs, ///< which watchdog is the process's; starts it
    Watchdog, ///< collects from the workers what is overdue
    SqlWorker,
    Hub, ///< hands frames to its sinks, in order
    SocketSink, ///< wakes its I/O thread
    Mailbox,
    // Leaves.
    SimulatedKeys,
    SimulatedLogs,
    SimulatedPicture,
    Sessions,
    SessionActivity,
    LoginThrottle,
    RateLimiter,
    PasswordHasher,
    ConfigSnapshot,
    Overview,
    GossipView,
    ConnectionQuota,
    Readiness,
    FrontTls,
    SharedProbe,
    Termination,
    CallGate,
    Log, ///< last: a line may be written anywhere
};

/// The only mutex of the server (tests/tidy refuses others). Not recursive. Built with MUSTER_LOCK_RANKS, as
/// all presets but release are, it ends the process when a thread takes locks against the order: that would
/// be a deadlock, sooner or later. Thread: any.
class RankedMutex {
public:
    explicit RankedMutex(LockRank rank) : m_rank(rank) { }
    Q_DISABLE_COPY_MOVE(RankedMutex)

    void lock();
    void unlock();

private:
    std::mutex m_mutex;
    const LockRank m_rank;
};

/// To be called before foreign code is: continuations, handlers, whatever was passed in. It may come back, or
/// wait for somebody who does, so this thread must hold no lock. Checked as the order is; `what` is for the
/// message.
void assertNoLockHeld(const char *what);

} // namespace muster
