#pragma once
#include "base/result.h"
#include "cluster/status/evidence.h"
#include "protocol/overview/leadership.h"

/// The leader preference: whether that node can lead, and how far the change has progressed (spec C7). Pure
/// functions of evidence.
namespace muster::cluster {

/// A past or current term, from the history in the database.
struct PastTerm {
    quint64 term = 0;
    NodeId node;
    protocol::Word<protocol::LeaseReason> endReason; ///< empty: it has not ended, or was taken over
};

using protocol::LeaderPreference;

/// Why this node cannot lead now, one English sentence; empty: it can.
QString whyItCannotLead(const NodeEvidence &node);

/// The node that `to` names: a node id, or "next": the lowest of those that can lead, without the leader.
/// Errors: NotFound if no node has that id, Conflict with the reason if it (or every node) cannot lead now.
[[nodiscard]] Result<NodeId> transferTarget(const QString &to, const Evidence &evidence);

/// `preferred` was stored while term `storedAt` was current; `terms` are the newest ones, in any order.
LeaderPreference judgePreference(
    const NodeId &preferred, quint64 storedAt, const Evidence &evidence, const std::vector<PastTerm> &terms);

} // namespace muster::cluster
