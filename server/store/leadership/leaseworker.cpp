#include "store/leadership/leaseworker.h"

namespace muster::store {

using namespace Qt::Literals::StringLiterals;

namespace {

SqlWorkerOptions leaseWorker()
{
    SqlWorkerOptions options;
    options.name = u"lease"_s;
    options.queueMax = 32; // more than a few waiting statements mean that the database is away
    options.openTimeout = Millis(1'000);
    options.reopenAfterMin = Millis(100);
    options.reopenAfterMax = Millis(500); // a leader has little time
    return options;
}

} // namespace

LeaseWorker::LeaseWorker(const DataSource &source, QString clusterName)
    : m_clusterName(std::move(clusterName)), m_worker(std::make_unique<SqlWorker>(source, leaseWorker()))
{
}

void LeaseWorker::moveTo(const DataSource &source)
{
    m_retired.add(std::exchange(m_worker, std::make_unique<SqlWorker>(source, leaseWorker())));
}

QFuture<Result<LeaseRow>> LeaseWorker::read(Millis timeout)
{
    m_retired.sweep();
    return m_worker->run(
        timeout, [name = m_clusterName](Connection &c) { return LeaseRepository(c, name).read(); });
}

QFuture<Result<LeaseRow>> LeaseWorker::tryAcquire(
    const LeaseRow &expected, const LeaseRow &wanted, protocol::LeaseReason reason, Millis timeout)
{
    return m_worker->run(timeout, [name = m_clusterName, expected, wanted, reason](Connection &c) {
        return LeaseRepository(c, name).tryAcquire(expected, wanted, reason);
    });
}

QFuture<Result<LeaseRow>> LeaseWorker::renew(const Fence &fence, quint64 renewal, Millis timeout)
{
    return m_worker->run(timeout, [name = m_clusterName, fence, renewal](Connection &c) {
        return LeaseRepository(c, name).renew(fence, renewal);
    });
}

QFuture<Result<LeaseRow>> LeaseWorker::release(
    const Fence &fence, protocol::LeaseReason reason, Millis timeout)
{
    return m_worker->run(timeout, [name = m_clusterName, fence, reason](Connection &c) {
        return LeaseRepository(c, name).release(fence, reason);
    });
}

QFuture<Result<LeaseRow>> LeaseWorker::setPreferred(const NodeId &preferred, Millis timeout)
{
    return m_worker->run(timeout, [name = m_clusterName, preferred](Connection &c) {
        return LeaseRepository(c, name).setPreferred(preferred);
    });
}

QFuture<Result<QList<LeaderTerm>>> LeaseWorker::history(int limit, Millis timeout)
{
    return m_worker->run(timeout,
        [name = m_clusterName, limit](Connection &c) { return LeaseRepository(c, name).history(limit); });
}

} // namespace muster::store
