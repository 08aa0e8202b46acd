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

/// What follows a write whether or not anybody still waits for its answer. Thread: the worker's.
class UnknownCommits {
public:
    virtual ~UnknownCommits() = default;
    /// A connection was lost while it committed, and now its transaction is over: it took effect or did not.
    virtual void commitUnknown() = 0;
};
struct NothingFollows {
    UnknownCommits *unknown = nullptr; ///< borrowed; null: nobody
    template <typename Answer>
    void committed(const Answer &) const
    {
    }
};

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
    /// What it did is committed: to be called before answer(), also if it was refused meanwhile.
    virtual void committed() = 0;
    virtual UnknownCommits *unknown() const = 0;
    /// Nobody is waiting anymore: answered already, or canceled by the caller.
    virtual bool isOver() const = 0;

private:
    const TimePoint m_deadline;
    const bool m_inTransaction;
};

/// `Following` is NothingFollows, or has the same members.
template <typename Answer, typename Function, typename Following>
class SqlJobOf final : public SqlJob {
public:
    SqlJobOf(TimePoint deadline, bool inTransaction, Function function, Following following)
        : SqlJob(deadline, inTransaction), m_function(std::move(function)), m_following(std::move(following))
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
    void committed() override
    {
        assertNoLockHeld("what follows a commit");
        m_following.committed(*m_result);
    }
    UnknownCommits *unknown() const override { return m_following.unknown; }
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
    Following m_following;
};

} // namespace muster::store
