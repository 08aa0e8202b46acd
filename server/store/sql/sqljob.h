#pragma once
#include "base/rankedmutex.h"
#include "base/result.h"
#include "base/time.h"

#include <QFuture>
#include <QPromise>

#include <atomic>
#include <optional>

namespace muster::store {

class Connection;

/// A function sent to a worker, and the promise of its answer. Exactly one of answer() and refuse() has
/// an effect, whichever comes first: by the worker that ran it, or by the watchdog at its deadline.
class SqlJob {
public:
    SqlJob(TimePoint deadline, bool inTransaction) : m_deadline(deadline), m_inTransaction(inTransaction) { }
    virtual ~SqlJob() = default;
    Q_DISABLE_COPY_MOVE(SqlJob)
    TimePoint deadline() const { return m_deadline; }
    bool wantsTransaction() const { return m_inTransaction; }
    /// Runs the function and keeps its result; returns whether that is a success.
    virtual bool execute(Connection &connection) = 0;
    /// What it failed with may be another transaction's doing, such as a deadlock: it may succeed later.
    virtual bool failedForNow() const = 0;
    /// Answers with the result that execute() kept.
    virtual void answer() = 0;
    virtual void refuse(const Error &error) = 0;
    /// Nobody is waiting anymore: answered already, or canceled by the caller.
    virtual bool isOver() const = 0;

private:
    const TimePoint m_deadline;
    const bool m_inTransaction;
};

template <typename Answer, typename Function>
class SqlJobOf final : public SqlJob {
public:
    SqlJobOf(TimePoint deadline, bool inTransaction, Function function)
        : SqlJob(deadline, inTransaction), m_function(std::move(function))
    {
        m_promise.start();
    }
    QFuture<Answer> future() const { return m_promise.future(); }
    bool execute(Connection &connection) override
    {
        m_result = m_function(connection);
        return m_result->has_value();
    }
    bool failedForNow() const override
    {
        return m_result && !m_result->has_value() && m_result->error().code == ErrorCode::Unavailable;
    }
    void answer() override
    {
        if (m_result) // none if the job was over before its turn
            finish(std::move(*m_result));
    }
    void refuse(const Error &error) override { finish(tl::unexpected<Error>(error)); }
    bool isOver() const override { return m_answered.load() || m_promise.isCanceled(); }

private:
    void finish(Answer result)
    {
        if (m_answered.exchange(true))
            return;
        assertNoLockHeld("an answer of the database");
        m_promise.addResult(std::move(result));
        m_promise.finish();
    }
    QPromise<Answer> m_promise;
    std::atomic<bool> m_answered{false};
    std::optional<Answer> m_result; ///< thread: the worker's
    Function m_function;
};

} // namespace muster::store
