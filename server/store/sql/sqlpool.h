#pragma once
#include "store/sql/sqlworker.h"

#include <memory>
#include <vector>

namespace muster::store {

struct SqlPoolOptions {
    int readers = 4; ///< 1 to 64
    size_t queueMax = 1024; ///< of each worker
};

/// One writer and N readers on one data source, which may be exchanged while they work. SQLite has one writer
/// at a time anyway; with WAL its readers never wait for it. Thread: any; construct, moveTo(), close() and
/// destroy from one thread.
class SqlPool {
public:
    SqlPool(const DataSource &source, const SqlPoolOptions &options);

    /// A function that only reads, on the reader with the fewest jobs; a write in it fails.
    template <typename Function>
    [[nodiscard]] auto read(Millis timeout, Function function)
    {
        return leastBusyReader()->run(timeout, std::move(function));
    }
    /// See SqlWorker::write().
    template <typename Function, typename Following = NothingFollows>
    [[nodiscard]] auto write(Millis timeout, Function function, Following following = {})
    {
        return writer()->write(timeout, std::move(function), std::move(following));
    }
    /// The writer without a transaction: for migrations, which make their own.
    std::shared_ptr<SqlWorker> writer();
    /// Whether the database answers and takes writes: a trivial read under the lock of a write.
    [[nodiscard]] QFuture<Result<void>> ping(Millis timeout);
    struct Stats {
        SqlWorkerStats writer;
        std::vector<SqlWorkerStats> readers;
    };
    /// Of the workers in use: they begin anew with moveTo().
    Stats stats() const;
    DataSource source() const { return workers()->source; }
    /// New connections to `source`, which may be the same: what is asked from now on goes there, what was
    /// asked before is finished where it was.
    void moveTo(const DataSource &source);
    /// Ends those connections to former sources that have nothing to do anymore; to be called now and then.
    void sweepRetired();
    /// Nothing runs and nothing waits: its end would be immediate.
    bool isIdle() const { return workers()->isIdle(); }
    /// See SqlWorker::close().
    void close();

private:
    struct Workers {
        DataSource source;
        std::unique_ptr<SqlWorker> writer;
        std::vector<std::unique_ptr<SqlWorker>> readers;
        bool isIdle() const;
        void close();
    };
    std::shared_ptr<Workers> makeWorkers(const DataSource &source) const;
    std::shared_ptr<Workers> workers() const { return m_workers.load(); }
    std::shared_ptr<SqlWorker> leastBusyReader();

    const SqlPoolOptions m_options;
    std::atomic<std::shared_ptr<Workers>> m_workers;
    std::vector<std::shared_ptr<Workers>> m_retired; ///< until they have finished
};

} // namespace muster::store
