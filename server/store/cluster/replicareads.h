#pragma once
#include "base/rankedmutex.h"
#include "base/then.h"
#include "store/sql/sqlpool.h"

#include <algorithm>

namespace muster::store {

/// Where a server of the database is. Positions can only be compared within one history.
struct DatabasePlace {
    bool isReplica = false;
    quint64 position = 0; ///< written by a primary, replayed by a replica, in bytes of the log
    QString history; ///< which database of which server, and its timeline
};

/// Reads that replicas answer where they can (spec D2, D3): each sees everything that was acknowledged before
/// it began, whoever wrote it through whichever node. The primary is asked how far it is, one question for
/// all reads that wait, and a replica answers when it has come as far; a replica that is behind, gone or of
/// another history leaves the read to the primary. Decision 0019. Thread: read() any; the others the
/// constructor's. Close the primary's pool and this before it is destroyed.
class ReplicaReads {
public:
    /// Borrowed; it must outlive this object.
    explicit ReplicaReads(SqlPool &primary) : m_primary(primary) { }
    Q_DISABLE_COPY_MOVE(ReplicaReads)

    /// Replaces the present ones. They are asked once check() found them fit.
    void setReplicas(const QList<DataSource> &sources);
    /// Looks at those that are not asked at present, and ends what nobody uses; to be called every few
    /// seconds.
    void check();
    void close();

    /// As SqlPool::read(); `function` may be called a second time, at the primary.
    template <typename Function>
    [[nodiscard]] auto read(Millis timeout, Function function)
    {
        using Answer = std::invoke_result_t<Function &, Connection &>;
        const std::shared_ptr<Replica> replica = next();
        if (!replica)
            return m_primary.read(timeout, std::move(function));
        const auto asked =
            std::make_shared<Asked<Answer, Function>>(steadyNow() + timeout, std::move(function));
        asked->promise.start();
        const QFuture<Answer> future = asked->promise.future();
        then(position(), [this, asked, replica](const Result<DatabasePlace> &needed) {
            if (needed && !needed->isReplica)
                askReplica(asked, replica, *needed);
            else
                askPrimary(asked);
            return true;
        });
        return future;
    }

private:
    struct Replica {
        Replica(const DataSource &source, int number);
        const QString name;
        SqlPool pool;
        /// Not asked before: the end of time until check() found it fit.
        std::atomic<TimePoint> notBefore{TimePoint::max()};
        std::atomic<bool> checking{false};
        std::atomic<bool> wasFit{false}; ///< for the log
    };
    using Replicas = std::vector<std::shared_ptr<Replica>>;

    template <typename Answer, typename Function>
    struct Asked {
        Asked(TimePoint end, Function what) : deadline(end), function(std::move(what)) { }
        Millis left() const
        {
            return std::max(Millis(1), std::chrono::duration_cast<Millis>(deadline - steadyNow()));
        }
        void answer(const Answer &answer)
        {
            promise.addResult(answer);
            promise.finish();
        }
        const TimePoint deadline;
        const Function function;
        QPromise<Answer> promise;
    };
    template <typename Answer>
    struct Ran {
        Answer answer;
    };

    template <typename Answer, typename Function>
    void askPrimary(const std::shared_ptr<Asked<Answer, Function>> &asked)
    {
        then(m_primary.read(asked->left(), Function(asked->function)), [asked](const Answer &answer) {
            asked->answer(answer);
            return true;
        });
    }
    template <typename Answer, typename Function>
    void askReplica(const std::shared_ptr<Asked<Answer, Function>> &asked,
        const std::shared_ptr<Replica> &replica, const DatabasePlace &needed)
    {
        auto question = [needed, function = asked->function](
                            Connection &connection) mutable -> Result<Ran<Answer>> {
            if (auto reached = waitFor(connection, needed); !reached)
                return failed(reached);
            return Ran<Answer>{function(connection)};
        };
        then(replica->pool.read(std::min(asked->left(), replicaTimeout), std::move(question)),
            [this, asked, replica](const Result<Ran<Answer>> &ran) {
                const bool answered = ran && (ran->answer || !isOfServer(ran->answer.error()));
                if (answered)
                    asked->answer(ran->answer);
                else {
                    leaveOut(*replica, ran ? ran->answer.error() : ran.error());
                    askPrimary(asked);
                }
                return true;
            });
    }
    static constexpr Millis replicaTimeout{500};

    /// Where the primary is at a moment after this call.
    QFuture<Result<DatabasePlace>> position();
    void askPosition();
    std::shared_ptr<Replica> next();
    /// Conflict: it has not come so far, or is no replica of that history.
    [[nodiscard]] static Result<void> waitFor(Connection &connection, const DatabasePlace &needed);
    static bool isOfServer(const Error &error);
    static void leaveOut(Replica &replica, const Error &why);

    SqlPool &m_primary;
    std::atomic<std::shared_ptr<const Replicas>> m_replicas{std::make_shared<const Replicas>()};
    std::atomic<quint32> m_turn{0};
    Replicas m_retired; ///< until nobody uses them
    RankedMutex m_mutex{LockRank::SharedProbe}; ///< guards what follows
    std::vector<QPromise<Result<DatabasePlace>>> m_waiting;
    bool m_asking = false;
};

} // namespace muster::store
