#pragma once
#include "store/leadership/leaserepository.h"
#include "store/sql/retiredworkers.h"

namespace muster::store {

/// The lease on its own thread and connection (design decision 4), so that no queue of other work can delay a
/// renewal. Every future is answered by its deadline. After TimedOut the effect may or may not have happened:
/// read() shows it. A caller that measures time reads its clock before the call (how long it may lead) and
/// after the answer (how long a row has been unchanged). Thread: the one that made it.
class LeaseWorker {
public:
    LeaseWorker(const DataSource &source, QString clusterName);

    [[nodiscard]] QFuture<Result<LeaseRow>> read(Millis timeout);
    [[nodiscard]] QFuture<Result<LeaseRow>> tryAcquire(
        const LeaseRow &expected, const LeaseRow &wanted, protocol::LeaseReason reason, Millis timeout);
    [[nodiscard]] QFuture<Result<LeaseRow>> renew(const Fence &fence, quint64 renewal, Millis timeout);
    [[nodiscard]] QFuture<Result<LeaseRow>> release(
        const Fence &fence, protocol::LeaseReason reason, Millis timeout);
    [[nodiscard]] QFuture<Result<LeaseRow>> setPreferred(const NodeId &preferred, Millis timeout);
    [[nodiscard]] QFuture<Result<QList<LeaderTerm>>> history(int limit, Millis timeout);
    /// A new connection to `source`; what was asked before is finished where it was.
    void moveTo(const DataSource &source);
    SqlWorkerStats stats() const { return m_worker->stats(); }

private:
    const QString m_clusterName;
    std::unique_ptr<SqlWorker> m_worker;
    RetiredWorkers m_retired;
};

} // namespace muster::store
