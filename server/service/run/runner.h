#pragma once
#include "base/then.h"
#include "service/run/audittrail.h"
#include "store/cluster/replicareads.h"
#include "store/sql/transaction.h"

#include <functional>
#include <type_traits>

namespace muster::service {

/// Runs use cases: each in one transaction in an SQL worker's thread, and its effects after the commit, also
/// if that comes after the deadline, so that the requester was told otherwise. A use case that fails, or
/// whose commit fails, brings about nothing; where nobody knows whether it committed, clients start over.
/// Answers come from the worker's thread: one hop to a request. What changes no database is performed, with
/// the same order of effects. Thread: any.
class Runner final : private store::UnknownCommits {
public:
    static constexpr Millis timeout{3'000};

    /// All borrowed; they must outlive this object, and the pool must be closed before this is destroyed.
    /// `startOver`: events may be missing, for clients of all nodes; thread: any.
    Runner(store::SqlPool &pool, store::ReplicaReads &replicas, hub::Publisher &publisher,
        auth::SessionEnds &sessions, std::function<void()> startOver)
        : m_pool(pool)
        , m_replicas(replicas)
        , m_audits(pool)
        , m_effects({publisher, sessions, m_audits})
        , m_startOver(std::move(startOver))
    {
    }

    /// `useCase(store::Transaction &, args…)` returns Result<Outcome<T>>, or Change<T>; the future holds
    /// Result<T>, or Answered<T>. It may be called twice, if writes that shared a commit with it failed, and
    /// takes effect once.
    template <typename UseCase, typename... Args>
    auto write(UseCase useCase, Args... args)
    {
        using Ran = std::invoke_result_t<UseCase &, store::Transaction &, const Args &...>;
        using Answer = tl::expected<typename Ran::value_type::Answer, typename Ran::error_type>;
        return then(m_pool.write(
                        timeout,
                        [useCase, ... args = std::move(args)](store::Connection &connection) mutable -> Ran {
                            store::Transaction db(connection);
                            return useCase(db, std::as_const(args)...);
                        },
                        Following{this, m_effects}),
            [](const Ran &ran) -> Answer {
                if (!ran)
                    return tl::unexpected(ran.error());
                return ran->answer;
            });
    }
    /// A use case outside of the database: `useCase(actor, args…)` returns QFuture<Result<Outcome<T>>> and
    /// sees to it that a failure has changed nothing; the future holds Result<T>. It is called once and
    /// begins at once, in this thread; its effects follow in the thread that finishes it. A failure is
    /// audited as the actor's, with its detail.
    template <typename UseCase, typename... Args>
    auto perform(UseCase useCase, const Actor &actor, Args &&...args)
    {
        return then(useCase(actor, std::forward<Args>(args)...),
            [this, actor](
                const auto &ran) -> Result<typename std::decay_t<decltype(ran)>::value_type::Answer> {
                if (!ran) {
                    m_audits.add({actor, ran.error().detail, {}});
                    return failed(ran);
                }
                m_effects.dispatch(ran->effects);
                return ran->answer;
            });
    }
    /// `question(store::Connection &, args…)` only reads, and returns a Result or Answered.
    template <typename Question, typename... Args>
    auto read(Question question, Args... args)
    {
        return m_pool.read(
            timeout, [question, ... args = std::move(args)](store::Connection &connection) mutable {
                return question(connection, std::as_const(args)...);
            });
    }
    /// The same, answered by a replica where there is one that has come far enough: for lists and pages,
    /// since it costs a question to the primary.
    template <typename Question, typename... Args>
    auto readMany(Question question, Args... args)
    {
        return m_replicas.read(
            timeout, [question, ... args = std::move(args)](store::Connection &connection) mutable {
                return question(connection, std::as_const(args)...);
            });
    }
    /// Whether the database answers.
    [[nodiscard]] QFuture<Result<void>> ping(Millis within) { return m_pool.ping(within); }
    /// For what no use case brings about: refusals.
    AuditSink &audits() { return m_audits; }

private:
    struct Following {
        store::UnknownCommits *unknown;
        const EffectDispatcher &effects;
        template <typename Ran>
        void committed(const Ran &ran) const
        {
            effects.dispatch(ran->effects);
        }
    };
    void commitUnknown() override { m_startOver(); }

    store::SqlPool &m_pool;
    store::ReplicaReads &m_replicas;
    AuditTrail m_audits;
    EffectDispatcher m_effects;
    const std::function<void()> m_startOver;
};

} // namespace muster::service
