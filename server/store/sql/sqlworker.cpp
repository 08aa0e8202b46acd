#include "store/sql/sqlworker.h"

#include "log/log.h"

#include <algorithm>

namespace muster::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto component = "store"_L1;

/// The writes of two nodes that share transactions may wait for each other in a circle, since together they
/// take rows in any order. PostgreSQL breaks it after a second, which is too long for those who wait.
Result<void> limitLockWaits(Connection &connection, const DataSource &source)
{
    if (source.kind != DataSource::Kind::PostgreSql)
        return {};
    return connection.executeAll({{u"SET LOCAL lock_timeout = '300ms'"_s}});
}

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
    refuseAll(false);
    join();
}

void SqlWorker::beginClose()
{
    refuseAll(true);
}

void SqlWorker::close()
{
    beginClose();
    join();
}

void SqlWorker::join()
{
    m_thread->wait();
    m_watchdog->remove(m_watch); // also waits for what it answers
}

void SqlWorker::refuseAll(bool interrupt)
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
}

SqlWorkerStats SqlWorker::stats() const
{
    const std::lock_guard lock(m_mutex);
    SqlWorkerStats stats = m_stats;
    stats.waiting = m_queue.size();
    stats.running = m_running.size();
    return stats;
}

bool SqlWorker::isIdle() const
{
    const std::lock_guard lock(m_mutex);
    return m_queue.empty() && m_running.empty();
}

void SqlWorker::enqueue(Job job)
{
    const TimePoint deadline = job->deadline();
    if (const std::optional<Error> refusal = take(job)) {
        job->refuse(*refusal);
        return;
    }
    m_wake.notify_one();
    m_watchdog->wakeBy(deadline);
}

std::optional<Error> SqlWorker::take(Job &job)
{
    const std::lock_guard lock(m_mutex);
    const auto refused = [this](const QString &why) {
        ++m_stats.refused;
        return Error{ErrorCode::Unavailable, why};
    };
    if (m_stopping)
        return refused(u"The database worker %1 is stopping."_s.arg(m_options.name));
    if (steadyNow() < m_refuseUntil)
        return refused(m_stats.lastError);
    if (m_queue.size() >= m_options.queueMax)
        return refused(u"The queue of the database worker %1 is full (%2 jobs)."_s.arg(m_options.name)
                           .arg(m_queue.size()));
    m_queue.push_back(std::move(job));
    return {};
}

void SqlWorker::loop()
{
    while (true) {
        std::vector<Job> batch = takeBatch();
        if (batch.empty() && isStopping())
            break;
        if (!ensureOpen(batch))
            continue;
        runAll(batch);
        const bool shared = batch.size() > 1;
        batch.clear(); // before any wait: captures must be destroyed with their job
        settle();
        if (shared)
            std::this_thread::sleep_for(m_options.writePause);
    }
    m_connection.reset();
    m_lostCommits.giveUp();
}

void SqlWorker::settle()
{
    if (!m_connection || m_lostCommits.isEmpty())
        return;
    m_lostCommits.settle(*m_connection);
    if (m_connection->isBroken())
        m_connection.reset();
}

bool SqlWorker::isStopping() const
{
    const std::lock_guard lock(m_mutex);
    return m_stopping;
}

std::vector<SqlWorker::Job> SqlWorker::takeBatch()
{
    std::unique_lock lock(m_mutex);
    std::vector<Job> batch;
    while (batch.empty()) {
        const auto isAwake = [this] {
            return m_stopping || !m_queue.empty();
        };
        if (m_lostCommits.isEmpty())
            m_wake.wait(lock, isAwake);
        else
            m_wake.wait_for(lock,
                std::max(Millis(0), std::max(m_lostCommits.lookAt(), m_refuseUntil) - steadyNow()), isAwake);
        if (m_queue.empty())
            return batch;
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
    bool wasReachable = false;
    {
        const std::lock_guard lock(m_mutex);
        wasReachable = std::exchange(m_stats.reachable, false);
        m_stats.lastError = error.detail;
        m_refuseUntil = steadyNow() + m_reopenAfter;
        // They would all fail in the same way, one after the other.
        refused.insert(refused.end(), m_queue.begin(), m_queue.end());
        m_queue.clear();
        m_running.clear();
        m_stats.refused += refused.size();
    }
    if (wasReachable)
        log::warn(component, u"database unreachable"_s,
            {{u"worker"_s, m_options.name}, {u"error"_s, error.detail}});
    m_reopenAfter = std::min(m_reopenAfter * 2, m_options.reopenAfterMax);
    for (const Job &job : refused)
        job->refuse(error);
}

void SqlWorker::runAll(const std::vector<Job> &batch)
{
    const auto run = [this](const std::vector<Job> &jobs, bool mayRepeat) {
        std::vector<Job> again = runBatch(jobs, mayRepeat);
        setRunning({}, nullptr);
        if (m_connection->isBroken())
            m_connection.reset();
        return again;
    };
    // A server that was restarted, or a proxy that cut the line, is noticed only when it is used.
    const std::vector<Job> again = run(batch, true);
    if (!again.empty() && ensureOpen(again))
        std::ignore = run(again, false);
}

std::vector<SqlWorker::Job> SqlWorker::runBatch(const std::vector<Job> &batch, bool mayRepeat)
{
    if (batch.size() > 1 && runWritesTogether(batch))
        return {};
    std::vector<Job> again;
    for (const Job &job : batch) {
        const bool repeatable =
            mayRepeat && (job->wantsTransaction() || m_options.access == Access::ReadOnly);
        if (!job->isOver()
            && !(job->wantsTransaction() ? runWrite(job, repeatable) : runPlain(*job, repeatable)))
            again.push_back(job);
    }
    return again;
}

bool SqlWorker::runPlain(SqlJob &job, bool mayRepeat)
{
    m_connection->setDeadline(job.deadline());
    if (!job.execute(*m_connection) && mayRepeat && m_connection->isBroken())
        return false;
    {
        const std::lock_guard lock(m_mutex);
        ++m_stats.done;
    }
    job.answer();
    return true;
}

bool SqlWorker::runWrite(const Job &job, bool mayRepeat)
{
    m_connection->setDeadline(job->deadline());
    bool failedItself = false;
    const Result<void> written = m_connection->transaction([&]() -> Result<void> {
        failedItself = !job->execute(*m_connection);
        return failedItself ? Result<void>(fail(ErrorCode::Internal)) : Result<void>();
    });
    if (!written && mayRepeat && m_connection->isBroken() && !m_connection->commitUnknown())
        return false;
    if (!written && m_connection->commitUnknown())
        m_lostCommits.add(m_connection->session(), {job});
    {
        const std::lock_guard lock(m_mutex);
        ++m_stats.done;
        ++m_stats.transactions;
    }
    if (written)
        job->committed();
    if (written || failedItself)
        job->answer();
    else
        job->refuse(written.error());
    return true;
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
    std::vector<Job> succeeded;
    const Result<void> written = m_connection->transaction([&]() -> Result<void> {
        if (const Result<void> limited = limitLockWaits(*m_connection, m_source); !limited)
            return limited;
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
            // Two nodes' transactions that take the same rows in opposite orders; each write alone takes few.
            if (failedItself && job->failedForNow())
                return fail(ErrorCode::Unavailable, u"The shared transaction met another one."_s);
            if (!own && !failedItself)
                return own;
            if (own)
                succeeded.push_back(job);
        }
        m_connection->setDeadline(last);
        return {};
    });
    if (!written && m_connection->commitUnknown()) {
        m_lostCommits.add(m_connection->session(), succeeded);
        for (const Job &job : batch)
            job->refuse(written.error());
        return true;
    }
    if (!written)
        return false;
    {
        const std::lock_guard lock(m_mutex);
        m_stats.done += batch.size();
        ++m_stats.transactions;
    }
    for (const Job &job : succeeded)
        job->committed();
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

Watchdog::Due SqlWorker::sweep(TimePoint now)
{
    Watchdog::Due due;
    const std::lock_guard lock(m_mutex);
    const auto take = [&](const Job &job, TimePoint end) {
        if (end > now) {
            due.next = due.next ? std::min(*due.next, end) : end;
            return;
        }
        due.answers.emplace_back([job, name = m_options.name] {
            job->refuse(
                {ErrorCode::TimedOut, u"The database did not answer in time (worker %1)."_s.arg(name)});
        });
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
    m_stats.overdue += due.answers.size();
    return due;
}

} // namespace muster::store
