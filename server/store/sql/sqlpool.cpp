#include "store/sql/sqlpool.h"

#include <algorithm>

namespace muster::store {

using namespace Qt::Literals::StringLiterals;

SqlPool::SqlPool(const DataSource &source, const SqlPoolOptions &options) : m_source(source)
{
    SqlWorkerOptions worker;
    worker.queueMax = options.queueMax;
    worker.name = u"writer"_s;
    m_writer = std::make_unique<SqlWorker>(source, worker);
    worker.access = Access::ReadOnly;
    const int readers = std::clamp(options.readers, 1, 64);
    for (int i = 1; i <= readers; ++i) {
        worker.name = u"reader-%1"_s.arg(i);
        m_readers.push_back(std::make_unique<SqlWorker>(source, worker));
    }
}

QFuture<Result<void>> SqlPool::ping(Millis timeout)
{
    return read(timeout, [](Connection &connection) {
        return connection.queryOne(u"SELECT 1"_s).map([](const std::optional<Row> &) {});
    });
}

SqlWorker &SqlPool::leastBusyReader()
{
    SqlWorker *best = nullptr;
    size_t fewest = 0;
    for (const auto &reader : m_readers) {
        const SqlWorkerStats stats = reader->stats();
        if (const size_t jobs = stats.waiting + stats.running; !best || jobs < fewest) {
            best = reader.get();
            fewest = jobs;
        }
    }
    return *best;
}

void SqlPool::close()
{
    m_writer->close();
    for (const auto &reader : m_readers)
        reader->close();
}

} // namespace muster::store
