#include "store/fencedwrite.h"

#include "base/log.h"

namespace muster::store {

using namespace Qt::Literals::StringLiterals;

Result<void> checkFence(Connection &connection, const Fence &fence, const QString &name)
{
    Q_ASSERT(connection.inTransaction());
    const auto row = connection.queryOne(
        u"SELECT Term, HolderId FROM ClusterLease WHERE ClusterName = ?"_s, {fence.clusterName});
    if (!row)
        return tl::unexpected<Error>(row.error());
    const quint64 currentTerm = *row ? (**row).at(0).toULongLong() : 0;
    const NodeId currentHolder(*row ? (**row).at(1).toString() : QString());
    // A released row still has our term, so the holder counts too; an empty holder leads nobody.
    if (!fence.holder.isEmpty() && currentTerm == fence.term && currentHolder == fence.holder)
        return {};
    const QString holder = currentHolder.isEmpty() ? u"nobody"_s : currentHolder.toString();
    log::warn("store"_L1, u"leader-only write refused"_s,
        {{u"write"_s, name}, {u"cluster"_s, fence.clusterName}, {u"our_term"_s, qint64(fence.term)},
            {u"our_id"_s, fence.holder.toString()}, {u"current_term"_s, qint64(currentTerm)},
            {u"current_holder"_s, currentHolder.toString()}});
    return fail(ErrorCode::NotLeader,
        u"\"%1\" was refused: our term %2, current term %3, held by %4."_s.arg(name)
            .arg(fence.term)
            .arg(currentTerm)
            .arg(holder));
}

} // namespace muster::store
