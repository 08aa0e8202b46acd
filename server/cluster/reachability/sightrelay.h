#pragma once
#include "cluster/reachability/reachability.h"

#include <set>
#include <vector>

/// Rows of the matrix by way of a third node (spec C10). At the two ends of a cut in one direction neither
/// can open a stream to the other, so what the other sees arrives only through those who reach both. Pure.
namespace muster::cluster {

/// So many nodes pass a row on, in case one of them does not get through either.
inline constexpr int relaysPerPair = 3;
/// In one message; of a network that is cut in many places the lowest ids are told.
inline constexpr int relayedRowsMax = 16;

/// Whose rows `self` has to pass on to `recipient`: of those whom the recipient, as it told itself, does not
/// reach. `alive`: the nodes that `self` holds alive. Sorted.
std::vector<NodeId> observersToRelay(
    const SightMatrix &matrix, const std::set<NodeId> &alive, const NodeId &self, const NodeId &recipient);

/// Makes unknown what rows say of the ways to `self` if they were told before the way broke: nothing newer
/// can come from there, and the old row would prove that all is well.
void discountStale(SightMatrix &matrix, const NodeId &self);

} // namespace muster::cluster
