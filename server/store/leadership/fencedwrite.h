#pragma once
#include "base/id.h"
#include "store/sql/connection.h"

#include <type_traits>

namespace muster::store {

/// The right under which a leader writes: what it was granted, and what it knows.
struct Fence {
    QString clusterName;
    quint64 term = 0;
    NodeId holder;
    quint64 epoch = 0; ///< of the data source, granted with the term
    quint64 newestEpoch = 0; ///< the highest one heard of
};

/// Proof that the fence was checked in the open transaction: only fencedWrite() creates one, and every method
/// that does leader-only work requires it. Not to be kept beyond the call.
class LeaderPass {
public:
    Q_DISABLE_COPY_MOVE(LeaderPass)
    Connection &connection() const { return m_connection; }

private:
    explicit LeaderPass(Connection &connection) : m_connection(connection) { }
    template <typename Body>
    friend auto fencedWrite(Connection &connection, const Fence &fence, const QString &name, Body body)
        -> std::invoke_result_t<Body, const LeaderPass &>;
    Connection &m_connection;
};

/// NotLeader unless the lease row names exactly this term, holder and epoch, was taken in the answering
/// database, and no newer epoch is known; called with the write lock held.
[[nodiscard]] Result<void> checkFence(Connection &connection, const Fence &fence, const QString &name);

/// The one way to a leader-only effect (spec C7): takes the write lock, compares term and holder with the
/// lease row in the same transaction, and runs `body(pass)` only if they are the same. Since whoever takes
/// the lease needs the same lock, no write under an older term can follow one under a newer. A refusal is
/// ErrorCode::NotLeader with both terms, and a line in the log. `name` says what was attempted.
template <typename Body>
[[nodiscard]] auto fencedWrite(Connection &connection, const Fence &fence, const QString &name, Body body)
    -> std::invoke_result_t<Body, const LeaderPass &>
{
    using Answer = std::invoke_result_t<Body, const LeaderPass &>;
    return connection.transaction([&]() -> Answer {
        if (auto checked = checkFence(connection, fence, name); !checked)
            return failed(checked);
        return body(LeaderPass(connection));
    });
}

} // namespace muster::store
