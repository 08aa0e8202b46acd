#pragma once
#include "base/id.h"
#include "base/time.h"
#include "cluster/leadership/lease.h"

#include <map>
#include <vector>

namespace muster::sim {

/// What has to hold of one lease whatever happens: never two effective leaders, one leader for each term, a
/// row whose term and renewal never fall, and no leader-only write under an older term. It keeps the first
/// violation. All times are those of the run.
class LeaseInvariants {
public:
    /// After every step: who believes to lead now.
    void effective(const std::vector<NodeId> &leaders, Millis now);
    void leadershipGained(const NodeId &node, quint64 term, Millis now);
    /// `newest` is the term that was taken last when the write under `term` was accepted.
    void writeAccepted(quint64 term, quint64 newest, Millis now);
    /// True if the row is another than before.
    bool rowIs(const cluster::LeaseRow &row, Millis now);
    void violated(const QString &what, Millis now);

    const QString &violation() const { return m_violation; } ///< empty: everything held

private:
    std::map<quint64, NodeId> m_leaderOfTerm;
    cluster::LeaseRow m_row;
    QString m_violation;
};

} // namespace muster::sim
