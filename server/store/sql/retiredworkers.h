#pragma once
#include "store/sql/sqlworker.h"

#include <memory>
#include <vector>

namespace muster::store {

/// Workers that nobody asks anymore, until what they were asked before is finished: ending one waits for its
/// thread, which may be connecting to a server that does not answer. Thread: one, also for the destructor,
/// which waits for all of them.
class RetiredWorkers {
public:
    void add(std::unique_ptr<SqlWorker> worker)
    {
        m_workers.push_back(std::move(worker));
        sweep();
    }
    /// Ends those that have nothing to do; to be called now and then.
    void sweep()
    {
        std::erase_if(m_workers, [](const std::unique_ptr<SqlWorker> &worker) { return worker->isIdle(); });
    }

private:
    std::vector<std::unique_ptr<SqlWorker>> m_workers;
};

} // namespace muster::store
