#pragma once
#include "store/sql/sqlworker.h"

#include <memory>
#include <vector>

namespace muster::store {

struct SqlPoolOptions {
    int readers = 4; ///< 1 to 64
    size_t queueMax = 1024; ///< of each worker
};

/// One writer and N readers on one data source. SQLite has one writer at a time anyway; with WAL its readers
/// never wait for it. Thread: any; construct and destroy from one thread.
class SqlPool {
public:
    SqlPool(const DataSource &source, const SqlPoolOptions &options);

    /// A function that only reads, on the reader with the fewest jobs; a write in it fails.
    template <typename Function>
    [[nodiscard]] auto read(Millis timeout, Function function)
    {
        return leastBusyReader().run(timeout, std::move(function));
    }
    /// See SqlWorker::write().
    template <typename Function>
    [[nodiscard]] auto write(Millis timeout, Function function)
    {
        return m_writer->write(timeout, std::move(function));
    }
    /// The writer without a transaction: for migrations, which make their own.
    SqlWorker &writer() { return *m_writer; }
    /// Whether the database answers: a trivial read.
    [[nodiscard]] QFuture<Result<void>> ping(Millis timeout);
    const DataSource &source() const { return m_source; }
    /// See SqlWorker::close().
    void close();

private:
    SqlWorker &leastBusyReader();

    const DataSource m_source;
    std::unique_ptr<SqlWorker> m_writer;
    std::vector<std::unique_ptr<SqlWorker>> m_readers;
};

} // namespace muster::store
