#include "store/leadership/fencedwrite.h"

#include "log/log.h"
#include "store/leadership/leaserepository.h"

namespace muster::store {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Why this fence does not permit a write under this row; empty: it does.
QString refusal(const Fence &fence, const LeaseRow &row)
{
    // A released row still has our term, so the holder is checked too; with an empty holder nobody leads.
    if (fence.holder.isEmpty() || row.term != fence.term || row.holder != fence.holder)
        return u"our term %1, current term %2, held by %3"_s.arg(fence.term)
            .arg(row.term)
            .arg(row.holder.isEmpty() ? u"nobody"_s : row.holder.toString());
    if (row.takenIn != row.database)
        return u"term %1 was taken in another database than this one"_s.arg(fence.term);
    if (row.epoch != fence.epoch || row.epoch < fence.newestEpoch)
        return u"our epoch %1, current epoch %2, newest known epoch %3"_s.arg(fence.epoch)
            .arg(row.epoch)
            .arg(fence.newestEpoch);
    return {};
}

} // namespace

Result<void> checkFence(Connection &connection, const Fence &fence, const QString &name)
{
    Q_ASSERT(connection.inTransaction());
    // Until this transaction ends the lease cannot move on.
    if (auto locked = connection.lock(WriteLock::Lease); !locked)
        return locked;
    const auto row = LeaseRepository(connection, fence.clusterName).read();
    if (!row)
        return failed(row);
    const QString why = refusal(fence, *row);
    if (why.isEmpty())
        return {};
    log::warn("store"_L1, u"leader-only write refused"_s,
        {{u"write"_s, name}, {u"cluster"_s, fence.clusterName}, {u"our_term"_s, qint64(fence.term)},
            {u"our_epoch"_s, qint64(fence.epoch)}, {u"our_id"_s, fence.holder.toString()},
            {u"current_term"_s, qint64(row->term)}, {u"current_epoch"_s, qint64(row->epoch)},
            {u"current_holder"_s, row->holder.toString()}, {u"database"_s, row->database.text()},
            {u"taken_in"_s, row->takenIn.text()}});
    return fail(ErrorCode::NotLeader, u"\"%1\" was refused: %2."_s.arg(name, why));
}

} // namespace muster::store
