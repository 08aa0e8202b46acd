#include "store/sql/sqlpool.h"

#include <algorithm>

namespace muster::store {

using namespace Qt::Literals::StringLiterals;

SqlPool::SqlPool(const DataSource &source, const SqlPoolOptions &options)
    : m_options(options), m_workers(makeWorkers(source))
{
}

std::shared_ptr<SqlPool::Workers> SqlPool::makeWorkers(const DataSource &source) const
{
    auto made = std::make_shared<Workers>();
    made->source = source;
    SqlWorkerOptions worker;
    worker.queueMax = m_options.queueMax;
    worker.name = u"writer"_s;
    if (source.kind != DataSource::Kind::Sqlite)
        worker.writePause = Millis(0);
    made->writer = std::make_unique<SqlWorker>(source, worker);
    worker.access = Access::ReadOnly;
    const int readers = std::clamp(m_options.readers, 1, 64);
    for (int i = 1; i <= readers; ++i) {
        worker.name = u"reader-%1"_s.arg(i);
        made->readers.push_back(std::make_unique<SqlWorker>(source, worker));
    }
    return made;
}

std::shared_ptr<SqlWorker> SqlPool::writer()
{
    auto all = workers();
    return {all, all->writer.get()};
}

QFuture<Result<void>> SqlPool::ping(Millis timeout)
{
    return write(timeout, [](Connection &connection) {
        return connection.queryOne(u"SELECT 1"_s).and_then([&connection](const std::optional<Row> &) {
            return connection.checkWritable();
        });
    });
}

std::shared_ptr<SqlWorker> SqlPool::leastBusyReader()
{
    auto all = workers();
    SqlWorker *best = nullptr;
    size_t fewest = 0;
    for (const auto &reader : all->readers) {
        const SqlWorkerStats stats = reader->stats();
        if (const size_t jobs = stats.waiting + stats.running; !best || jobs < fewest) {
            best = reader.get();
            fewest = jobs;
        }
    }
    return {all, best};
}

SqlPool::Stats SqlPool::stats() const
{
    const auto all = workers();
    Stats stats{all->writer->stats(), {}};
    for (const auto &reader : all->readers)
        stats.readers.push_back(reader->stats());
    return stats;
}

bool SqlPool::Workers::isIdle() const
{
    return writer->isIdle()
        && std::ranges::all_of(readers, [](const auto &reader) { return reader->isIdle(); });
}

void SqlPool::Workers::close()
{
    writer->beginClose();
    for (const auto &reader : readers)
        reader->beginClose();
    writer->close();
    for (const auto &reader : readers)
        reader->close();
}

void SqlPool::moveTo(const DataSource &source)
{
    m_retired.push_back(m_workers.exchange(makeWorkers(source)));
    sweepRetired();
}

void SqlPool::sweepRetired()
{
    // Whoever took them just before the exchange may still be about to ask.
    std::erase_if(m_retired, [](const std::shared_ptr<Workers> &old) {
        if (old.use_count() > 1 || !old->isIdle())
            return false;
        old->close();
        return true;
    });
}

void SqlPool::close()
{
    for (const auto &old : m_retired)
        old->close();
    m_retired.clear();
    workers()->close();
}

} // namespace muster::store
