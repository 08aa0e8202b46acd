#pragma once
#include "store/leadership/leaserepository.h"
#include "store/sql/sqlworker.h"

namespace muster::store {

/// The lease on its own thread and connection (design decision 4), so that no queue of other work can delay a
/// renewal. Every future is answered by its deadline. After TimedOut the effect may or may not have happened:
/// read() shows it. A caller that measures time reads its clock before the call (how long it may lead) and
/// after the answer (how long a row has been unchanged). Thread: any; construct and destroy from one thread.
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
    SqlWorkerStats stats() const { return m_worker.stats(); }

private:
    const QString m_clusterName;
    SqlWorker m_worker;
};

} // namespace muster::store
