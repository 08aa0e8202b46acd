#include "store/sql/sqlworker.h"

#include "log/log.h"
#include "store/sql/watchdog.h"

#include <algorithm>

namespace muster::store {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr auto component = "store"_L1;
} // namespace

SqlWorker::SqlWorker(DataSource source, SqlWorkerOptions options)
    : m_source(std::move(source))
    , m_options(std::move(options))
    , m_reopenAfter(m_options.reopenAfterMin)
    , m_watchdog(Watchdog::shared())
{
    m_watch = m_watchdog->add([this](TimePoint now) { return sweep(now); });
    m_thread.reset(QThread::create([this] { loop(); }));
    m_thread->setObjectName(u"sql-"_s + m_options.name);
    m_thread->start();
}

SqlWorker::~SqlWorker()
{
    stop(false);
    m_watchdog->remove(m_watch);
}

void SqlWorker::close()
{
    stop(true);
}

void SqlWorker::stop(bool interrupt)
{
    std::deque<Job> waiting;
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        waiting.swap(m_queue);
        m_stats.refused += waiting.size();
        if (interrupt && m_interruptible)
            m_interruptible->interrupt();
    }
    m_wake.notify_all();
    for (const Job &job : waiting)
        job->refuse({ErrorCode::Unavailable, u"The database worker %1 is stopping."_s.arg(m_options.name)});
    m_thread->wait();
}

SqlWorkerStats SqlWorker::stats() const
{
    const std::lock_guard lock(m_mutex);
    SqlWorkerStats stats = m_stats;
    stats.waiting = m_queue.size();
    stats.running = m_running.size();
    return stats;
}

void SqlWorker::enqueue(Job job)
{
    Error refusal;
    const TimePoint deadline = job->deadline();
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping) {
            refusal = {ErrorCode::Unavailable, u"The database worker %1 is stopping."_s.arg(m_options.name)};
        } else if (steadyNow() < m_refuseUntil) {
            refusal = {ErrorCode::Unavailable, m_stats.lastError};
        } else if (m_queue.size() >= m_options.queueMax) {
            refusal = {ErrorCode::Unavailable,
                u"The queue of the database worker %1 is full (%2 jobs)."_s.arg(m_options.name)
                    .arg(m_queue.size())};
        } else {
            m_queue.push_back(std::move(job));
        }
        if (job)
            ++m_stats.refused;
    }
    if (job) {
        job->refuse(refusal);
        return;
    }
    m_wake.notify_one();
    m_watchdog->wakeBy(deadline);
}

void SqlWorker::loop()
{
    for (std::vector<Job> batch = takeBatch(); !batch.empty(); batch = takeBatch()) {
        if (!ensureOpen(batch))
            continue;
        runBatch(batch);
        setRunning({}, nullptr);
        if (m_connection->isBroken())
            m_connection.reset();
        const bool shared = batch.size() > 1;
        batch.clear(); // before any wait: captures must be destroyed with their job
        if (shared)
            std::this_thread::sleep_for(m_options.writePause);
    }
    m_connection.reset();
}

std::vector<SqlWorker::Job> SqlWorker::takeBatch()
{
    std::unique_lock lock(m_mutex);
    std::vector<Job> batch;
    while (batch.empty()) {
        m_wake.wait(lock, [this] { return m_stopping || !m_queue.empty(); });
        if (m_queue.empty())
            return batch; // stopping
        while (!m_queue.empty() && batch.size() < m_options.batchMax) {
            const Job &next = m_queue.front();
            const bool fits =
                batch.empty() || (batch.front()->wantsTransaction() && next->wantsTransaction());
            if (!fits)
                break;
            if (!next->isOver()) // answered by the watchdog, or nobody is waiting for it anymore
                batch.push_back(next);
            m_queue.pop_front();
        }
    }
    m_running = batch;
    m_interruptible = nullptr;
    return batch;
}

bool SqlWorker::ensureOpen(const std::vector<Job> &batch)
{
    if (!m_connection) {
        // Not the job's deadline: one impatient caller must not make the database look unreachable to all.
        auto opened = Connection::open(m_source, m_options.access, steadyNow() + m_options.openTimeout);
        if (!opened) {
            openFailed(opened.error(), batch);
            return false;
        }
        m_connection = std::move(*opened);
        m_reopenAfter = m_options.reopenAfterMin;
        const std::lock_guard lock(m_mutex);
        m_stats.reachable = true;
    }
    setRunning(batch, m_connection.get());
    return true;
}

void SqlWorker::openFailed(const Error &error, const std::vector<Job> &batch)
{
    std::vector<Job> refused = batch;
    {
        const std::lock_guard lock(m_mutex);
        if (m_stats.reachable)
            log::warn(component, u"database unreachable"_s,
                {{u"worker"_s, m_options.name}, {u"error"_s, error.detail}});
        m_stats.reachable = false;
        m_stats.lastError = error.detail;
        m_refuseUntil = steadyNow() + m_reopenAfter;
        // They would all fail in the same way, one after the other.
        refused.insert(refused.end(), m_queue.begin(), m_queue.end());
        m_queue.clear();
        m_running.clear();
        m_stats.refused += refused.size();
    }
    m_reopenAfter = std::min(m_reopenAfter * 2, m_options.reopenAfterMax);
    for (const Job &job : refused)
        job->refuse(error);
}

void SqlWorker::runBatch(const std::vector<Job> &batch)
{
    if (!batch.front()->wantsTransaction()) {
        runPlain(*batch.front());
        return;
    }
    if (batch.size() > 1 && runWritesTogether(batch))
        return;
    for (const Job &job : batch)
        if (!job->isOver())
            runWrite(*job);
}

void SqlWorker::runPlain(SqlJob &job)
{
    m_connection->setDeadline(job.deadline());
    job.execute(*m_connection);
    {
        const std::lock_guard lock(m_mutex);
        ++m_stats.done;
    }
    job.answer();
}

void SqlWorker::runWrite(SqlJob &job)
{
    m_connection->setDeadline(job.deadline());
    bool failedItself = false;
    const Result<void> written = m_connection->transaction([&]() -> Result<void> {
        failedItself = !job.execute(*m_connection);
        return failedItself ? Result<void>(fail(ErrorCode::Internal)) : Result<void>();
    });
    {
        const std::lock_guard lock(m_mutex);
        ++m_stats.done;
        ++m_stats.transactions;
    }
    if (written || failedItself)
        job.answer();
    else
        job.refuse(written.error());
}

/// False if the transaction as a whole failed: nothing was written, and jobs without an answer must be run
/// again.
bool SqlWorker::runWritesTogether(const std::vector<Job> &batch)
{
    TimePoint first = TimePoint::max();
    TimePoint last = TimePoint::min();
    for (const Job &job : batch) {
        first = std::min(first, job->deadline());
        last = std::max(last, job->deadline());
    }
    m_connection->setDeadline(first);
    const Result<void> written = m_connection->transaction([&]() -> Result<void> {
        for (const Job &job : batch) {
            if (job->isOver())
                continue;
            m_connection->setDeadline(job->deadline());
            bool failedItself = false;
            const Result<void> own = m_connection->transaction([&]() -> Result<void> {
                failedItself = !job->execute(*m_connection);
                return failedItself ? Result<void>(fail(ErrorCode::Internal)) : Result<void>();
            });
            // Its own failure is its answer: its savepoint is gone, and the others continue.
            if (m_connection->transactionLost() || m_connection->isBroken())
                return fail(ErrorCode::Unavailable, u"The shared transaction was rolled back."_s);
            if (!own && !failedItself)
                return own;
        }
        m_connection->setDeadline(last);
        return {};
    });
    if (!written)
        return false;
    {
        const std::lock_guard lock(m_mutex);
        m_stats.done += batch.size();
        ++m_stats.transactions;
    }
    for (const Job &job : batch)
        job->answer();
    return true;
}

void SqlWorker::setRunning(std::vector<Job> jobs, Connection *connection)
{
    const std::lock_guard lock(m_mutex);
    m_running = std::move(jobs);
    m_interruptible = connection;
}

std::optional<TimePoint> SqlWorker::sweep(TimePoint now)
{
    std::vector<Job> overdue;
    std::optional<TimePoint> next;
    {
        const std::lock_guard lock(m_mutex);
        const auto take = [&](const Job &job, TimePoint end) {
            if (end <= now)
                overdue.push_back(job);
            else
                next = next ? std::min(*next, end) : end;
        };
        for (const Job &job : m_queue)
            take(job, job->deadline());
        std::erase_if(m_queue, [now](const Job &job) { return job->deadline() <= now; });
        for (const Job &job : m_running) {
            if (!job->isOver())
                take(job, job->deadline() + m_options.overtimeMax);
        }
        if (m_interruptible && m_interruptible->deadline() <= now - m_options.overtimeMax)
            m_interruptible->interrupt();
        m_stats.overdue += overdue.size();
    }
    // Without the lock: an answer may run the caller's continuation, which may send another job.
    for (const Job &job : overdue)
        job->refuse(
            {ErrorCode::TimedOut, u"The database did not answer in time (worker %1)."_s.arg(m_options.name)});
    return next;
}

} // namespace muster::store
