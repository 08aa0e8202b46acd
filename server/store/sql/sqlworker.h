#pragma once
#include "base/rankedmutex.h"
#include "base/result.h"
#include "base/time.h"
#include "store/sql/connection.h"
#include "store/sql/datasource.h"
#include "store/sql/lostcommits.h"
#include "store/sql/sqljob.h"
#include "store/sql/watchdog.h"

#include <QFuture>
#include <QThread>

#include <condition_variable>
#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace muster::store {

struct SqlWorkerOptions {
    QString name; ///< in logs, errors and as the thread's name: "writer", "reader-1", "lease"
    Access access = Access::ReadWrite;
    size_t queueMax = 1024; ///< jobs that may wait; one more is refused with Unavailable
    size_t batchMax = 64; ///< writes that may share one transaction (design decision 9)
    /// After a shared transaction, when more writes wait: SQLite has no queue for its write lock, and without
    /// a gap a busy writer starves the leases of all nodes.
    Millis writePause = Millis(2);
    Millis openTimeout = Millis(2'000);
    Millis reopenAfterMin = Millis(250); ///< an unreachable database is tried again after this …
    Millis reopenAfterMax = Millis(5'000); ///< … doubling to this; until then jobs are refused immediately
    /// A job that runs past its deadline is answered by the watchdog after this much more time: the
    /// statement's own error says more, so it gets the chance to come first.
    Millis overtimeMax = Millis(50);
};

struct SqlWorkerStats {
    size_t waiting = 0;
    size_t running = 0;
    quint64 done = 0;
    quint64 refused = 0; ///< without being run: queue full, unreachable, or stopping
    quint64 overdue = 0; ///< answered TimedOut by the watchdog
    quint64 transactions = 0; ///< of writes; fewer than writes where they shared one
    bool reachable = true; ///< the last attempt to open succeeded
    QString lastError; ///< of the last attempt to open that failed
};

/// One thread with one connection (a QSqlDatabase may be used only in the thread that opened it). Callers
/// send functions and get futures; every future is answered, at its deadline at the latest, whatever the
/// database does. Thread: run(), write() and stats() any; construct and destroy from one thread.
class SqlWorker {
public:
    SqlWorker(DataSource source, SqlWorkerOptions options);
    /// Refuses waiting jobs with Unavailable, lets the running job finish (by its deadline), closes the
    /// connection.
    ~SqlWorker();
    Q_DISABLE_COPY_MOVE(SqlWorker)
    /// Does what the destructor does, but also ends the running statement, and leaves an object that refuses
    /// jobs. For callers whose continuations must still find everything else alive: all have run when it
    /// returns. Not concurrently with itself.
    void close();
    /// Its first half: refuses what waits and ends the running statement, and does not wait. Several workers
    /// are asked first, so that their last statements run out together.
    void beginClose();

    /// Sends `function`, called as `Result<T> function(Connection &)` in the worker's thread. It captures
    /// only values. Errors beyond its own: Unavailable (queue full, database unreachable, stopping),
    /// TimedOut. On a read-only worker it is called again, once, if its connection turns out to be lost.
    template <typename Function>
    [[nodiscard]] auto run(Millis timeout, Function function)
    {
        return send(timeout, false, std::move(function));
    }
    /// The same inside a writing transaction that commits if the function succeeds; writes that wait together
    /// share one transaction and are answered after its commit. If that fails for a reason that may be
    /// another job's, or the connection turns out to be lost, the function is called again in its own
    /// transaction, so it must not consume its captures. Unavailable may mean that nobody knows whether it
    /// was written: the connection was lost during the commit; so may TimedOut. `following` hears what became
    /// of it in any case.
    template <typename Function, typename Following = NothingFollows>
    [[nodiscard]] auto write(Millis timeout, Function function, Following following = {})
    {
        return send(timeout, true, std::move(function), std::move(following));
    }
    SqlWorkerStats stats() const;
    /// Nothing runs and nothing waits: its end would be immediate.
    bool isIdle() const;
    const SqlWorkerOptions &options() const { return m_options; }

private:
    using Job = std::shared_ptr<SqlJob>;

    template <typename Function, typename Following = NothingFollows>
    auto send(Millis timeout, bool inTransaction, Function function, Following following = {})
    {
        using Answer = std::invoke_result_t<Function &, Connection &>;
        auto job = std::make_shared<SqlJobOf<Answer, Function, Following>>(
            steadyNow() + timeout, inTransaction, std::move(function), std::move(following));
        const QFuture<Answer> future = job->future();
        enqueue(std::move(job));
        return future;
    }
    void enqueue(Job job);
    /// Puts it into the queue, or says why not and leaves it with the caller.
    std::optional<Error> take(Job &job);
    void refuseAll(bool interrupt);
    void join();
    void loop();
    /// Empty: it is time to settle() or to stop.
    std::vector<Job> takeBatch();
    bool isStopping() const;
    void settle();
    bool ensureOpen(const std::vector<Job> &batch);
    void openFailed(const Error &error, const std::vector<Job> &batch);
    void runAll(const std::vector<Job> &batch);
    /// Answers the jobs; returns those that left nothing behind on a connection that was lost, to be run
    /// again.
    [[nodiscard]] std::vector<Job> runBatch(const std::vector<Job> &batch, bool mayRepeat);
    /// False: not answered, to be run again.
    bool runPlain(SqlJob &job, bool mayRepeat);
    bool runWrite(const Job &job, bool mayRepeat);
    bool runWritesTogether(const std::vector<Job> &batch);
    void setRunning(std::vector<Job> jobs, Connection *connection);
    Watchdog::Due sweep(TimePoint now);

    const DataSource m_source;
    const SqlWorkerOptions m_options;
    std::unique_ptr<Connection> m_connection; ///< thread: the worker's
    Millis m_reopenAfter; ///< thread: the worker's
    LostCommits m_lostCommits; ///< thread: the worker's

    mutable RankedMutex m_mutex{LockRank::SqlWorker}; ///< guards everything below
    std::condition_variable_any m_wake;
    std::deque<Job> m_queue;
    std::vector<Job> m_running;
    Connection *m_interruptible = nullptr; ///< m_connection while jobs run on it
    TimePoint m_refuseUntil = TimePoint::min();
    SqlWorkerStats m_stats;
    bool m_stopping = false;

    std::shared_ptr<Watchdog> m_watchdog;
    int m_watch = 0;
    std::unique_ptr<QThread> m_thread;
};

} // namespace muster::store
